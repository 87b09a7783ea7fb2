package org.microcourt.casefile.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.archive.DamagedDocumentException;
import org.microcourt.casefile.archive.FiledCase;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.FileType;
import org.microcourt.record.Audience;

class BundleTest {
  private final FiledCase filed = new FiledCase();

  private void file(String person, String name, FileType type, byte[] bytes) {
    filed.file(person, name, Category.EVIDENCE, Audience.EVERYONE, type, bytes);
  }

  private void pdf(String name, byte[] bytes) {
    file("plaintiff", name, FileType.PDF, bytes);
  }

  private byte[] bundle(String person) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Bundle(filed, Sources.FACES).write(filed.asSeenBy(person), out);
    String kept = System.getProperty("bundle.keep");
    if (kept != null) {
      String test =
          StackWalker.getInstance()
              .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
      Files.write(Path.of(kept, test + ".pdf"), out.toByteArray());
    }
    return out.toByteArray();
  }

  /// The words of each page, in the order of the file.
  private static List<String> words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  private static void outline(PDOutlineNode node, String indent, List<String> lines) {
    for (PDOutlineItem item : node.children()) {
      lines.add(indent + item.getTitle());
      outline(item, indent + " ", lines);
    }
  }

  @Test
  void bindsDocumentsThroughWithNumbersIndexAndBookmarks() throws IOException {
    filed.file(
        "plaintiff",
        "起诉状.pdf",
        Category.CLAIM,
        Audience.EVERYONE,
        FileType.PDF,
        Sources.pages("claim", 2));
    pdf("借条.pdf", Sources.pages("note", 3));
    file("defendant", "照片.jpg", FileType.JPEG, Sources.image(Sources.picture(800, 600), "jpeg"));
    file("defendant", "录音.mp3", FileType.MP3, Sources.noise(1, 500));

    byte[] made = bundle("judge");

    List<String> pages = words(made);
    assertThat(pages).hasSize(1 + 2 + 3 + 1 + 1);
    assertThat(pages.get(0)).contains("卷宗目录", "原告证据1", "借条", "起诉材料", "3-5", "被告证据1", "宝山区人民法院");
    assertThat(pages.get(1)).contains("claim page 1", "卷内第 1 页", "起诉状");
    assertThat(pages.get(5)).contains("note page 3", "卷内第 5 页", "原告证据1");
    assertThat(pages.get(7)).contains("录音", "500 字节", "audio/mpeg", "卷内第 7 页");
    try (PDDocument document = Loader.loadPDF(made)) {
      List<String> outline = new ArrayList<>();
      outline(document.getDocumentCatalog().getDocumentOutline(), "", outline);
      assertThat(outline)
          .containsExactly(
              "卷宗目录",
              "正卷",
              " 起诉材料",
              "  起诉状.pdf",
              " 证据",
              "  原告证据1　借条.pdf",
              "  被告证据1　照片.jpg",
              "  被告证据2　录音.mp3");
      assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .startsWith("i", "1", "2");
    }
  }

  @Test
  void givesTheSameBytesForTheSameRecordAndReader() throws IOException {
    pdf("a", Sources.pages("a", 2));

    assertThat(bundle("judge")).isEqualTo(bundle("judge"));
  }

  @Test
  void keepsFromAReaderWhatItMayNotSee() throws IOException {
    pdf("open", Sources.pages("open", 1));
    filed.file(
        "judge",
        "deliberation",
        Category.OTHER,
        Audience.COURT,
        FileType.PDF,
        Sources.pages("SECRET", 1));

    assertThat(words(bundle("defendant"))).noneMatch(p -> p.contains("SECRET"));
    assertThat(words(bundle("defendant"))).noneMatch(p -> p.contains("deliberation"));
    assertThat(words(bundle("judge"))).anyMatch(p -> p.contains("SECRET"));
  }

  @Test
  void showsOddPagesUprightAndReadable() throws IOException {
    pdf("odd", Sources.odd());

    byte[] made = bundle("judge");

    List<String> pages = words(made);
    assertThat(pages).hasSize(8);
    for (String said :
        List.of("turned 90", "turned 180", "turned 270", "off the origin", "tiny", "huge")) {
      assertThat(pages)
          .anyMatch(page ->
              // Words that run upwards come out letter by letter.
              page.replaceAll("\\s", "").contains(said.replace(" ", "")));
    }
    try (PDDocument document = Loader.loadPDF(made)) {
      for (int i = 1; i < 8; i++) {
        PDRectangle box = document.getPage(i).getMediaBox();
        assertThat(box.getWidth()).as("page " + i).isBetween(299f, 2430f);
        assertThat(box.getHeight()).as("page " + i).isBetween(299f, 2430f);
        assertThat(document.getPage(i).getRotation()).isZero();
      }
      assertThat(document.getPage(1).getMediaBox().getWidth()).isGreaterThan(800);
      assertThat(document.getPage(4).getMediaBox().getHeight()).isBetween(375f, 430f);
    }
  }

  @Test
  void drawsWhatAnnotationsShowAndLeavesOutWhatTheyDo() throws IOException {
    pdf("annotated", Sources.annotated());

    byte[] made = bundle("judge");

    assertThat(words(made)).anyMatch(page -> page.contains("STAMPED"));
    try (PDDocument document = Loader.loadPDF(made)) {
      assertThat(document.getPage(1).getAnnotations()).isEmpty();
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
    }
    assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("example.org");
  }

  @Test
  void lettersWhatFieldsSayThatHaveNoAppearance() throws IOException {
    pdf("filled in", Sources.filledIn(false));

    String page = words(bundle("judge")).get(1).replaceAll("\\s", "");

    assertThat(page).contains("今欠李四人民币五万元整", "firstline", "secondline", "上海市", "OLDER");
    assertThat(page).containsOnlyOnce("√").doesNotContain("cn-sh", "NEWER");
  }

  @Test
  void lettersTheValueWhereTheDocumentSaysThatItsAppearancesAreOutdated() throws IOException {
    pdf("filled in", Sources.filledIn(true));

    assertThat(words(bundle("judge")).get(1).replaceAll("\\s", ""))
        .contains("NEWER", "今欠李四人民币五万元整")
        .doesNotContain("OLDER");
  }

  @Test
  void opensWhatNeedsNoPasswordAndStandsInForWhatDoes() throws IOException {
    pdf("free", Sources.locked(""));
    pdf("closed", Sources.locked("secret"));

    List<String> pages = words(bundle("judge"));

    assertThat(pages.get(1)).contains("locked");
    assertThat(pages.get(2)).contains("密码", "closed");
  }

  @Test
  void standsInForWhatCannotBeRead() throws IOException {
    pdf("cut", Arrays.copyOf(Sources.pages("cut", 3), 300));
    pdf("nothing", new byte[1]);
    pdf("no pdf", Sources.noise(2, 5000));
    file("plaintiff", "broken.png", FileType.PNG, Sources.noise(3, 2000));
    file("plaintiff", "new.heic", FileType.HEIC, Sources.noise(4, 2000));

    List<String> pages = words(bundle("judge"));

    assertThat(pages).hasSize(6);
    assertThat(pages.subList(1, 6)).allMatch(page -> page.contains("原件在卷"));
  }

  @Test
  void readsPagesInPiecesAndTreesInCircles() throws IOException {
    pdf("pieces", Sources.pieces());
    pdf("circles", Sources.circles());

    List<String> pages = words(bundle("judge"));

    assertThat(pages.get(1)).contains("in pieces");
    assertThat(pages.get(2)).contains("in pieces");
    assertThat(pages.get(3)).contains("in circles");
  }

  @Test
  void neverThrowsWhateverIsCutOutOfADocument() throws IOException {
    byte[] whole = Sources.annotated();
    for (int i = 0; i < 40; i++) {
      byte[] hurt = whole.clone();
      int from = i * whole.length / 40;
      Arrays.fill(hurt, from, Math.min(whole.length, from + 40), (byte) ' ');
      pdf("hurt " + i, hurt);
    }

    assertThat(words(bundle("judge"))).hasSizeGreaterThan(40);
  }

  @Test
  void refusesADocumentThatHasChangedSinceItWasFiled() {
    pdf("a", Sources.pages("a", 1));
    filed.damage("u1");

    assertThatThrownBy(() -> bundle("judge")).isInstanceOf(DamagedDocumentException.class);
  }
}
