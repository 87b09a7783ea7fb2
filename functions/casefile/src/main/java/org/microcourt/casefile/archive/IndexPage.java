package org.microcourt.casefile.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.microcourt.casefile.Completeness;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.courtroom.CaseInfo;

/// The catalogue as one page for any browser, without a script, to be read from the folder.
final class IndexPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.ofHours(8));

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>卷宗目录 Case file</title>
      <style>
      body { font-family: sans-serif; margin: 1em; line-height: 1.5 }
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid #999; padding: .3em; text-align: left; vertical-align: top }
      code { overflow-wrap: anywhere; font-size: .8em }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private IndexPage() {}

  static byte[] of(Index index) {
    IndexPage page = new IndexPage();
    page.title(index);
    page.documents(index);
    page.completeness(index.completeness());
    page.page.append("</body>\n</html>\n");
    return page.page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void title(Index index) {
    String number = index.courtroom().caseInfo().map(CaseInfo::number).orElse("");
    String court = index.courtroom().caseInfo().map(CaseInfo::court).orElse("");
    page.append("<h1>").append(text(court + "　" + number)).append("　卷宗目录</h1>\n<p>");
    page.append(text("记录至第 " + index.courtroom().seq() + " 条，"));
    page.append(text(TIME.format(index.courtroom().head().at()) + "（北京时间）。"));
    page.append(text("导出范围：" + index.reader().role().zh() + "可见的材料。"));
    page.append("校验方法见 manifest.json 与 SHA256SUMS。</p>\n<p lang=\"en\">");
    page.append("What the ");
    page.append(text(index.reader().role().en().toLowerCase(Locale.ROOT)));
    page.append(" may see. Times are Beijing time.</p>\n");
  }

  private void documents(Index index) {
    page.append("<table>\n<tr>");
    for (String head :
        new String[] {
          "编号 No.",
          "名称 Title",
          "类别 Category",
          "卷 Volume",
          "页数 Pages",
          "字节 Bytes",
          "提交 Filed",
          "SHA-256"
        }) {
      page.append("<th>").append(head).append("</th>");
    }
    page.append("</tr>\n");
    for (Index.Line line : index.lines()) {
      page.append("<tr>");
      cell(Integer.toString(line.document().number()));
      page.append("<td><a href=\"").append(href(line.path())).append("\">");
      page.append(text(line.document().title())).append("</a>");
      line.content().ifPresent(content -> page.append("<br>").append(text(content)));
      page.append("</td>");
      cell(line.category());
      cell(line.document().volume() == Volume.MAIN ? "正卷" : "副卷");
      cell(line.document().pages() == 0 ? "—" : Integer.toString(line.document().pages()));
      cell(Long.toString(line.document().size()));
      cell(line.by() + "　" + TIME.format(line.at()));
      page.append("<td><code>").append(line.document().sha256().hex()).append("</code></td>");
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void completeness(Completeness completeness) {
    if (completeness.lines().isEmpty()) {
      return;
    }
    page.append("<h2>卷宗材料核对（民诉解释第二百六十三条）</h2>\n<table>\n");
    for (Completeness.Line line : completeness.lines()) {
      page.append("<tr>");
      cell(Integer.toString(line.category().item()));
      cell(line.category().zh() + " " + line.category().en());
      cell(line.state().zh());
      cell(String.join("、", line.documents().stream().map(String::valueOf).toList()));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void cell(String value) {
    page.append("<td>").append(text(value)).append("</td>");
  }

  private static String href(String path) {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
    return encoded.replace("+", "%20").replace("%2F", "/");
  }

  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
