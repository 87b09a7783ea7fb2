package org.microcourt.casefile.bundle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.microcourt.typeset.Typefaces;

/// Documents as people send them.
public final class Sources {
  /// Opened once for all tests: they are large.
  public static final Typefaces FACES = new Typefaces();

  private Sources() {}

  /// What a document is like.
  public interface Drawing {
    void draw(PDDocument document) throws IOException;
  }

  /// A document as a file.
  public static byte[] pdf(Drawing drawing) {
    try (PDDocument document = new PDDocument()) {
      drawing.draw(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Pages of A4, each saying which it is.
  public static byte[] pages(String name, int count) {
    return pdf(document -> {
      for (int i = 1; i <= count; i++) {
        page(document, PDRectangle.A4, name + " page " + i);
      }
    });
  }

  /// One more page with a line at its top left corner.
  public static PDPage page(PDDocument document, PDRectangle size, String text) throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.newLineAtOffset(size.getLowerLeftX() + 10, size.getUpperRightY() - 20);
      content.showText(text);
      content.endText();
      content.addRect(
          size.getLowerLeftX() + 2,
          size.getLowerLeftY() + 2,
          size.getWidth() - 4,
          size.getHeight() - 4);
      content.stroke();
    }
    return page;
  }

  /// Pages turned, cropped, tiny, huge and with a unit of their own.
  public static byte[] odd() {
    return pdf(document -> {
      page(document, PDRectangle.A4, "turned 90").setRotation(90);
      page(document, PDRectangle.A4, "turned 180").setRotation(180);
      page(document, PDRectangle.A4, "turned 270").setRotation(-90);
      page(document, new PDRectangle(-100, -50, 400, 600), "off the origin")
          .setCropBox(new PDRectangle(-100, 200, 400, 350));
      page(document, new PDRectangle(60, 90), "tiny");
      page(document, new PDRectangle(9000, 3000), "huge");
      page(document, PDRectangle.A5, "unit").getCOSObject().setFloat("UserUnit", 2);
    });
  }

  /// A stamp with an appearance, a link, an open action and a script.
  public static byte[] annotated() {
    return pdf(document -> {
      PDPage page = page(document, PDRectangle.A4, "annotated");
      PDAppearanceStream look = look(document, "STAMPED");
      PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
      stamp.setRectangle(new PDRectangle(100, 400, 200, 50));
      PDAppearanceDictionary looks = new PDAppearanceDictionary();
      looks.setNormalAppearance(look);
      stamp.setAppearance(looks);
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 100, 20));
      PDActionURI away = new PDActionURI();
      away.setURI("https://example.org/away");
      link.setAction(away);
      page.getAnnotations().add(stamp);
      page.getAnnotations().add(link);
      COSDictionary script = new COSDictionary();
      script.setName(COSName.S, "JavaScript");
      script.setString(COSName.JS, "app.alert('away')");
      document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, script);
    });
  }

  /// Fields filled in without appearances: words, a choice and two boxes on a page turned by 90
  /// degrees; and one with an appearance of an older value, which holds unless `outdated`.
  public static byte[] filledIn(boolean outdated) {
    return pdf(document -> {
      PDPage page = page(document, PDRectangle.A4, "a form");
      page.setRotation(90);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      form.setNeedAppearances(outdated);
      COSDictionary words = field(page, "Tx", 700);
      words.setString(COSName.V, "今欠李四人民币五万元整");
      words.setString(COSName.DA, "/Helv 11 Tf 0 g");
      COSDictionary lines = field(page, "Tx", 600);
      lines.setInt(COSName.FF, 1 << 12);
      lines.setString(COSName.V, "first line\rsecond line");
      COSDictionary choice = field(page, "Ch", 500);
      COSArray option = new COSArray();
      option.add(new COSString("cn-sh"));
      option.add(new COSString("上海市"));
      COSArray options = new COSArray();
      options.add(option);
      choice.setItem(COSName.OPT, options);
      choice.setString(COSName.V, "cn-sh");
      field(page, "Btn", 400).setName(COSName.V, "Yes");
      field(page, "Btn", 300).setName(COSName.V, "Off");
      COSDictionary older = field(page, "Tx", 200);
      older.setString(COSName.V, "NEWER");
      COSDictionary looks = new COSDictionary();
      looks.setItem(COSName.N, look(document, "OLDER"));
      older.setItem(COSName.AP, looks);
    });
  }

  private static COSDictionary field(PDPage page, String type, float bottom) throws IOException {
    COSDictionary field = new COSDictionary();
    field.setName(COSName.SUBTYPE, "Widget");
    field.setName(COSName.FT, type);
    field.setItem(COSName.RECT, new PDRectangle(100, bottom, 300, 60).getCOSArray());
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(PDAnnotation.createAnnotation(field));
    page.setAnnotations(annotations);
    return field;
  }

  private static PDAppearanceStream look(PDDocument document, String text) throws IOException {
    PDAppearanceStream look = new PDAppearanceStream(document);
    look.setBBox(new PDRectangle(0, 0, 200, 50));
    look.setResources(new PDResources());
    try (PDPageContentStream content = new PDPageContentStream(document, look)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 20);
      content.newLineAtOffset(5, 15);
      content.showText(text);
      content.endText();
    }
    return look;
  }

  /// Protected by a password that one needs to open it, or by none.
  public static byte[] locked(String password) {
    return pdf(document -> {
      page(document, PDRectangle.A4, "locked");
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
    });
  }

  /// Pages whose contents are in several streams, one of them shared, one nonsense.
  public static byte[] pieces() {
    return pdf(document -> {
      PDPage first = page(document, PDRectangle.A4, "in pieces");
      COSStream nonsense = document.getDocument().createCOSStream();
      try (var out = nonsense.createRawOutputStream()) {
        out.write("no flate data at all".getBytes(StandardCharsets.US_ASCII));
      }
      nonsense.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      COSArray all = new COSArray();
      all.add(first.getCOSObject().getDictionaryObject(COSName.CONTENTS));
      all.add(nonsense);
      all.add(COSInteger.ONE);
      first.getCOSObject().setItem(COSName.CONTENTS, all);
      PDPage second = page(document, PDRectangle.A4, "x");
      second.getCOSObject().setItem(COSName.CONTENTS, all);
      second.setResources(first.getResources());
    });
  }

  /// A page tree that leads in circles.
  public static byte[] circles() {
    return pdf(document -> {
      page(document, PDRectangle.A4, "in circles");
      COSDictionary root =
          document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
      root.getCOSArray(COSName.KIDS).add(root);
      COSDictionary form = new PDFormXObject(document).getCOSObject();
      COSDictionary forms = new COSDictionary();
      forms.setItem(COSName.getPDFName("X"), form);
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.XOBJECT, forms);
      form.setItem(COSName.RESOURCES, resources);
      document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
    });
  }

  /// A picture of two colours, the left one red.
  public static BufferedImage picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width - width / 2, height);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width / 8, height / 8);
    canvas.dispose();
    return image;
  }

  /// As a file of this format.
  public static byte[] image(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// A JPEG with an orientation, and a place where it was taken in its metadata.
  public static byte[] turned(byte[] jpeg, int orientation) {
    // APP1 of Exif, big-endian: one entry, 0x0112 with a short, then words where no reader looks.
    String head = "ffe10032" + "457869660000" + "4d4d002a00000008";
    String entry = "0001" + "0112000300000001" + "00%02x0000".formatted(orientation) + "00000000";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(HexFormat.of().parseHex(head + entry));
    out.writeBytes("PLACE=SHANGHAI  ".getBytes(StandardCharsets.US_ASCII));
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /// Noise, which no codec makes small.
  public static byte[] noise(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
