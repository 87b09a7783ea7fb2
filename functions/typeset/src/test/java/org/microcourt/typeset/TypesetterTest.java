package org.microcourt.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.microcourt.typeset.fixture.Printed;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class TypesetterTest {

  private static final Typefaces FACES = new Typefaces();
  private static final Frame FRAME =
      new Frame(
          "调解笔录 <1>",
          "宝山区人民法院",
          "（2026）沪0113民初1号",
          "记录 00ff",
          ZonedDateTime.parse("2026-03-05T10:32:05+08:00"),
          "test");

  @Test
  void printsEveryCharacterOrItsCodePoint() throws IOException {
    byte[] pdf = set(utterance("𠅤𠮷野家\uD840\uDC01 😀 Привет ǚ שלום \u0007 a\uD83Db ⼀一 ⼈人 豈"));
    assertThat(Printed.glyphs(pdf))
        .contains(
            "𠅤[U+20BB7]野家[U+20001] 😀 Привет ǚ [U+05E9][U+05DC][U+05D5][U+05DD] [U+0007] a[U+D83D]b")
        .contains("⼀一 ⼈人 豈");
  }

  @Test
  void leavesTheCharacterItselfToWhoeverCopiesTheText() throws IOException {
    assertThat(Printed.text(set(utterance("王\uD840\uDC01明")))).contains("王\uD840\uDC01明");
  }

  @Test
  void keepsWhatIsInvisibleAsActualText() throws IOException {
    byte[] pdf = set(utterance("甲\u202E乙"));
    assertThat(content(pdf)).contains("/ActualText <FEFF202E>");
  }

  @Test
  void givesTheSameBytesForTheSameBlocks() {
    assertThat(set(utterance("同样的内容 😀 same"))).isEqualTo(set(utterance("同样的内容 😀 same")));
  }

  @Test
  void embedsEveryFont() throws IOException {
    try (PDDocument document = Loader.loadPDF(set(utterance("汉字 😀 Ḁ")))) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void setsTenThousandRandomStringsWithoutThrowing() throws IOException {
    Random random = new Random(42);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String text = rubbish(random);
      blocks.add(
          switch (i % 8) {
            case 0 -> new Block.Title(text, text);
            case 1 -> new Block.Heading(text);
            case 2 -> new Block.Field(text, text);
            case 3 -> new Block.Section(i, "10:00:00", text);
            case 4 -> new Block.Event(i, "10:00:00", text);
            case 5 -> new Block.Handwriting(text, text, Strokes.NONE);
            case 6 -> new Block.SmallPrint(text);
            default -> new Block.Utterance(i, "10:00:00", "原告 " + text, text);
          });
    }
    byte[] pdf = set(blocks.toArray(Block[]::new));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(300);
    }
  }

  @Test
  void runsAnyTextInHeaderFooterAndTitle() {
    Random random = new Random(43);
    for (int i = 0; i < 50; i++) {
      String text = rubbish(random);
      Frame frame = new Frame(text, text, text, text, FRAME.created(), text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Typesetter typesetter = new Typesetter(FACES, frame)) {
        assertThat(typesetter.write(out)).isEqualTo(1);
      }
    }
  }

  private static String rubbish(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(24); n > 0; n--) {
      int bound = random.nextInt(4) == 0 ? Character.MAX_CODE_POINT + 1 : 0x3000;
      text.appendCodePoint(random.nextInt(bound));
      if (random.nextInt(50) == 0) {
        text.append((char) (0xD800 + random.nextInt(0x800)));
      }
    }
    return text.toString();
  }

  @Test
  void isArchivable() throws Exception {
    byte[] pdf =
        set(
            new Block.Title("宝山区人民法院", "调解笔录"),
            new Block.Heading("一、调解开始"),
            new Block.Field("案号", "（2026）沪0113民初1号"),
            new Block.Day("2026年3月5日"),
            new Block.Utterance(
                1, "10:00:00", "原告 张𠮷", "甲\u202E乙 😀👩\u200D⚖\uFE0F \u0000 \uD83D ✓\nsecond line"),
            new Block.Event(2, "10:00:01", "书记员进入"),
            new Block.Handwriting("原告 张𠮷", "核对确认", Strokes.NONE),
            new Block.Picture("卷宗第2号　现场照片", picture(80, 60, false), "（无缩略图）"),
            new Block.Picture("卷宗第3号　现场照片", picture(60, 80, true), "（无缩略图）"),
            new Block.Picture("卷宗第4号　现场照片", Optional.empty(), "（无缩略图）"),
            new Block.SmallPrint("链值 00ff"));
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId("3u");
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      ValidationResult result =
          Foundries.defaultInstance()
              .createValidator(flavour, 100, false, false, false)
              .validate(parser);
      assertThat(result.isCompliant()).as("%s", result.getFailedChecks()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
    }
  }

  @Test
  void keepsThePicturesAsTheyCame() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String text = "第" + i + "张，" + "很长的名称".repeat(i);
      blocks.add(new Block.Picture(text, picture(320, 240, i % 3 == 0), "没有"));
    }
    byte[] pdf = set(blocks.toArray(Block[]::new));
    assertThat(set(blocks.toArray(Block[]::new))).isEqualTo(pdf);
    assertThat(Printed.glyphs(pdf)).contains("第0张", "第29张").doesNotContain("没有");
    String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    String jpeg =
        new String(picture(320, 240, false).orElseThrow().bytes(), StandardCharsets.ISO_8859_1);
    assertThat(bytes.split(Pattern.quote(jpeg), -1)).hasSize(21);
  }

  @Test
  void takesOnlyWhatIsAJpeg() {
    byte[] jpeg = picture(8, 8, false).orElseThrow().bytes();
    Random random = new Random(44);
    for (int i = 0; i < jpeg.length; i++) {
      Jpeg.of(Arrays.copyOf(jpeg, i));
      byte[] changed = jpeg.clone();
      changed[i] ^= (byte) (1 + random.nextInt(255));
      Jpeg.of(changed);
    }
    assertThat(Jpeg.of(Arrays.copyOf(jpeg, 30))).isEmpty();
    assertThat(Jpeg.of("PNG".repeat(9).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static Optional<Jpeg> picture(int width, int height, boolean grey) {
    int colours = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, colours), "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Jpeg.of(out.toByteArray());
  }

  private static Block utterance(String text) {
    return new Block.Utterance(12, "10:32:05", "原告 张三", text);
  }

  private static byte[] set(Block... blocks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Typesetter typesetter = new Typesetter(FACES, FRAME)) {
      for (Block block : blocks) {
        typesetter.add(block);
      }
      typesetter.write(out);
    }
    return out.toByteArray();
  }

  private static String content(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new String(
          document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
