package org.microcourt.bench.transcript;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

/// OpenHTMLtoPDF from a page of paragraphs.
final class OpenHtmlWay implements Way {
  private static final String HEAD =
      """
      <html><head><style>
      @page { size: A4; margin: 76pt 61pt 72pt 90pt }
      body { font-family: han; font-size: 12pt; line-height: 20pt; margin: 0 }
      p { margin: 0 } .n { font-size: 7pt } b { font-weight: 700 }
      img { width: 96pt }
      </style></head><body>
      """;

  @Override
  public byte[] set(LongHearing hearing) throws IOException {
    XRLog.setLoggingEnabled(false);
    byte[] regular = Way.font("NotoSansSC-Regular");
    byte[] bold = Way.font("NotoSansSC-Bold");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .useFastMode()
        .withHtmlContent(html(hearing), null)
        .useFont(() -> new ByteArrayInputStream(regular), "han", 400, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(bold), "han", 700, FontStyle.NORMAL, true)
        .toStream(out)
        .run();
    return out.toByteArray();
  }

  private static String html(LongHearing hearing) {
    StringBuilder html = new StringBuilder(HEAD);
    for (LongHearing.Line line : hearing.lines()) {
      html.append("<p><span class='n'>%d %s</span> ".formatted(line.number(), line.time()));
      html.append("<b>%s：</b>%s</p>\n".formatted(line.speaker(), line.text()));
    }
    hearing
        .pictures()
        .forEach((number, jpeg) ->
            html.append("<p class='n'><img src='data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(jpeg))
                .append("'/> ")
                .append(LongHearing.caption(number))
                .append("</p>\n"));
    return html.append("</body></html>").toString();
  }
}
