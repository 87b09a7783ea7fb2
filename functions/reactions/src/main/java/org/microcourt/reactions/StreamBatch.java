package org.microcourt.reactions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.microcourt.json.Json;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.TableImage;
import org.microcourt.record.Entry;

/// A batch of the table's stream. One entry that fails does not keep the others from their
/// reactions: it is reported, and Lambda delivers the batch again from there.
record StreamBatch(List<Json.Obj> records) {
  static StreamBatch read(InputStream input) throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    return new StreamBatch(Json.parseObject(text).objects("Records"));
  }

  /// Hands each entry on and gives the failures.
  Failures each(Consumer<Entry> reaction, Log log) {
    return new Failures(records.stream().filter(r -> !succeeds(r, reaction, log)).toList());
  }

  private static boolean succeeds(Json.Obj item, Consumer<Entry> reaction, Log log) {
    try {
      Optional<Entry> entry =
          item.requireObject("dynamodb").object("NewImage").flatMap(TableImage::entry);
      entry.ifPresent(reaction);
      return true;
    } catch (RuntimeException e) {
      log.error("reaction-failed", e, "sequenceNumber", sequenceNumber(item));
      return false;
    }
  }

  private static String sequenceNumber(Json.Obj item) {
    return item.requireObject("dynamodb").requireString("SequenceNumber");
  }

  /// The items that are to come again.
  record Failures(List<Json.Obj> items) {
    void to(OutputStream output) throws IOException {
      List<Json.Obj> identifiers =
          items.stream().map(i -> Json.obj("itemIdentifier", sequenceNumber(i))).toList();
      String text = Json.obj("batchItemFailures", identifiers).text();
      output.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
