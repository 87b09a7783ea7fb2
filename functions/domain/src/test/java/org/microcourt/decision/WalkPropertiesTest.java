package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.rule.CourtRule;
import org.microcourt.rule.EvidenceRule;
import org.microcourt.rule.Rule;

class WalkPropertiesTest {
  private static final int STEPS = 120;

  /// These have tests of their own: they need an outsider, a flood, a draft, old state or another
  /// caller.
  private static final Set<CourtRule> TESTED_ELSEWHERE =
      Set.of(
          Rule.STAFF_ONLY,
          Rule.COURTROOM_FULL,
          Rule.NOTICE_VERSION,
          Rule.SIDES_NEEDED,
          Rule.TRANSCRIPT_OF_CLOSED,
          Rule.PART_ONLY,
          Rule.CHALLENGE_TOO_LATE,
          Rule.CALL_PEER,
          Rule.ASYNC_HEARING_PROCEDURE,
          Rule.SECTION_ORDER,
          Rule.CALENDAR_YEAR,
          Rule.PRODUCTION_TOO_SHORT,
          Rule.PRODUCTION_TOO_LONG,
          Rule.PRODUCTION_SMALL_CLAIM,
          Rule.RESTORE_RUNNING,
          Rule.RESTORE_OBSTACLE,
          Rule.RESTORE_TOO_LATE,
          Rule.SIGNATURE_UNKNOWN,
          Rule.REPRESENTATIVE_OF_PARTY,
          Rule.SPECIAL_AUTHORITY,
          Rule.TRANSCRIPT_FINAL,
          Rule.REFUSED_ALREADY,
          Rule.REFUSAL_STANDS,
          Rule.CORRECTION_ENTRY,
          Rule.CORRECTIONS_WAITING,
          Rule.CORRECTION_UNKNOWN,
          Rule.SIGNATURES_OPEN,
          Rule.CORRECTIONS_OPEN,
          Rule.EXPORT_READER,
          Rule.EXPORT_RUNNING,
          Rule.EXPORT_TOO_LARGE,
          Rule.EXPORT_UNKNOWN,
          Rule.EXPORT_NOT_MADE,
          Rule.EXPORT_EXPIRED,
          Rule.TRANSCRIPT_DIFFERS,
          Rule.CONFIRMED_ALREADY,
          Rule.DUE_TIME_PASSED,
          EvidenceRule.UPLOADS_WAITING,
          EvidenceRule.OPINION_REASONED,
          EvidenceRule.POINT_OFF_PAGE,
          EvidenceRule.UPLOAD_SETTLED,
          EvidenceRule.LATE_NOT,
          EvidenceRule.OPINION_OUT_OF_ROUND,
          EvidenceRule.LATE_UNRULED,
          Rule.DUE_AFTER_PERIOD,
          Rule.EXTENSION_CONSENT,
          Rule.MEDIATION_EXTENSION);

