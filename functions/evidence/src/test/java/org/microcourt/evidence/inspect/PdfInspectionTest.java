package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.microcourt.evidence.inspect.Pdfs.text;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.microcourt.exhibit.Media.Kind;

class PdfInspectionTest {
  private static final byte[] CATALOG = text("<</Type/Catalog/Pages 2 0 R>>");

  @Test
  void countsPagesAndShowsTheFirst() {
    Inspection.Fit fit = fit(Pdfs.pages(37));
    assertThat(fit.kind()).isEqualTo(Kind.PDF);
    assertThat(fit.contentType()).isEqualTo("application/pdf");
    assertThat(fit.pages()).isEqualTo(37);
    assertThat(fit.notes()).isEmpty();
    Preview preview = fit.previews().getFirst();
    assertThat(List.of(preview.height(), preview.width())).containsExactly(320, 226);
    Color top = new Color(Pictures.read(preview).getRGB(100, 10));
    assertThat(top.getRed()).isGreaterThan(220);
    assertThat(top.getGreen()).isLessThan(40);
    assertThat(new Color(Pictures.read(preview).getRGB(100, 300)).getGreen()).isGreaterThan(220);
  }

  @Test
  void refusesAPdfThatNeedsAPassword() {
    assertThat(reason(Pdfs.protectedBy("owner", "user"))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void keepsAPdfThatOnlyForbidsPrinting() {
    Inspection.Fit fit = fit(Pdfs.protectedBy("owner", ""));
    assertThat(fit.notes()).containsExactly(Note.RESTRICTED);
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void keepsScriptsInTheOriginalAndSaysSo() {
    byte[] scripted =
        Pdfs.pages(
            1,
            document ->
                document
                    .getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('x')")));
    assertThat(fit(scripted).notes()).containsExactly(Note.ACTIONS_NOT_RUN);
  }

  @Test
  void keepsLaunchActionsInTheOriginalAndSaysSo() {
    byte[] launching =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Annots[<</Subtype/Link"
                    + "/Rect[0 0 300 300]/A<</S/Launch/F(calc.exe)>>>>]>>"));
    Inspection.Fit fit = fit(launching);
    assertThat(fit.notes()).containsExactly(Note.ACTIONS_NOT_RUN);
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void doesNotMindLinks() {
    byte[] linking =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Annots[<</Subtype/Link"
                    + "/Rect[0 0 300 300]/A<</S/URI/URI(https://example.org)>>>>]>>"));
    assertThat(fit(linking).notes()).isEmpty();
  }

  @Test
  void countsEachPageOfATreeThatContainsItselfOnce() {
    byte[] endless =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 999999/Kids[3 0 R 2 0 R 4 0 R]>>"),
            text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"),
            text("<</Type/Pages/Parent 4 0 R/Kids[4 0 R 2 0 R]>>"));
    Inspection.Fit fit = fit(endless);
    assertThat(fit.pages()).isEqualTo(1);
    assertThat(fit.notes()).containsExactly(Note.REPAIRED);
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void refusesMorePagesThanCanBeRead() {
    StringBuilder kids = new StringBuilder();
    byte[][] objects = new byte[5_003][];
    for (int i = 0; i < 5_001; i++) {
      kids.append(i + 3).append(" 0 R ");
      objects[i + 2] = text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>");
    }
    objects[0] = CATALOG;
    objects[1] = text("<</Type/Pages/Count 1/Kids[" + kids + "]>>");
    assertThat(reason(Pdfs.of(objects))).isEqualTo(Reason.TOO_LARGE_TO_DECODE);
    assertThat(fit(Pdfs.of(Arrays.copyOf(withKids(objects, 5_000), 5_002))).pages())
        .isEqualTo(5_000);
  }

  private static byte[][] withKids(byte[][] objects, int count) {
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 3).append(" 0 R ");
    }
    objects[1] = text("<</Type/Pages/Count 1/Kids[" + kids + "]>>");
    return objects;
  }

  @Test
  void refusesStreamsThatUnpackToMoreThanAPage() {
    byte[] bomb = onePage(Pdfs.stream("", 200L << 20, ' '));
    assertThat(bomb.length).isLessThan(300_000);
    assertThat(reason(bomb)).isEqualTo(Reason.TOO_LARGE_TO_DECODE);
  }

  /// Not seen before PDFBox unpacks it; there the heap is the limit.
  @Test
  void survivesStreamsThatUnpackToGigabytesBehindAnotherCoding() {
    byte[] hex = text(HexFormat.of().formatHex(Pdfs.packed(530L << 20, ' ')) + ">");
    Inspection.Fit fit = fit(onePage(Pdfs.stream("/Filter[/ASCIIHexDecode/FlateDecode]", hex)));
    assertThat(fit.previews()).isEmpty();
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_BY_SIZE);
  }

