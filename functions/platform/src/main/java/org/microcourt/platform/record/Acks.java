package org.microcourt.platform.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;

/// The last command taken from each device, as of one entry. Keys are `<participant
/// ordinal>.<device>`. Every entry carries it, so that the entry that proves a place also proves
/// what came before.
public record Acks(Map<String, Ack> byDevice) {
  /// What a record begins with.
  public static final Acks NONE = new Acks(Map.of());

  /// A participant's further devices push out the one that was silent longest.
  static final int DEVICES_PER_PARTICIPANT = 16;

  private static final Pattern PARTICIPANT = Pattern.compile("p[1-9][0-9]{0,5}");

  /// The number of the last command taken from a device, and the sequence of the entry it made.
  public record Ack(long number, long seq) {}

  public Acks {
    byDevice = Map.copyOf(byDevice);
  }

  /// The key of a participant's device.
  public static String key(int participant, String device) {
    return participant + "." + device;
  }

  /// What was last taken from the device.
  public Optional<Ack> of(String key) {
    return Optional.ofNullable(byDevice.get(key));
  }

  /// These, with the device's command `number` having made the entry `seq`.
  public Acks with(String key, long number, long seq) {
    Map<String, Ack> next = new LinkedHashMap<>(byDevice);
    next.put(key, new Ack(number, seq));
    String participant = key.substring(0, key.indexOf('.') + 1);
    List<String> devices = next.keySet().stream().filter(k -> k.startsWith(participant)).toList();
    if (devices.size() > DEVICES_PER_PARTICIPANT) {
      devices.stream()
          .min(Comparator.comparingLong(k -> next.getOrDefault(k, new Ack(0, 0)).seq()))
          .ifPresent(next::remove);
    }
    return new Acks(next);
  }

  /// As of the entry that follows: what a numbered command of a participant made.
  Acks after(Entry entry) {
    boolean numbered = entry.seq() > 1 && PARTICIPANT.matcher(entry.by()).matches();
    return numbered
        ? entry
            .id()
            .flatMap(CommandId::parse)
            .map(id -> with(key(ordinal(entry), id.device()), id.number(), entry.seq()))
            .orElse(this)
        : this;
  }

  private static int ordinal(Entry entry) {
    return Integer.parseInt(entry.by().substring(1));
  }

  /// `{"<key>":[number,seq]}`
  Json.Obj toJson() {
    Map<String, Json> members = new TreeMap<>();
    byDevice.forEach((key, ack) -> members.put(key, Json.arr(List.of(ack.number(), ack.seq()))));
    return new Json.Obj(members);
  }

  /// Reads what `toJson` writes.
  static Acks fromJson(Json.Obj json) {
    Map<String, Ack> byDevice = new LinkedHashMap<>();
    for (String key : json.members().keySet()) {
      List<Json> pair = json.array(key);
      byDevice.put(key, new Ack(whole(pair.get(0), key), whole(pair.get(1), key)));
    }
    return new Acks(byDevice);
  }

  private static long whole(Json number, String key) {
    return number instanceof Json.Num num ? num.asLong(key) : 0;
  }
}
