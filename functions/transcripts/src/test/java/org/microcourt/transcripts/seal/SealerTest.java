package org.microcourt.transcripts.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.fixture.StampingAuthority;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.fixture.Printed;

class SealerTest {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Authority ROOT = Authority.root("Test Root", FROM);
  private static final KeySeal SEAL = KeySeal.elliptic(ROOT, FROM);
  private static final List<Entry> RECORD = SealedTranscripts.confirmed().entries();
  private static final byte[] DRAFT = SealedTranscripts.draft(RECORD);
  private static final byte[] SEALED = SealedTranscripts.sealed(RECORD, SEAL, TimeStamps.NONE);

  @Test
  void leavesTheDraftsBytesAsTheyWere() {
    assertThat(SEALED).startsWith(DRAFT).hasSizeGreaterThan(DRAFT.length);
  }

  @Test
  void coversEveryByteButItsOwn() throws IOException {
    try (PDDocument document = Loader.loadPDF(SEALED)) {
      assertThat(document.getSignatureDictionaries()).hasSize(1);
      PDSignature signature = document.getSignatureDictionaries().getFirst();
      int[] range = signature.getByteRange();
      assertThat(range[0]).isZero();
      assertThat(range[2] + range[3]).isEqualTo(SEALED.length);
      byte[] gap = Arrays.copyOfRange(SEALED, range[1], range[2]);
      assertThat(new String(gap, StandardCharsets.US_ASCII)).matches("<[0-9A-Fa-f]+>");
      assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
    }
  }

  @Test
  void keepsPdfA() {
    Archivable.require(DRAFT);
    Archivable.require(SEALED);
  }

  @Test
  void printsWhoSignedWhatAndTheCourtsCertificate() throws IOException {
    String seen = Printed.glyphs(SEALED);
    assertThat(seen)
        .contains(Hash.sha256(DRAFT).hex().substring(0, 20))
        .containsSubsequence(
            "记录完整性",
            "签署页",
            "原告委托代理人（特别授权） 李",
            "核对确认，所确认文件的 SHA-256 值",
            "被告 宝山恒丰贸易有限公司",
            "法院电子签章",
            "CN=Test Court",
            "CN=Test Root");
  }

  @Test
  void carriesTheRecordAsEveryoneMaySeeIt() throws IOException {
    List<String> lines = attached("record.jsonl").lines().toList();
    assertThat(lines).hasSize(RECORD.size());
    Hash chain = Hash.ZERO;
    int hidden = 0;
    for (String line : lines) {
      Json.Obj json = Json.parseObject(line);
      chain = chain.then(Hash.fromHex(json.requireString("leaf")));
      assertThat(json.requireString("chain")).isEqualTo(chain.hex());
      hidden += json.string("kind").isEmpty() ? 1 : 0;
    }
    assertThat(hidden).as("talk, deliberation, two captured signatures").isEqualTo(4);
    assertThat(String.join("", lines)).doesNotContain(Mediations.SECRET);
  }

  @Test
  void saysWhatItWasMadeFrom() throws IOException {
    Json.Obj facts = Json.parseObject(attached("transcript.json").strip());
    assertThat(facts.requireString("format")).isEqualTo("microcourt-transcript/1");
    assertThat(facts.requireString("chain")).isEqualTo(RECORD.getLast().chain().hex());
    Json.Obj draft = facts.requireObject("draft");
    assertThat(draft.requireString("sha256")).isEqualTo(Hash.sha256(DRAFT).hex());
    assertThat(draft.requireLong("size")).isEqualTo(DRAFT.length);
  }

  @Test
  void isAcceptedFromTheRootWithEitherKindOfKeyByToolsThatWeDidNotWrite() {
    byte[] list = ROOT.revoked(SealedTranscripts.AT.plusSeconds(3_600));
    Accepted.byDss(SEALED, "PAdES-BASELINE-B", ROOT.certificate(), list);
    KeySeal rsa = KeySeal.rsa(ROOT, FROM);
    byte[] other = SealedTranscripts.sealed(RECORD, rsa, TimeStamps.NONE);
    Accepted.byDss(other, "PAdES-BASELINE-B", ROOT.certificate(), list);
  }

  @Test
  void isLeftOpenByThemWhileNobodySaysWhatWasRevoked() {
    SimpleReport report = Accepted.reported(SEALED, ROOT.certificate());
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.INDETERMINATE);
    assertThat(report.getSubIndication(id))
        .isEqualTo(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE);
  }

  @Test
  void outlivesItsCertificateByAStamp() {
    StampingAuthority authority = new StampingAuthority(ROOT, FROM, SealedTranscripts.AT);
    Authority issuer = ROOT.under("Test Issuer", FROM);
    KeySeal seal = KeySeal.elliptic(issuer, FROM);
    byte[] stamped = SealedTranscripts.sealed(RECORD, seal, h -> Optional.of(stamp(authority, h)));
    Archivable.require(stamped);
    Instant later = SealedTranscripts.AT.plusSeconds(3_600);
    Accepted.byDss(
        stamped,
        "PAdES-BASELINE-T",
        ROOT.certificate(),
        ROOT.revoked(later),
        issuer.revoked(later));
  }

  private static byte[] stamp(StampingAuthority authority, Hash hash) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      byte[] query = generator.generate(TSPAlgorithms.SHA256, hash.toBytes()).getEncoded();
      return new TimeStampResponse(authority.answer(query)).getTimeStampToken().getEncoded();
    } catch (IOException | TSPException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isRefusedByThemAfterAnyChange() {
    byte[] changed = SEALED.clone();
    changed[DRAFT.length / 2] ^= 1;
    byte[] list = ROOT.revoked(SealedTranscripts.AT.plusSeconds(3_600));
    assertThatThrownBy(() -> Accepted.byDss(changed, "PAdES-BASELINE-B", ROOT.certificate(), list))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void sealsNothingWithACertificateThatDoesNotRun() {
    Frame frame = new Frame("t", "l", "r", "f", FROM.atZone(ZoneId.of("UTC")), "i");
    Sheet sheet = new Sheet(frame, List.of(), List.of(), List.of());
    Sealer sealer = new Sealer(new Typefaces(), ZoneId.of("UTC"), TimeStamps.NONE);
    Instant late = Instant.parse("2045-01-01T00:00:00Z");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sealable sealable = new Sealable(sheet, List.of(), SealedTranscripts.words(RECORD));
    assertThatThrownBy(() -> sealer.seal(DRAFT, sealable, SEAL, late, out))
        .isInstanceOf(SealException.class)
        .hasMessageContaining("does not run");
    assertThat(out.size()).isZero();
  }

  private static String attached(String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(SEALED)) {
      COSArray files = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
      for (int i = 0; i < files.size(); i++) {
        COSDictionary file = (COSDictionary) files.getObject(i);
        if (name.equals(file.getString(COSName.UF))) {
          COSStream stream = file.getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
          return new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("not attached: " + name);
  }
}
