package org.microcourt.local.issuer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.local.pages.Answer;

/// The page on which one chooses who one is. No script, no inline style.
final class LogInPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private LogInPage() {}

  /// The choice of people; `page` is what the form brings back.
  static Answer choice(List<Person> people, String page) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>微法庭</h1>\n")
        .append("<p class=\"note\" role=\"note\">这是演示登录：不需要密码，不核验身份，请选择以谁的身份进入。")
        .append(
            "<span lang=\"en\">A demonstration: no password, no proof of identity.</span></p>\n")
        .append("<form method=\"post\" action=\"/issuer/authorize\">\n")
        .append("<input type=\"hidden\" name=\"page\" value=\"%s\">\n<ul>\n".formatted(text(page)));
    for (Person person : people) {
      body.append("<li><button name=\"person\" value=\"" + text(person.sub()) + "\">")
          .append("<strong>" + text(person.name()) + "</strong>")
          .append("<span>" + text(person.about()) + "</span></button></li>\n");
    }
    return page(200, body.append("</ul>\n</form>").toString());
  }

  /// One sentence and nothing to press.
  static Answer sentence(int status, String sentence) {
    return page(status, "<h1>微法庭</h1>\n<p>%s</p>".formatted(text(sentence)));
  }

  private static Answer page(int status, String body) {
    String page =
        """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>登录 · 微法庭演示</title>
        <link rel="stylesheet" href="/issuer/style.css">
        </head>
        <body>
        <main>
        """
            + body
            + """

            </main>
            </body>
            </html>
            """;
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return Answer.of(status, "text/html; charset=utf-8", bytes)
        // With no referrer at all, a browser sends the form's origin as null.
        .with("Referrer-Policy", "same-origin")
        .with("Content-Security-Policy", POLICY);
  }

  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
