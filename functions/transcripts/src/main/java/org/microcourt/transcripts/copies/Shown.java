package org.microcourt.transcripts.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.TextTree;

/// The text of a copy: what is shown, how much is hidden where, and what proves the one in spite of
/// the other.
public record Shown(SealedText text, List<Hash> proof) {
  static final String FORMAT = "microcourt-copy/1";

  /// Far more than any transcript has.
  private static final int LONGEST = 1 << 24;

  public Shown {
    proof = List.copyOf(proof);
  }

  /// A text without what is hidden.
  static Shown of(SealedText text, BitSet hidden, Hash seed) {
    int[] points = text.points();
    List<Hash> proof = TextTree.proof(points, hidden, seed);
    hidden.stream().forEach(place -> points[place] = TextTree.HIDDEN);
    return new Shown(SealedText.of(points), proof);
  }

  /// The root that it has.
  ///
  /// @throws IllegalArgumentException if the proof is none
  public Hash root() {
    return TextTree.root(text.points(), proof);
  }

  /// As it is written: strings for what is shown, numbers of code points for what is hidden.
  public Json.Obj toJson() {
    List<Object> parts = new ArrayList<>();
    int[] points = text.points();
    for (int from = 0; from < points.length; ) {
      boolean isHidden = points[from] == TextTree.HIDDEN;
      int to = from;
      while (to < points.length && (points[to] == TextTree.HIDDEN) == isHidden) {
        to++;
      }
      parts.add(isHidden ? to - from : new String(points, from, to - from));
      from = to;
    }
    return Json.obj(
        "format", FORMAT, "text", parts, "proof", proof.stream().map(Hash::hex).toList());
  }

  /// Reads it.
  ///
  /// @throws JsonException if it is something else
  public static Shown of(Json.Obj json) {
    IntStream.Builder points = IntStream.builder();
    long length = 0;
    for (Json part : json.array("text")) {
      int[] more =
          switch (part) {
            case Json.Str(String words) -> words.codePoints().toArray();
            case Json.Num number -> hidden(number.asLong("text"));
            default -> throw new JsonException("text", "must be words and numbers");
          };
      length += more.length;
      if (length > LONGEST) {
        throw new JsonException("text", "is too long");
      }
      Arrays.stream(more).forEach(points);
    }
    Shown read =
        new Shown(
            SealedText.of(points.build().toArray()),
            json.strings("proof").stream().map(Hash::fromHex).toList());
    if (!read.toJson().text().equals(json.text())) {
      throw new JsonException("text", "has another form");
    }
    return read;
  }

  private static int[] hidden(long count) {
    if (count < 1 || count > LONGEST) {
      throw new JsonException("text", "is too long");
    }
    int[] hidden = new int[(int) count];
    Arrays.fill(hidden, TextTree.HIDDEN);
    return hidden;
  }
}
