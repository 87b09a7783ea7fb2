package org.microcourt.transcripts.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.json.Json;
import org.microcourt.transcripts.text.Line;
import org.microcourt.transcripts.text.SealedText;

/// What is to be hidden: words wherever they stand, numbers that name people, and whole entries.
///
/// Width, case, composition and spaces make no difference. With words, more is hidden rather than
/// less: a word is also found within a longer one.
///
/// @param words to be hidden; none of them empty
/// @param numbers whether numbers of identity, telephone and bank cards are hidden
/// @param entries to be hidden with their lines and with the phrases in them
/// @param tables whether rows of tables are hidden, which do not tell the entries they come from
public record Blackout(Set<String> words, boolean numbers, Set<Long> entries, boolean tables) {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![0-9a-z])("
              + "[0-9]{6}[- ]?[0-9]{8}[- ]?[0-9]{3}[0-9x]"
              + "|[0-9]{15}"
              + "|[0-9]{4}([- ]?[0-9]{4}){3}([- ]?[0-9]{1,3})?"
              + "|1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
              + "|0[0-9]{2,3}[- ][0-9]{7,8}"
              + ")(?![0-9a-z])");

  /// What is gathered in tables.
  private static final Pattern TABLED = Pattern.compile("(item|evidence)\\.");

  /// How lists end a line that tells of an entry.
  private static final Pattern ENTRY = Pattern.compile("（记录第 ([0-9]{1,9}) 条）$");

  /// A shorter phrase is said too often.
  private static final int PHRASE = 6;

  private static final Pattern WRITING = Pattern.compile("[\\s\\u2E80-\\x{10FFFF}]");

  public Blackout {
    words = Set.copyOf(words);
    entries = Set.copyOf(entries);
    if (words.stream().map(Folded::word).anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("an empty word is everywhere");
    }
  }

  /// What a person asks for.
  public Blackout(Set<String> words, boolean numbers, Set<Long> entries) {
    this(words, numbers, entries, false);
  }

  /// What it comes to for a record: the phrases of hidden entries are hidden too, and the hashes of
  /// all drafts, because a draft could be made again with each word that might have been hidden,
  /// until its hash fits.
  Blackout of(List<Json.Obj> record) {
    Set<String> all = new LinkedHashSet<>(words);
    boolean rows = tables;
    for (Json.Obj entry : record) {
      List<String> said = new ArrayList<>();
      entry.object("body").ifPresent(body -> strings(body, said));
      if (entries.contains(entry.requireLong("seq"))) {
        said.stream().filter(Blackout::isPhrase).forEach(all::add);
        rows |= TABLED.matcher(entry.string("kind").orElse("")).lookingAt();
      }
      if (entry.string("kind").filter("transcript.drafted"::equals).isPresent()) {
        all.add(entry.requireObject("body").requireObject("document").requireString("sha256"));
      }
    }
    return new Blackout(all, numbers, entries, rows);
  }

  private static boolean isPhrase(String text) {
    return text.codePointCount(0, text.length()) >= PHRASE && WRITING.matcher(text).find();
  }

  /// Whether anything of it stands in a transcript.
  public boolean isIn(RedactedCopy.Original original) {
    return !in(original.text()).isEmpty()
        || original.record().stream().anyMatch(e -> e.string("kind").isPresent() && hides(e));
  }

  /// The places of a text that are hidden.
  BitSet in(SealedText text) {
    BitSet hidden = new BitSet();
    int[] points = text.points();
    Set<String> folded = folded();
    for (SealedText.Field field : text.fields()) {
      if (isOfHidden(field, points)) {
        hidden.set(field.from(), field.to());
      } else {
        mark(points, field.from(), field.to(), folded, hidden);
      }
    }
    return hidden;
  }

  private Set<String> folded() {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(Folded.word(word)));
    return folded;
  }

  private boolean isOfHidden(SealedText.Field field, int[] points) {
    Matcher named = ENTRY.matcher(new String(points, field.from(), field.to() - field.from()));
    return (tables && field.line().kind() == Line.Kind.ROW)
        || entries.contains(field.line().entry())
        || (named.find() && entries.contains(Long.parseLong(named.group(1))));
  }

  private void mark(int[] points, int from, int to, Set<String> folded, BitSet hidden) {
    Folded close = Folded.of(points, from, to, false);
    folded.forEach(word -> close.mark(word, hidden));
    if (numbers) {
      Folded.of(points, from, to, true).mark(NUMBERS, hidden);
    }
  }

  /// Whether an entry is shown by its leaf only.
  boolean hides(Json.Obj entry) {
    if (entries.contains(entry.requireLong("seq"))) {
      return true;
    }
    List<String> said = new ArrayList<>();
    entry.object("body").ifPresent(body -> strings(body, said));
    BitSet found = new BitSet();
    Set<String> folded = folded();
    for (String text : said) {
      int[] points = text.codePoints().toArray();
      mark(points, 0, points.length, folded, found);
    }
    return !found.isEmpty();
  }

  private static void strings(Json value, List<String> out) {
    switch (value) {
      case Json.Obj(var members) -> members.values().forEach(member -> strings(member, out));
      case Json.Arr(var items) -> items.forEach(item -> strings(item, out));
      case Json.Str(String text) -> out.add(text);
      case Json.Num number -> out.add(number.text());
      case Json.Bool _, Json.Null _ -> {}
    }
  }
}