  @Test
  void stopsDrawingWhatNeverEnds() {
    byte[] forms =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
                    + "/Resources<</XObject<</F 5 0 R>>>>>>"),
            Pdfs.stream("", text("/F Do ".repeat(100))),
            Pdfs.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</F 6 0 R>>>>",
                text("/F Do ".repeat(100))),
            Pdfs.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</F 7 0 R>>>>",
                text("/F Do ".repeat(100))),
            Pdfs.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 300 300]", text("0 0 1 1 re f ".repeat(100))));
    Inspection.Fit fit = fit(forms);
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_BY_SIZE);
  }

  @Test
  void leavesImagesOutOfThePreviewThatAreTooLarge() {
    byte[] image =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
                    + "/Resources<</XObject<</I 5 0 R>>>>>>"),
            Pdfs.stream("", text("300 0 0 300 0 0 cm /I Do")),
            Pdfs.stream(
                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
                    + "/ColorSpace/DeviceRGB",
                1_000,
                0));
    Inspection.Fit fit = fit(image);
    assertThat(fit.notes()).containsExactly(Note.PREVIEW_INCOMPLETE);
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void keepsPagesOfAbsurdSizeWithoutAPreview() {
    byte[] absurd =
        Pdfs.of(
            CATALOG,
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 1e30]>>"));
    assertThat(fit(absurd).notes()).contains(Note.NO_PREVIEW);
  }

  @Test
  void survivesArraysNestedWithoutEnd() {
    byte[] deep =
        Pdfs.of(
            text("<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + ">>"),
            text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
            text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"));
    assertThat(new Given(deep, "a.pdf", "application/pdf").inspected()).isNotNull();
  }

  @Test
  void keepsAPdfWithAnArchiveBehindIt() {
    byte[] file = Bytes.joined(Pdfs.pages(1), Zips.of("x.js", 8));
    Inspection.Fit fit = fit(Bytes.joined(file, new byte[2_000]));
    assertThat(fit.contentType()).isEqualTo("application/pdf");
    assertThat(fit.notes()).containsExactly(Note.DATA_AFTER_END);
  }

  @Test
  void refusesAnythingCutOff() {
    byte[] whole = Pdfs.pages(3);
    for (int length = 0; length < whole.length - 20; length += 61) {
      assertThat(reason(Arrays.copyOf(whole, length))).as("length " + length).isNotNull();
    }
  }

  /// A function's machine may have no font at all, and no library for them.
  @Test
  void needsNoFontsOfTheMachine() throws IOException {
    assertThat(fit(Pdfs.pages(1)).previews()).hasSize(1);
    Path maps = Path.of("/proc/self/maps");
    assumeThat(maps).exists();
    assertThat(Files.readString(maps))
        .contains("libawt.so")
        .doesNotContain("libfontmanager", "libfreetype", "libfontconfig", "libawt_xawt");
  }

  private static byte[] onePage(byte[] content) {
    return Pdfs.of(
        CATALOG,
        text("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
        text("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>"),
        content);
  }

  private static Inspection.Fit fit(byte[] file) {
    return new Given(file, "起诉状.pdf", "application/pdf").fit();
  }

  private static Reason reason(byte[] file) {
    return new Given(file, "起诉状.pdf", "application/pdf").reason();
  }
}
