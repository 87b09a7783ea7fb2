package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.exhibit.Media.Kind;

class OfficeInspectionTest {
  private static final String WORD =
      "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final byte[] FIB = Bytes.little().u16(0xA5EC, 0xC1, 0, 0, 0, 0).done();

  @ParameterizedTest
  @CsvSource({
    "wordprocessingml.document,docx",
    "spreadsheetml.sheet,xlsx",
    "presentationml.presentation,pptx"
  })
  void knowsOpenXmlByItsMainPart(String type, String ending) {
    String contentType = "application/vnd.openxmlformats-officedocument." + type;
    byte[] file = Zips.openXml("vnd.openxmlformats-officedocument." + type + ".main+xml", Map.of());
    Inspection.Fit fit = new Given(file, "合同." + ending, contentType).fit();
    assertThat(fit.kind()).isEqualTo(Kind.OFFICE);
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_OF_THIS_FORMAT);
  }

  @Test
  void knowsOpenDocumentAndOfd() {
    Map<String, byte[]> odt = new LinkedHashMap<>();
    odt.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument.text"));
    odt.put("content.xml", Zips.utf8("<office/>"));
    assertThat(new Given(Zips.of(odt), "a.odt", "").fit().contentType())
        .isEqualTo("application/vnd.oasis.opendocument.text");
    byte[] ofd = Zips.of(Map.of("OFD.xml", Zips.utf8("<ofd:OFD/>")));
    assertThat(new Given(ofd, "判决书.ofd", "").fit().contentType()).isEqualTo("application/ofd");
  }

  @ParameterizedTest
  @CsvSource({
    "WordDocument,application/msword,doc",
    "Workbook,application/vnd.ms-excel,xls",
    "PowerPoint Document,application/vnd.ms-powerpoint,ppt"
  })
  void knowsOlderDocumentsByTheirStreams(String stream, String contentType, String ending) {
    byte[] file = Compounds.of(Map.of(stream, FIB));
    Inspection.Fit fit = new Given(file, "合同." + ending, contentType).fit();
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_OF_THIS_FORMAT);
  }

  @Test
  void keepsRichTextWithoutObjects() {
    byte[] file = Zips.utf8("{\\rtf1\\ansi{\\fonttbl}\\pard Hello\\par}");
    assertThat(new Given(file, "a.rtf", "application/rtf").fit().contentType())
        .isEqualTo("application/rtf");
    byte[] carrier = Zips.utf8("{\\rtf1\\ansi{\\object\\objemb{\\*\\objdata 0105}}}");
    assertThat(new Given(carrier, "a.rtf", "application/rtf").reason())
        .isEqualTo(Reason.ACTIVE_CONTENT);
  }

  @Test
  void refusesMacros() {
    byte[] byType = Zips.openXml("vnd.ms-word.document.macroEnabled.main+xml", Map.of());
    byte[] byPart = Zips.openXml(WORD, Map.of("word/vbaProject.bin", new byte[10]));
    byte[] byControl = Zips.openXml(WORD, Map.of("word/activeX/activeX1.bin", new byte[10]));
    byte[] older = Compounds.of(orderedStreams("WordDocument", "_VBA_PROJECT"));
    for (byte[] file : new byte[][] {byType, byPart, byControl, older}) {
      assertThat(new Given(file, "合同", "").reason()).isEqualTo(Reason.ACTIVE_CONTENT);
    }
  }

  @Test
  void refusesDocumentsThatNeedAPassword() {
    byte[] later = Compounds.of(orderedStreams("EncryptionInfo", "EncryptedPackage"));
    byte[] word =
        Compounds.of(
            Map.of("WordDocument", Bytes.little().u16(0xA5EC, 0xC1, 0, 0, 0, 0x100).done()));
    byte[] excel =
        Compounds.of(Map.of("Workbook", Bytes.little().u16(0x809, 2, 0x600, 0x2F, 2, 1).done()));
    for (byte[] file : new byte[][] {later, word, excel}) {
      assertThat(new Given(file, "合同", "").reason()).isEqualTo(Reason.ENCRYPTED);
    }
  }

  @Test
  void refusesArchivesAndPrograms() {
    assertThat(new Given(Zips.of("照片.jpg", 10), "材料.zip", "application/zip").reason())
        .isEqualTo(Reason.ARCHIVE);
    byte[] jar = Zips.of(Map.of("META-INF/MANIFEST.MF", new byte[5], "A.class", new byte[9]));
    assertThat(new Given(jar, "a.docx", "").reason()).isEqualTo(Reason.ACTIVE_CONTENT);
    byte[] other = Compounds.of(orderedStreams("__properties_version1.0"));
    assertThat(new Given(other, "邮件.msg", "").reason()).isEqualTo(Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void refusesWhatUnpacksToGigabytes() {
    byte[] bomb = bomb(200L << 20);
    assertThat(bomb.length).isLessThan(300_000);
    assertThat(new Given(bomb, "合同.docx", "").reason()).isEqualTo(Reason.TOO_LARGE_TO_DECODE);
  }

  /// The directory says two bytes, and so does the file's own header.
  @Test
  void doesNotBelieveTheSizesInTheDirectory() {
    byte[] bomb = bomb(200L << 20);
    String latin = new String(bomb, StandardCharsets.ISO_8859_1);
    int directory = latin.lastIndexOf("PK\u0001\u0002");
    byte[] lying = bomb.clone();
    Arrays.fill(lying, directory + 24, directory + 28, (byte) 0);
    lying[directory + 24] = 2;
    assertThat(new Given(lying, "合同.docx", "").reason()).isEqualTo(Reason.TOO_LARGE_TO_DECODE);
  }

  @Test
  void refusesMoreFilesThanADocumentHas() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < 10_001; i++) {
      parts.put("p" + i, new byte[0]);
    }
    assertThat(new Given(Zips.openXml(WORD, parts), "a.docx", "").reason())
        .isEqualTo(Reason.TOO_LARGE_TO_DECODE);
  }

  @Test
  void refusesAnythingCutOff() {
    for (byte[] whole : new byte[][] {Zips.docx(), Compounds.of(Map.of("Workbook", FIB))}) {
      for (int length = 0; length < whole.length - 520; length += 37) {
        assertThat(new Given(Arrays.copyOf(whole, length), "合同", "").reason())
            .as("length " + length)
            .isNotNull();
      }
    }
  }

  @Test
  void refusesADocumentOneOfWhoseBytesHasChanged() {
    byte[] file = Zips.docx();
    String latin = new String(file, StandardCharsets.ISO_8859_1);
    file[latin.lastIndexOf("main.xml", latin.length() - 200) + 30] ^= 0x10;
    assertThat(new Given(file, "a.docx", "").reason()).isEqualTo(Reason.DAMAGED);
  }

  private static byte[] bomb(long length) {
    return Zips.openXml(WORD, "word/media/image1.emf", length);
  }

  private static Map<String, byte[]> orderedStreams(String... names) {
    Map<String, byte[]> streams = new LinkedHashMap<>();
    for (String name : names) {
      streams.put(name, FIB);
    }
    return streams;
  }
}
