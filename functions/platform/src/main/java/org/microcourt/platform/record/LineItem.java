package org.microcourt.platform.record;

import java.util.HashMap;
import java.util.Map;
import org.microcourt.json.Json;
import org.microcourt.platform.record.Acks.Ack;
import org.microcourt.record.Entry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A line as an item of the table.
final class LineItem {
  static final int CURRENT_VERSION = 1;

  /// The acks (M) by device key.
  private static final String ACKS = "acks";

  /// In an ack: the command's number (N).
  private static final String NUMBER = "c";

  /// In an ack: the entry's sequence (N).
  private static final String SEQ = "s";

  private LineItem() {}

  static Map<String, AttributeValue> toItem(Map<String, AttributeValue> key, Line line) {
    Map<String, AttributeValue> acks = new HashMap<>();
    line.acks().byDevice().forEach((device, ack) -> acks.put(device, toAttribute(ack)));
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(DynamoRecordStore.ENTRY_TEXT, AttributeValue.fromS(line.entry().toJson().text()));
    item.put(ACKS, AttributeValue.fromM(acks));
    item.put(CourtTable.VERSION, number(CURRENT_VERSION));
    return item;
  }

  static Line fromItem(Map<String, AttributeValue> item) {
    if (Integer.parseInt(require(item, CourtTable.VERSION).n()) != CURRENT_VERSION) {
      throw new IllegalStateException("an entry of a version that this function does not know");
    }
    Map<String, Ack> acks = new HashMap<>();
    require(item, ACKS).m().forEach((device, ack) -> acks.put(device, toAck(ack.m())));
    return new Line(entry(item), new Acks(acks));
  }

  static Entry entry(Map<String, AttributeValue> item) {
    return Entry.fromJson(Json.parseObject(require(item, DynamoRecordStore.ENTRY_TEXT).s()));
  }

  static AttributeValue require(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static Map<String, AttributeValue> mutable(Map<String, AttributeValue> item) {
    return new HashMap<>(item);
  }

  private static AttributeValue toAttribute(Ack ack) {
    return AttributeValue.fromM(Map.of(NUMBER, number(ack.number()), SEQ, number(ack.seq())));
  }

  private static Ack toAck(Map<String, AttributeValue> ack) {
    return new Ack(Long.parseLong(require(ack, NUMBER).n()), Long.parseLong(require(ack, SEQ).n()));
  }
}
