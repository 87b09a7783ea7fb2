package org.microcourt.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.microcourt.evidence.inspect.Picture;
import org.microcourt.evidence.inspect.UnshowableException;
import org.microcourt.exhibit.FileType;
import org.microcourt.typeset.Lettering;

/// Copies documents into a section, page by page.
public final class Copyist {
  private static final double MARGIN = 36;
  private static final int LONGEST_PIXELS = 2_400;
  private static final float QUALITY = 0.85f;

  private final PdfFile file;
  private final Section section;
  private final Sheet sheet;
  private final Decoration decoration;

  public Copyist(PdfFile file, Section section, Sheet sheet, Decoration decoration) {
    this.file = file;
    this.section = section;
    this.sheet = sheet;
    this.decoration = decoration;
  }

  /// Copies all pages of a PDF. A page that cannot be read has a page that says so.
  ///
  /// @return how many pages could not be copied
  /// @throws UnreadableException if the document cannot be read at all; nothing is copied then
  public int pdf(Path source, Bookmark bookmark) throws IOException, UnreadableException {
    int faults = 0;
    try (SourcePdf pdf = SourcePdf.open(source, file.writer())) {
      List<PageTree.Page> pages = pdf.pages();
      for (int i = 0; i < pages.size(); i++) {
        Ref page;
        try {
          page = page(pdf, pages.get(i), i + 1);
        } catch (UnreadableException e) {
          faults++;
          page =
              words(List.of("本页无法读取（原件第 " + (i + 1) + " 页）", "This page cannot be read."), i + 1);
        }
        if (i == 0) {
          bookmark.leadTo(page);
        }
      }
      pdf.layers(file.layers());
    }
    return faults;
  }

  private Ref page(SourcePdf pdf, PageTree.Page page, int number)
      throws IOException, UnreadableException {
    Place place = Place.of(page, sheet.longest(), sheet.shortest());
    double width = Math.max(place.width(), sheet.narrowest());
    Place raised = place.at((width - place.width()) / 2, sheet.foot());
    COSDictionary forms = new COSDictionary();
    forms.setItem(COSName.getPDFName("P"), pdf.form(page));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ascii(content, "q " + raised.operator() + "/P Do Q\n");
    Appearances appearances = appearances(pdf, page);
    for (Appearances.Drawn drawn : appearances.drawn()) {
      String name = "A" + forms.size();
      forms.setItem(COSName.getPDFName(name), pdf.drawn(drawn));
      String own = Place.operator(drawn.matrix());
      ascii(content, "q " + raised.operator() + own + "/" + name + " Do Q\n");
    }
    for (FieldValue value : appearances.values()) {
      ascii(content, "q " + raised.operator());
      content.writeBytes(FieldLines.of(value, file.lettering()));
      ascii(content, "Q\n");
    }
    return page(forms, content, width, raised.height() + sheet.foot(), number);
  }

  private static Appearances appearances(SourcePdf pdf, PageTree.Page page) {
    try {
      return Appearances.of(page.dictionary(), pdf.isOutdated());
    } catch (RuntimeException | StackOverflowError e) {
      return Appearances.NONE;
    }
  }

  private Ref page(
      COSDictionary forms, ByteArrayOutputStream content, double width, double height, int number)
      throws IOException {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, forms);
    ascii(content, "q\n");
    content.writeBytes(decoration.on(file.lettering(), new Decoration.On(width, height, number)));
    ascii(content, "Q\n");
    return file.page(section, width, height, resources, content.toByteArray());
  }

  /// One page with these lines on it.
  private Ref words(List<String> lines, int number) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Lettering lettering = file.lettering();
    double y = Box.USUAL.top() / 2;
    for (String line : lines) {
      double x = (Box.USUAL.width() - lettering.width(line, 12)) / 2;
      content.writeBytes(lettering.line(line, x, y, 12));
      y -= 20;
    }
    return page(new COSDictionary(), content, Box.USUAL.width(), Box.USUAL.height(), number);
  }

  /// Copies a picture onto one page, upright and as large as fits.
  ///
  /// @throws UnreadableException if it cannot be shown; nothing is copied then
  public void picture(Path source, FileType type, Bookmark bookmark)
      throws IOException, UnreadableException {
    Optional<Picture.Stored> stored = Picture.asStored(source, type);
    if (stored.isPresent()) {
      bookmark.leadTo(drawn(jpeg(source, stored.get()), stored.get()));
      return;
    }
    try {
      BufferedImage shown = Picture.shown(source, type, LONGEST_PIXELS);
      Picture.Stored upright =
          new Picture.Stored(shown.getWidth(), shown.getHeight(), 3, new AffineTransform());
      COSDictionary image = image(upright);
      Ref ref = file.writer().stream(image, Picture.jpeg(shown, QUALITY));
      bookmark.leadTo(drawn(ref, upright));
    } catch (UnshowableException e) {
      throw new UnreadableException(
          e.isTooLarge()
              ? UnreadableException.Reason.TOO_LARGE
              : UnreadableException.Reason.DAMAGED);
    }
  }

  private Ref jpeg(Path source, Picture.Stored stored) throws IOException {
    PdfWriter writer = file.writer();
    int number = writer.reserve();
    byte[] dictionary = ObjectText.of(image(stored), _ -> 0);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(source))) {
      writer.stream(number, dictionary, bytes);
    }
    return new Ref(number);
  }

  private static COSDictionary image(Picture.Stored stored) {
    COSDictionary image = new COSDictionary();
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, stored.width());
    image.setInt(COSName.HEIGHT, stored.height());
    image.setInt(COSName.BITS_PER_COMPONENT, 8);
    image.setItem(
        COSName.COLORSPACE, stored.colours() == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    image.setItem(COSName.FILTER, COSName.DCT_DECODE);
    return image;
  }

  /// A4, upright or on its side as the picture is.
  private Ref drawn(Ref image, Picture.Stored stored) throws IOException {
    AffineTransform turn = stored.upright();
    boolean swaps = turn.getScaleX() == 0;
    double width = swaps ? stored.height() : stored.width();
    double height = swaps ? stored.width() : stored.height();
    boolean wide = width > height;
    double sheetWidth = wide ? Box.USUAL.height() : Box.USUAL.width();
    double sheetHeight = wide ? Box.USUAL.width() : Box.USUAL.height();
    double k =
        Math.min(
            (sheetWidth - 2 * MARGIN) / width, (sheetHeight - 2 * MARGIN - sheet.foot()) / height);
    double x = (sheetWidth - k * width) / 2;
    double y = sheet.foot() + (sheetHeight - sheet.foot() - k * height) / 2;
    double w = stored.width();
    double h = stored.height();
    String matrix =
        Place.operator(
            new AffineTransform(
                k * turn.getScaleX() * w,
                -k * turn.getShearY() * w,
                -k * turn.getShearX() * h,
                k * turn.getScaleY() * h,
                x + k * (turn.getShearX() * h + turn.getTranslateX()),
                y + k * (height - turn.getScaleY() * h - turn.getTranslateY())));
    COSDictionary images = new COSDictionary();
    images.setItem(COSName.getPDFName("P"), image);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ascii(content, "q " + matrix + "/P Do Q\n");
    return page(images, content, sheetWidth, sheetHeight, 1);
  }

  private static void ascii(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
