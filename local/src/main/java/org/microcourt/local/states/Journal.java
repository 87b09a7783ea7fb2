package org.microcourt.local.states;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// What is kept of one execution: a file of JSON lines, appended as it happens. A last line that a
/// crash has cut is not read.
final class Journal {
  private static final int MOST_DEPTH = 200;
  private final @Nullable Path file;

  private Journal(@Nullable Path file) {
    this.file = file;
  }

  /// Keeps nothing.
  static Journal none() {
    return new Journal(null);
  }

  /// The journal of an execution in this folder, begun anew.
  static Journal begin(Path folder, String executionArn) {
    try {
      Files.createDirectories(folder);
      byte[] name = executionArn.getBytes(StandardCharsets.UTF_8);
      Path file = folder.resolve(Hash.sha256(name).hex() + ".jsonl");
      Files.deleteIfExists(file);
      return new Journal(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void write(String kind, Object value) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(
          file,
          Json.obj(kind, value).text() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An execution as its journal tells it.
  record Kept(
      Journal journal,
      Json.Obj execution,
      List<Json.Obj> events,
      Optional<Position> position,
      Optional<Json.Obj> ended) {}

  /// All executions that are kept in this folder.
  static List<Kept> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".jsonl")) {
          kept(file).ifPresent(all::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Optional<Kept> kept(Path file) throws IOException {
    Json.@Nullable Obj execution = null;
    Json.@Nullable Obj ended = null;
    @Nullable Position position = null;
    List<Json.Obj> events = new ArrayList<>();
    for (Json.Obj line : lines(file)) {
      execution = line.object("execution").orElse(execution);
      ended = line.object("ended").orElse(ended);
      position = line.object("at").map(Position::fromJson).orElse(position);
      line.object("event").ifPresent(events::add);
      Optional<String> token = line.string("submitted");
      if (token.isPresent() && position != null) {
        position = position.submitted(token.get());
      }
    }
    return execution == null
        ? Optional.empty()
        : Optional.of(
            new Kept(
                new Journal(file),
                execution,
                events,
                Optional.ofNullable(position),
                Optional.ofNullable(ended)));
  }

  /// Cuts a torn last line off, so that the next one begins on a line of its own.
  private static List<Json.Obj> lines(Path file) throws IOException {
    String text = Files.readString(file);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(file, whole);
    }
    List<Json.Obj> lines = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      try {
        if (Json.parse(line, MOST_DEPTH) instanceof Json.Obj object) {
          lines.add(object);
        }
      } catch (JsonException e) {
        throw new IOException(file + " is damaged", e);
      }
    }
    return lines;
  }
}
