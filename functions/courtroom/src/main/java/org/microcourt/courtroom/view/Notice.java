package org.microcourt.courtroom.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.microcourt.json.Json;

/// 权利义务告知: the notice of rights and duties in one version.
public record Notice(String version, String zh, String en) {
  /// The text kept beside this class as `notice/<version>.zh.txt` and `.en.txt`.
  ///
  /// @throws IllegalStateException if there is no text of this version
  public static Notice of(String version) {
    return new Notice(version, text(version + ".zh.txt"), text(version + ".en.txt"));
  }

  private static String text(String name) {
    try (InputStream text = Notice.class.getResourceAsStream("/notice/" + name)) {
      if (text == null) {
        throw new IllegalStateException("NOTICE_VERSION: there is no text " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Json.Obj toJson() {
    return Json.obj("version", version, "zh", zh, "en", en);
  }
}
