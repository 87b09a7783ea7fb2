package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.platform.seal.Seal;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// Seals drafts. The draft's bytes stand unchanged at the beginning of the sealed file.
public final class Sealer {
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  private final Typefaces faces;
  private final ZoneId zone;
  private final TimeStamps stamps;

  /// @param zone in which times are written
  /// @param stamps of the authority, if there is one
  public Sealer(Typefaces faces, ZoneId zone, TimeStamps stamps) {
    this.faces = faces;
    this.zone = zone;
    this.stamps = stamps;
  }

  /// In which times are written.
  public ZoneId zone() {
    return zone;
  }

  /// Adds pages and files to a draft and seals all of it.
  ///
  /// @param now the time that the signature claims, to the second
  /// @return the number of pages, those of the draft included
  /// @throws org.microcourt.platform.seal.SealException if key, certificates or stamp are not there
  public int seal(byte[] draft, Sealable sealable, Seal seal, Instant now, OutputStream out) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    Certificates.requireFit(seal.chain(), at);
    return write(
        draft,
        new Update(sealable.sheet(), seal.chain(), at),
        behind -> {
          Statement statement = sealable.words().statement(behind, at);
          return new Sealed(
              sealable.files(statement, behind),
              new CourtSignature(seal, stamps, statement.hash()));
        },
        out);
  }

  /// What stands in a sealed file beside the draft's bytes, as far as it is to be read.
  ///
  /// @param chain the certificates of the seal, its own first
  /// @param at the time that the signature claims
  public record Update(Sheet sheet, List<X509Certificate> chain, Instant at) {
    /// Room for more than the signature can be: certificates twice, should a stamp bring as many.
    int room() throws CertificateEncodingException {
      int room = 20_000;
      for (X509Certificate certificate : chain) {
        room += certificate.getEncoded().length;
      }
      return room;
    }
  }

  /// Writes a sealed file again, of its parts. Whatever else stood in it is then missing.
  ///
  /// @param files all that are in it, sorted by name
  /// @param signature as it stands in it
  /// @return the words of the pages behind the draft
  public SealedText again(
      byte[] draft, Update update, List<Attachment> files, byte[] signature, OutputStream out) {
    List<SealedText> words = new ArrayList<>();
    write(
        draft,
        update,
        behind -> {
          words.add(behind);
          return new Sealed(files, _ -> signature);
        },
        out);
    return words.getFirst();
  }

  /// What is put in once the pages are set.
  private record Sealed(List<Attachment> files, Signing signing) {}

  /// The same parts give the same bytes.
  private int write(
      byte[] draft, Update update, Function<SealedText, Sealed> sealing, OutputStream out) {
    Calendar time = GregorianCalendar.from(update.at().atZone(zone));
    Sheet sheet = update.sheet();
    SealedText.Builder behind = new SealedText.Builder();
    try (PDDocument document = Loader.loadPDF(draft)) {
      document.setDocumentId(update.at().toEpochMilli());
      try (Typesetter pages = Typesetter.behind(document, faces, sheet.frame(), "签署页")) {
        Consumer<Block> print = pages::add;
        new SealPages(sheet, update.chain(), zone, print.andThen(behind::add))
            .print(Hash.sha256(draft));
        pages.append();
      }
      Sealed sealed = sealing.apply(behind.build());
      new AssociatedFiles(document, time).add(sealed.files());
      int count = document.getNumberOfPages();
      sign(document, signature(sheet, time), update.room(), sealed.signing(), out);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException("the draft cannot be sealed", e);
    } catch (CertificateEncodingException e) {
      throw new SealException("a certificate has no encoding", e);
    }
  }

  private static PDSignature signature(Sheet sheet, Calendar time) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(CADES);
    signature.setName(sheet.frame().headerLeft());
    signature.setReason("笔录签章 / transcript sealed");
    signature.setSignDate(time);
    return signature;
  }

  private static void sign(
      PDDocument document, PDSignature signature, int room, Signing signing, OutputStream out)
      throws IOException {
    try (SignatureOptions options = new SignatureOptions()) {
      options.setPage(document.getNumberOfPages() - 1);
      options.setPreferredSignatureSize(room);
      document.addSignature(signature, options);
      forbidChanges(document, signature);
      ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(signing.over(external.getContent()));
    }
  }

  /// Certifies the document (DocMDP): viewers say so when anything is added afterwards.
  private static void forbidChanges(PDDocument document, PDSignature signature) {
    COSDictionary parameters = new COSDictionary();
    parameters.setName(COSName.TYPE, "TransformParams");
    parameters.setInt(COSName.P, 1);
    parameters.setName(COSName.V, "1.2");
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "SigRef");
    reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    COSArray references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem(COSName.DOCMDP, signature.getCOSObject());
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.PERMS, permissions);
  }
}
