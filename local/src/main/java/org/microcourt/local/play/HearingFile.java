package org.microcourt.local.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// Reads hearing files of both forms.
public final class HearingFile {
  /// In place of a path, the case that comes with the court.
  public static final String DEMO = "demo";

  private HearingFile() {}

  /// The script of a file, or the demo.
  ///
  /// @throws ScriptException if it cannot be read or played
  public static Script read(String file) {
    return file.equals(DEMO) ? demo() : parse(text(Path.of(file)), file);
  }

  /// The case that comes with the court.
  public static Script demo() {
    try (InputStream in = HearingFile.class.getResourceAsStream("/demo/baoshan-mediation.json")) {
      if (in == null) {
        throw new ScriptException("the demo is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), DEMO);
    } catch (IOException e) {
      throw new ScriptException("the demo cannot be read", e);
    }
  }

  static Script parse(String text, String name) {
    try {
      Json.Obj json = Json.parseObject(text);
      return json.get("session").isPresent() ? FullForm.read(json) : PlainForm.read(json);
    } catch (JsonException e) {
      throw new ScriptException(name + " is no hearing file: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ScriptException(name + " is no hearing file: " + e.getMessage(), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ScriptException("there is no file " + file, e);
    } catch (IOException e) {
      throw new ScriptException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
