package org.microcourt.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;

/// The files in `events/`.
final class SampleEvents {
  /// The function that each file is an event for.
  static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("anchor.json", "AnchorFunction"),
          Map.entry("authorizer.json", "AuthorizerFunction"),
          Map.entry("closing-draft.json", "DraftTranscriptFunction"),
          Map.entry("connect.json", "ConnectFunction"),
          Map.entry("copies.json", "CopiesFunction"),
          Map.entry("deadline.json", "DeadlinesFunction"),
          Map.entry("default-courtroom-create.json", "ActionsFunction"),
          Map.entry("default-message-post.json", "ActionsFunction"),
          Map.entry("default-ping.json", "ActionsFunction"),
          Map.entry("default-record-fetch.json", "ActionsFunction"),
          Map.entry("disconnect.json", "DisconnectFunction"),
          Map.entry("export.json", "ExportFunction"),
          Map.entry("import.json", "ImportFunction"),
          Map.entry("object-created.json", "ReceivingFunction"),
          Map.entry("object-scanned.json", "ReceivingFunction"),
          Map.entry("sealing-file.json", "FileTranscriptFunction"),
          Map.entry("sealing-seal.json", "SealTranscriptFunction"),
          Map.entry("stream-session-closed.json", "ReactionsFunction"),
          Map.entry("stream.json", "ReactionsFunction"),
          Map.entry("sweep.json", "SweepFunction"));

  private SampleEvents() {}

  static Set<String> files() {
    try (Stream<Path> files = Files.list(CourtTemplate.home().resolve("events"))) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Json.Obj read(String file) {
    try {
      return Json.parseObject(
          Files.readString(CourtTemplate.home().resolve("events").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The frame in an event of `$default`.
  static Json.Obj frame(String file) {
    return Json.parseObject(read(file).requireString("body"));
  }

  /// The courtroom of the events.
  static String courtroom() {
    return frame("default-message-post.json").requireString("courtroom");
  }

  /// The new images of both stream events, in order.
  static List<Json.Obj> images() {
    return Stream.of("stream.json", "stream-session-closed.json")
        .flatMap(file -> read(file).objects("Records").stream())
        .map(record -> record.requireObject("dynamodb").requireObject("NewImage"))
        .toList();
  }

  /// The entries of both stream events, in order.
  static List<Entry> entries() {
    return images().stream()
        .map(image -> image.requireObject("entry").requireString("S"))
        .map(text -> Entry.fromJson(Json.parseObject(text)))
        .toList();
  }
}
