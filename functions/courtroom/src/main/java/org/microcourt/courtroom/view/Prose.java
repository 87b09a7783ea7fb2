package org.microcourt.courtroom.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.microcourt.json.Json;

/// What a person reads of an entry, and whether words stand in it. Letters are compared without
/// case and width (`ＡＢＣ１２３` is `abc123`); Chinese words are found wherever they stand, since
/// nothing is cut into words.
public final class Prose {
  /// The members of an act's body that hold words; numbers, ids and hashes are not looked into.
  public static final Set<String> MEMBERS =
      Set.of(
          "text",
          "title",
          "reason",
          "reasons",
          "name",
          "label",
          "caption",
          "source",
          "purpose",
          "custody",
          "content",
          "description",
          "cause",
          "court",
          "number",
          "representative");

  /// An excerpt has at most so many UTF-16 units.
  static final int EXCERPT = 120;

  /// So many of them before the words that were found.
  private static final int LEAD = 24;

  private final List<String> texts = new ArrayList<>();

  private Prose() {}

  /// The words of an act's body.
  static Prose of(Json.Obj body) {
    Prose prose = new Prose();
    prose.collect(body);
    return prose;
  }

  private void collect(Json.Obj object) {
    object
        .members()
        .forEach((name, value) -> {
          switch (value) {
            case Json.Str(String text) when MEMBERS.contains(name) && !text.isBlank() ->
                texts.add(text);
            case Json.Obj inner -> collect(inner);
            case Json.Arr(List<Json> items) ->
                items.forEach(item -> {
                  if (item instanceof Json.Obj inner) {
                    collect(inner);
                  }
                });
            default -> {}
          }
        });
  }

  /// The words of a question, which all have to stand in an entry.
  static List<String> terms(String question) {
    return Arrays.stream(fold(question).split("\\s+")).filter(term -> !term.isEmpty()).toList();
  }

  /// Whether each of the terms stands in one of the texts.
  boolean has(List<String> terms) {
    List<String> folded = texts.stream().map(Prose::fold).toList();
    return terms.stream().allMatch(term -> folded.stream().anyMatch(text -> text.contains(term)));
  }

  /// What to show: the surroundings of the first term, or the beginning.
  String excerpt(List<String> terms) {
    if (texts.isEmpty()) {
      return "";
    }
    for (String text : texts) {
      int at = terms.isEmpty() ? -1 : fold(text).indexOf(terms.getFirst());
      if (at >= 0) {
        return around(text, at);
      }
    }
    return around(texts.getFirst(), 0);
  }

  /// Where folding changed the length, `at` is near the place and not quite it.
  private static String around(String text, int at) {
    int from = whole(text, Math.max(0, Math.min(at - LEAD, text.length() - EXCERPT)));
    int to = whole(text, Math.min(text.length(), from + EXCERPT));
    String cut = text.substring(from, to).replaceAll("\\s+", " ");
    return (from > 0 ? "…" : "") + cut + (to < text.length() ? "…" : "");
  }

  /// The same place, or one before, so that no character is cut in two.
  private static int whole(String text, int at) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return splits ? at - 1 : at;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
