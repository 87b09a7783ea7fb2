package org.microcourt.exhibit;

import org.microcourt.json.Json;
import org.microcourt.json.Names;

/// What a party states about an exhibit (证据规定 art. 19): its name, its source, what it is to prove,
/// whether the file is of an original, where it was kept before it was sent (R-PRE), and in short
/// what it contains. All but name and form may be empty until the party completes them.
public record Described(
    String name, String source, String purpose, Form form, String custody, String content) {
  /// What was photographed, scanned or made.
  public enum Form {
    ORIGINAL("原件"),
    COPY("复印件"),
    ELECTRONIC("电子数据");

    private final String zh;

    Form(String zh) {
      this.zh = zh;
    }

    /// The form named by a member of a JSON body.
    public static Form parse(String name, String field) {
      return Names.parse(Form.class, name, field, "must be ORIGINAL, COPY or ELECTRONIC");
    }

    /// The words on screens and receipts.
    public String zh() {
      return zh;
    }
  }

  /// Whether everything that an exhibit needs is stated (R-EXHIBIT-META).
  public boolean isComplete() {
    return !source.isBlank() && !purpose.isBlank();
  }

  /// `{"name","source","purpose","form","custody","content"?}`; entries from before there was a
  /// content have none, so an empty one is left out.
  public Json.Obj toJson() {
    return Json.obj(
        "name", name,
        "source", source,
        "purpose", purpose,
        "form", form,
        "custody", custody,
        "content", content.isEmpty() ? null : content);
  }

  /// Reads what `toJson` writes.
  public static Described fromJson(Json.Obj json) {
    return new Described(
        json.requireString("name"),
        json.requireString("source"),
        json.requireString("purpose"),
        Form.parse(json.requireString("form"), "form"),
        json.requireString("custody"),
        json.string("content").orElse(""));
  }
}
