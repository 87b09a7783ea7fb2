package org.microcourt.courtroom.action;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// The id of a new courtroom: `c` and 15 digits to the base of 32 of what asked for it, so that the
/// same request founds the same courtroom.
final class CourtroomId {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 15;

  private CourtroomId() {}

  static String of(String person, String request) {
    String asked = Json.arr(List.of(person, request)).canonical();
    byte[] hash = Hash.sha256(asked.getBytes(StandardCharsets.UTF_8)).toBytes();
    StringBuilder id = new StringBuilder("c");
    for (int digit = 0; digit < LENGTH; digit++) {
      int value = 0;
      for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
        value = value << 1 | (hash[bit / 8] >> (7 - bit % 8) & 1);
      }
      id.append(DIGITS.charAt(value));
    }
    return id.toString();
  }
}
