package org.microcourt.transcripts.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Selector;
import org.microcourt.record.Hash;

/// What a sealed file says of itself: its pages, and by its SHA-256 the certificate of its seal.
public record SealedFile(int pages, Hash certificate) {
  /// Reads a file that this court sealed. It verifies nothing.
  ///
  /// @throws IllegalStateException if it is no such file
  public static SealedFile read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      if (signatures.size() != 1) {
        throw new IllegalStateException("signatures: " + signatures.size());
      }
      // Zeros fill the place that the signature leaves; a stream is read to the end of its object.
      CMSSignedData signed =
          new CMSSignedData(new ByteArrayInputStream(signatures.getFirst().getContents(pdf)));
      return new SealedFile(document.getNumberOfPages(), certificate(signed));
    } catch (IOException | CMSException e) {
      throw new IllegalStateException("no sealed file", e);
    }
  }

  private static Hash certificate(CMSSignedData signed) throws IOException {
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    @SuppressWarnings("unchecked")
    Selector<X509CertificateHolder> own = (Selector<X509CertificateHolder>) signer.getSID();
    return Hash.sha256(signed.getCertificates().getMatches(own).iterator().next().getEncoded());
  }
}
