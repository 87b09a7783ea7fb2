package org.microcourt.platform.record;

import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;

/// Reads the images of the table's stream, which come as JSON with DynamoDB's type names.
public final class TableImage {
  private TableImage() {}

  /// The entry in `dynamodb.NewImage` of a stream record; empty when the image is of another item,
  /// or of an entry that was recorded elsewhere.
  public static Optional<Entry> entry(Json.Obj newImage) {
    boolean isEntry =
        newImage
            .object(CourtTable.SORT_KEY)
            .flatMap(key -> key.string("S"))
            .filter(key -> key.startsWith(DynamoRecordStore.ENTRY))
            .isPresent();
    return isEntry && newImage.get(DynamoRecordStore.RESTORED).isEmpty()
        ? Optional.of(
            Entry.fromJson(
                Json.parseObject(
                    newImage.requireObject(DynamoRecordStore.ENTRY_TEXT).requireString("S"))))
        : Optional.empty();
  }
}