  @Property(tries = 150)
  void whateverPeopleDoTheRecordHolds(@ForAll long seed) {
    Walk walk = new Walk(seed);
    Set<String> closed = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      walk.live();
      Courtroom before = walk.room().courtroom();
      Decision decision = walk.room().decide(walk.person(), walk.command());
      if (!(decision instanceof Decision.Accepted(String _, Audience _, Act act))) {
        assertThat(walk.room().courtroom()).isSameAs(before);
        continue;
      }
      if (act instanceof Act.MessagePosted || act instanceof Act.MessageWithdrawn) {
        assertThat(act.session())
            .as("after the close")
            .isNotIn(closed.stream().map(Optional::of).toList());
      }
      if (act instanceof Act.SessionClosed(String id, Optional<String> _)) {
        closed.add(id);
      }
    }
  }

  @Property(tries = 100)
  void everybodySeesJustWhatAModelSays(@ForAll long seed) {
    Walk walk = walked(seed);
    Courtroom courtroom = walk.room().courtroom();
    for (Participant reader : courtroom.participants()) {
      for (Entry entry : walk.room().entries()) {
        assertThat(courtroom.sees(reader, entry))
            .as("%s %s reads %s", reader.id(), reader.role(), entry)
            .isEqualTo(model(walk.room().entries(), courtroom, reader, entry));
      }
    }
  }

  @Property(tries = 60)
  void aSnapshotAnywhereLeadsToTheSameCourtroom(@ForAll long seed) {
    Walk walk = walked(seed);
    List<Entry> entries = walk.room().entries();
    int cut = Math.floorMod(seed, entries.size()) + 1;
    Courtroom start = Courtroom.empty(walk.room().courtroom().id());
    for (Entry entry : entries.subList(0, cut)) {
      start = start.apply(entry);
    }
    Courtroom resumed = Courtroom.fromJson(Json.parseObject(start.toJson().text()));
    for (Entry entry : entries.subList(cut, entries.size())) {
      resumed = resumed.apply(entry);
    }
    assertThat(resumed).isEqualTo(walk.room().courtroom());
  }

  /// A rule that no walk ever meets would be one that nobody tests.
  @Test
  void aFewThousandStepsMeetMostRules() {
    Map<String, Integer> met = new HashMap<>();
    for (long seed = 1; seed <= 2_000; seed++) {
      Walk walk = new Walk(seed * 7_919);
      for (int step = 0; step < STEPS; step++) {
        walk.live();
        if (walk.room().decide(walk.person(), walk.command())
            instanceof Decision.Refused(var refusal)) {
          met.merge(refusal.code(), 1, Integer::sum);
        }
      }
    }
    Set<CourtRule> unmet = new HashSet<>(CourtRule.all());
    unmet.removeIf(rule -> met.containsKey(rule.code()));
    unmet.removeAll(TESTED_ELSEWHERE);
    assertThat(unmet).isEmpty();
  }

  private static Walk walked(long seed) {
    Walk walk = new Walk(seed);
    for (int step = 0; step < STEPS; step++) {
      walk.live();
      walk.room().decide(walk.person(), walk.command());
    }
    return walk;
  }

  /// Written from the law and not from the code: who took part as what, and who was being heard
  /// when an entry was made.
  private static boolean model(List<Entry> record, Courtroom end, Participant reader, Entry entry) {
    if (end.participant(reader.id()).orElseThrow().removed()) {
      return false;
    }
    Role role = reader.role();
    boolean court = role == Role.JUDGE || role == Role.CLERK;
    if (entry.audience() instanceof Audience.Own(String participant)) {
      return court || reader.id().equals(participant);
    }
    if (role == Role.WITNESS) {
      return witnessHears(record, reader.id(), entry);
    }
    if (entry.audience() instanceof Audience.Answer(String item, String party)) {
      return reader.id().equals(party)
          || reader.principal().filter(party::equals).isPresent()
          || wasRevealed(record, item);
    }
    return switch (entry.audience().text()) {
      case "everyone" -> true;
      case "court" -> court;
      case "side:PLAINTIFF" -> court || role == Role.MEDIATOR || side(end, reader, Role.PLAINTIFF);
      case "side:DEFENDANT" -> court || role == Role.MEDIATOR || side(end, reader, Role.DEFENDANT);
      case "side:THIRD_PARTY" ->
          court || role == Role.MEDIATOR || side(end, reader, Role.THIRD_PARTY);
      default -> throw new IllegalStateException(entry.audience().text());
    };
  }

  /// Once all had answered, or the time was over, or it was taken back, or its session closed.
  private static boolean wasRevealed(List<Entry> record, String item) {
    Set<String> waiting = new HashSet<>();
    Optional<String> session = Optional.empty();
    for (Entry entry : record) {
      boolean over =
          switch (entry.act()) {
            case ItemAct.ItemIssued issued when issued.item().equals(item) -> {
              waiting.addAll(issued.plan().addressees());
              session = issued.session();
              yield false;
            }
            case ItemAct.ItemAnswered answered when answered.item().equals(item) -> {
              waiting.remove(answered.party());
              yield waiting.isEmpty();
            }
            case ItemAct.ItemWithdrawn withdrawn -> withdrawn.item().equals(item);
            case DeadlineAct.Expired expired -> expired.subject().text().equals(item);
            case Act.SessionClosed(String closed, Optional<String> _) ->
                session.filter(closed::equals).isPresent();
            default -> false;
          };
      if (over) {
        return true;
      }
    }
    return false;
  }

  private static boolean side(Courtroom end, Participant reader, Role side) {
    String stands = reader.principal().orElse(reader.id());
    return end.participant(stands).orElseThrow().role() == side;
  }

  private static boolean witnessHears(List<Entry> record, String witness, Entry entry) {
    List<String> heard = new ArrayList<>();
    for (Entry earlier : record.subList(0, Math.toIntExact(entry.seq()))) {
      switch (earlier.act()) {
        case Act.WitnessCalled(String id, String called) when called.equals(witness) ->
            heard.add(id);
        case Act.WitnessDismissed(String id, String _) when earlier.seq() < entry.seq() ->
            heard.remove(id);
        case Act.SessionClosed(String id, Optional<String> _) when earlier.seq() < entry.seq() ->
            heard.remove(id);
        default -> {}
      }
    }
    boolean own =
        switch (entry.act()) {
          case Act.ParticipantAdded(Participant added) -> added.id().equals(witness);
          case Act.WitnessCalled(String _, String called) -> called.equals(witness);
          case Act.WitnessDismissed(String _, String dismissed) -> dismissed.equals(witness);
          default -> false;
        };
    return own
        || (entry.audience().text().equals("everyone")
            && entry.act().session().filter(heard::contains).isPresent());
  }
}
