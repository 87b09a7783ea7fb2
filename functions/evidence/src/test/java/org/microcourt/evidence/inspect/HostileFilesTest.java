package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are cut, disguised, of two kinds at once, or made to fill the memory.
class HostileFilesTest {
  private static final byte[] JPEG = Pictures.jpeg(640, 480);
  private static final byte[] PNG = Pictures.png(640, 480);
  private static final byte[] EXE =
      Bytes.little().latin("MZ").zeros(58).u32(64).latin("PE\0\0").u16(0x8664).zeros(500).done();

  static Stream<Arguments> refused() {
    return Stream.of(
        refused(Reason.EMPTY, "空.jpg", "image/jpeg", new byte[0]),
        refused(Reason.TYPE_NOT_ALLOWED, "乱.bin", "", Bytes.big().u32(7, 9, 1, 0xFEFEFEFEL).done()),
        refused(Reason.TYPE_DIFFERS, "照片.jpg", "image/jpeg", Pdfs.pages(1)),
        refused(Reason.TYPE_DIFFERS, "合同.pdf", "application/pdf", JPEG),
        refused(Reason.TYPE_DIFFERS, "合同.docx", "", JPEG),
        refused(Reason.TYPE_DIFFERS, "录音.mp3", "audio/mpeg", latin("只是文字")),
        refused(Reason.ACTIVE_CONTENT, "照片.jpg", "image/jpeg", EXE),
        refused(Reason.ACTIVE_CONTENT, "说明.bat", "text/plain", latin("del /q *.*")),
        refused(Reason.ACTIVE_CONTENT, "照片.jpg", "image/jpeg", latin("<html><script>x()</script>")),
        refused(
            Reason.ACTIVE_CONTENT,
            "图.svg",
            "image/svg+xml",
            latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>")),
        refused(Reason.ACTIVE_CONTENT, "a.sh", "", latin("#!/bin/sh\nrm -rf /\n")),
        refused(
            Reason.ARCHIVE, "材料.rar", "", Bytes.big().latin("Rar!\u001a\u0007\0").zeros(90).done()),
        refused(Reason.ARCHIVE, "材料.gz", "", Bytes.big().u8(0x1F, 0x8B, 8).zeros(90).done()),
        refused(Reason.TRUNCATED, "半.jpg", "image/jpeg", half(JPEG)),
        refused(Reason.TRUNCATED, "半.png", "image/png", half(PNG)),
        refused(Reason.TRUNCATED, "半.pdf", "application/pdf", half(Pdfs.pages(3))),
        refused(Reason.TRUNCATED, "半.mp4", "video/mp4", half(Recordings.film(1_000))),
        refused(Reason.TRUNCATED, "半.docx", "", half(Zips.docx())),
        refused(Reason.TRUNCATED, "半.webp", "image/webp", half(WebPs.still())),
        refused(Reason.TOO_LARGE_TO_DECODE, "弹.png", "image/png", pngBomb(50_000, 50_000)),
        refused(Reason.TOO_LARGE_TO_DECODE, "线.png", "image/png", pngBomb(90_000_000, 1)),
        refused(Reason.TOO_LARGE_TO_DECODE, "弹.jpg", "image/jpeg", jpegSaying(65_500, 65_500)),
        refused(Reason.TOO_LARGE_TO_DECODE, "弹.gif", "image/gif", gifSaying(65_535, 65_535)),
        refused(Reason.DAMAGED, "零.png", "image/png", pngBomb(0, 10)),
        refused(Reason.DAMAGED, "坏.png", "image/png", spoilt(PNG)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void saysWhyAFileIsRefused(Reason reason, String name, Given given) {
    assertThat(given.reason()).isEqualTo(reason);
    assertThat(reason.zh()).endsWith("。");
    assertThat(reason.en()).endsWith(".");
  }

  /// Two kinds at once is odd but no harm: given out as what its first bytes say, it is that.
  static Stream<Arguments> kept() {
    byte[] zip = Zips.of("x.exe", 500);
    byte[] pdfAndZip = Bytes.joined(Pdfs.pages(1), new byte[1_200], zip);
    return Stream.of(
        kept("application/pdf", "a.pdf", pdfAndZip),
        kept("image/jpeg", "a.jpg", Bytes.joined(JPEG, zip)),
        kept("image/png", "a.png", Bytes.joined(PNG, latin("<script>x()</script>"))),
        kept("image/gif", "a.gif", Bytes.joined(gifWithScript(), latin("*/=1;alert(1)"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kept")
  void keepsWhatIsTwoThingsAsTheFirst(String contentType, Given given) {
    Inspection.Fit fit = given.fit();
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(fit.notes()).contains(Note.DATA_AFTER_END);
    String preview = new String(fit.previews().getFirst().bytes(), StandardCharsets.ISO_8859_1);
    assertThat(preview).doesNotContain("x.exe", "script", "alert");
  }

  @Test
  void takesNamesForNothingButTheirEnding() {
    for (String name :
        List.of(
            "../../../etc/passwd",
            "C:\\a\\b.jpg",
            "收据\u202egpj.exe",
            "a\0.jpg",
            "证".repeat(255) + ".jpg",
            "",
            ".",
            "照片 3.2",
            "%s%n.jpg",
            "微信图片_www.example.com")) {
      assertThat(new Given(JPEG, name, "image/jpeg").fit().contentType()).isEqualTo("image/jpeg");
    }
  }

  @Test
  void believesNoContentTypeOfAnyForm() {
    for (String type : List.of("", "x", "image/jpeg; a=b", "IMAGE/JPG", "\0", "a/b/c", "*/*")) {
      assertThat(new Given(JPEG, "a.jpg", type).fit().contentType()).isEqualTo("image/jpeg");
    }
  }

  @Test
  void doesNotTakeAFailingStoreForADamagedFile() {
    for (byte[] file : List.of(Pdfs.pages(300), Pictures.png(3_000, 2_000), JPEG)) {
      Given.Memory failing = new Given.Memory(file, file.length / 2);
      Declared declared = new Declared("a", "", file.length);
      assertThatThrownBy(() -> new Inspector().inspect(failing, declared))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("connection reset");
    }
  }

  @Test
  void refusesLessThanWasPromised() {
    Inspection inspection =
        new Inspector()
            .inspect(new Given.Memory(JPEG), new Declared("a.jpg", "image/jpeg", 9_999_999));
    assertThat(inspection).isEqualTo(new Inspection.Unfit(Reason.TRUNCATED));
  }

  @Test
  void doesNotDecodeThousandsOfScans() {
    byte[] jpeg = Pictures.progressiveJpeg(640, 480);
    int scan = lastScan(jpeg);
    Bytes many = Bytes.big().raw(Arrays.copyOf(jpeg, jpeg.length - 2));
    byte[] last = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    for (int i = 0; i < 5_000; i++) {
      many.raw(last);
    }
    Inspection.Fit fit = new Given(many.u8(0xFF, 0xD9).done(), "a.jpg", "image/jpeg").fit();
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_BY_SIZE);
  }

  /// Whatever bytes come, an outcome comes of them, and memory and stack hold.
  @Test
  void givesAnOutcomeForAnyBytes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<byte[]> seeds =
        List.of(
            Pictures.jpeg(300, 200),
            Pictures.withExif(Pictures.jpeg(300, 200), 6),
            Pictures.png(300, 200),
            Pictures.animatedGif(100, 80),
            WebPs.animated(),
            Pictures.written("tiff", Pictures.corners(300, 200, 1)),
            Pictures.written("bmp", Pictures.corners(300, 200, 1)),
            Pdfs.pages(2),
            Pdfs.protectedBy("owner", ""),
            Zips.docx(),
            Compounds.of(Map.of("Workbook", new byte[9])),
            Recordings.film(1_000),
            Recordings.heic(400, 300),
            Recordings.wav(100),
            Recordings.opus(100),
            Recordings.webm(100, 1),
            Recordings.flac(100));
    for (int i = 0; i < 1_000; i++) {
      byte[] file = changed(seeds.get(i % seeds.size()), random);
      assertThat(new Given(file, "a", "").inspected()).as("seed " + seed + " at " + i).isNotNull();
    }
  }

  private static byte[] changed(byte[] file, Random random) {
    byte[] changed = file.clone();
    int count = 1 << random.nextInt(7);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(4) == 0 ? random.nextInt(64) : random.nextInt(changed.length);
      changed[at % changed.length] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(changed, random.nextInt(changed.length) + 1)
        : changed;
  }

  private static Arguments refused(Reason reason, String name, String type, byte[] file) {
    return Arguments.of(reason, name, new Given(file, name, type));
  }

  private static Arguments kept(String contentType, String name, byte[] file) {
    return Arguments.of(contentType, new Given(file, name, contentType));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  private static byte[] spoilt(byte[] png) {
    byte[] spoilt = png.clone();
    int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT");
    Arrays.fill(spoilt, data + 10, data + 60, (byte) 0xFF);
    return spoilt;
  }

  private static byte[] pngBomb(long width, long height) {
    return Bytes.joined(
        Pictures.pngHeader(width, height, 8, 6),
        Pictures.chunk("IDAT", Pdfs.packed(1 << 20, 0)),
        Pictures.chunk("IEND", new byte[0]));
  }

  private static byte[] jpegSaying(int width, int height) {
    byte[] jpeg = Pictures.jpeg(64, 64);
    for (int i = 2; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        byte[] size = Bytes.big().u16(height, width).done();
        System.arraycopy(size, 0, jpeg, i + 5, 4);
        return jpeg;
      }
    }
    throw new IllegalStateException("no frame");
  }

  private static byte[] gifSaying(int width, int height) {
    byte[] gif = Pictures.gif(64, 64);
    System.arraycopy(Bytes.little().u16(width, height).done(), 0, gif, 6, 4);
    return gif;
  }

  /// A GIF whose first bytes are also the start of a comment in a script.
  private static byte[] gifWithScript() {
    byte[] gif = Pictures.gif(64, 64);
    gif[6] = '/';
    gif[7] = '*';
    gif[8] = 1;
    gif[9] = 0;
    return gif;
  }

  private static int lastScan(byte[] jpeg) {
    for (int i = jpeg.length - 4; i > 0; i--) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xDA) {
        return i;
      }
    }
    throw new IllegalStateException("no scan");
  }
}
