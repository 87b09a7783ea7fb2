package org.microcourt.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.json.Json;

/// Where an exhibit is: `id` is `e` and its ordinal, `label` its number among those of its side
/// (原告证据1), `document` its number in the case file's catalogue, `filed` the entry; `party` who
/// produced it, none when the court collected it; `late` when the time for producing was over, with
/// what the judge ruled on that; `opened` are the parties that have opened it; `opinions` by party,
/// without their words.
public record ExhibitState(
    String id,
    String label,
    int document,
    long filed,
    Optional<String> party,
    Described described,
    Optional<String> answers,
    boolean late,
    Optional<LateRuling> ruling,
    Review review,
    Set<String> opened,
    Map<String, List<Said>> opinions,
    Optional<Finding> finding) {

  /// An opinion in the entry `seq`.
  public record Said(long seq, View authenticity, View legality, View relevance, boolean differs) {
    static Said of(long seq, Opinion opinion) {
      return new Said(
          seq, opinion.authenticity(), opinion.legality(), opinion.relevance(), opinion.differs());
    }

    /// `{"seq","authenticity","legality","relevance","differs"}`
    public Json.Obj toJson() {
      return Json.obj(
          "seq", seq,
          "authenticity", authenticity,
          "legality", legality,
          "relevance", relevance,
          "differs", differs);
    }

    /// Reads what `toJson` writes.
    public static Said fromJson(Json.Obj json) {
      return new Said(
          json.requireLong("seq"),
          View.parse(json.requireString("authenticity"), "authenticity"),
          View.parse(json.requireString("legality"), "legality"),
          View.parse(json.requireString("relevance"), "relevance"),
          json.bool("differs", false));
    }
  }

  public ExhibitState {
    opened = Set.copyOf(opened);
    opinions = Map.copyOf(opinions);
  }

  /// As filed.
  public static ExhibitState of(Exhibit exhibit, int document, long seq) {
    return new ExhibitState(
        exhibit.id(),
        exhibit.label(),
        document,
        seq,
        exhibit.party(),
        exhibit.described(),
        exhibit.answers(),
        exhibit.late(),
        Optional.empty(),
        Review.SUBMITTED,
        Set.of(),
        Map.of(),
        Optional.empty());
  }

  /// With other words of the party.
  public ExhibitState described(Described next) {
    return new ExhibitState(
        id, label, document, filed, party, next, answers, late, ruling, review, opened, opinions,
        finding);
  }

  /// After the court's review.
  public ExhibitState reviewed(Review next) {
    return new ExhibitState(
        id, label, document, filed, party, described, answers, late, ruling, next, opened, opinions,
        finding);
  }

  /// Opened by a party.
  public ExhibitState openedBy(String reader) {
    Set<String> all = new LinkedHashSet<>(opened);
    all.add(reader);
    return new ExhibitState(
        id, label, document, filed, party, described, answers, late, ruling, review, all, opinions,
        finding);
  }

  /// With a party's opinion; earlier ones stay.
  public ExhibitState opined(String by, long seq, Opinion opinion) {
    Map<String, List<Said>> all = new LinkedHashMap<>(opinions);
    List<Said> own = new ArrayList<>(opinions.getOrDefault(by, List.of()));
    own.add(Said.of(seq, opinion));
    all.put(by, List.copyOf(own));
    return new ExhibitState(
        id, label, document, filed, party, described, answers, late, ruling, review, opened, all,
        finding);
  }

  /// With the judge's ruling on its being late.
  public ExhibitState ruled(LateRuling next) {
    return new ExhibitState(
        id,
        label,
        document,
        filed,
        party,
        described,
        answers,
        late,
        Optional.of(next),
        review,
        opened,
        opinions,
        finding);
  }

  /// Whether it may be relied on as far as its time goes (民诉法 art. 68(2)).
  public boolean isTakenIn() {
    return !late || ruling.filter(r -> r != LateRuling.REFUSED).isPresent();
  }

  /// Whether a party says that it differs from the original.
  public boolean isDoubted() {
    return opinions.values().stream().anyMatch(said -> said.getLast().differs());
  }

  /// With the judge's finding.
  public ExhibitState found(Finding next) {
    return new ExhibitState(
        id,
        label,
        document,
        filed,
        party,
        described,
        answers,
        late,
        ruling,
        review,
        opened,
        opinions,
        Optional.of(next));
  }
}
