package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.microcourt.courtroom.EvidenceState.Opened;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.Round.Side;
import org.microcourt.exhibit.Round.Turn;
import org.microcourt.record.Audience;
import org.microcourt.session.SessionType;

/// The rounds of evidence of one session (R-ORDER): which exhibits a round is about, whose opinions
/// are missing in it, and which round the law has next. The order is that of 证据规定 art. 62 and 民诉解释
/// art. 104: the plaintiff's evidence, the defendant's, the third party's, what the court
/// collected, and then in the same order what answers other evidence.
public record Rounds(Courtroom courtroom, String session) {

  /// Whether sessions of a type have rounds.
  public static boolean belongTo(SessionType type) {
    return type != SessionType.MEDIATION;
  }

  /// The round that was opened last.
  public Optional<Opened> current() {
    List<Opened> all = courtroom.evidence().roundsOf(session);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// The exhibits that a round is about: those of its sides that everyone may see and that were
  /// filed before the next round.
  public List<ExhibitState> exhibits(Opened round) {
    List<Opened> all = courtroom.evidence().roundsOf(session);
    int next = all.indexOf(round) + 1;
    long end = next < all.size() ? all.get(next).seq() : Long.MAX_VALUE;
    return shown().stream()
        .filter(exhibit -> exhibit.filed() < end && isAbout(round.round(), exhibit))
        .toList();
  }

  private List<ExhibitState> shown() {
    return courtroom.evidence().exhibitsById().values().stream()
        .filter(exhibit -> courtroom.audienceOf(exhibit.filed()).equals(Audience.EVERYONE))
        .toList();
  }

  private boolean isAbout(Round round, ExhibitState exhibit) {
    return round.takes(exhibit.answers()) && round.shows().contains(sideOf(exhibit));
  }

  /// Whose evidence an exhibit is.
  public Side sideOf(ExhibitState exhibit) {
    return exhibit
        .party()
        .flatMap(courtroom::participant)
        .flatMap(party -> Side.of(party.role()))
        .orElse(Side.COURT);
  }

  /// Whether a party may give its opinion on an exhibit in a round.
  public boolean admits(Round round, ExhibitState exhibit, String party) {
    return isAbout(round, exhibit)
        && courtroom
            .participant(party)
            .flatMap(p -> Side.of(p.role()))
            .filter(round.opines()::contains)
            .isPresent();
  }

  /// By party the exhibits of a round on which its opinion is missing.
  public SequencedMap<String, List<String>> missing(Opened round) {
    SequencedMap<String, List<String>> missing = new LinkedHashMap<>();
    for (ExhibitState exhibit : exhibits(round)) {
      for (Participant party : courtroom.parties()) {
        if (admits(round.round(), exhibit, party.id()) && lacks(exhibit, party)) {
          missing.computeIfAbsent(party.id(), _ -> new ArrayList<>()).add(exhibit.id());
        }
      }
    }
    return missing;
  }

  private static boolean lacks(ExhibitState exhibit, Participant party) {
    return exhibit.party().filter(party.id()::equals).isEmpty()
        && !exhibit.opinions().containsKey(party.id());
  }

  /// The round that comes next by law: the first side with evidence that no round of this session
  /// was about and on which an opinion is missing. None when all was shown.
  public Optional<Round> next() {
    List<ExhibitState> open =
        shown().stream()
            .filter(exhibit -> courtroom.parties().stream().anyMatch(p -> lacks(exhibit, p)))
            .filter(exhibit -> !wasShown(exhibit))
            .toList();
    for (Turn turn : List.of(Turn.PRODUCED, Turn.COUNTER)) {
      for (Side side : Side.values()) {
        Round round = new Round(turn, List.of(side), others(List.of(side)));
        if (!round.opines().isEmpty()
            && open.stream().anyMatch(exhibit -> isAbout(round, exhibit))) {
          return Optional.of(round);
        }
      }
    }
    return Optional.empty();
  }

  private boolean wasShown(ExhibitState exhibit) {
    return courtroom.evidence().roundsOf(session).stream()
        .anyMatch(round -> exhibits(round).contains(exhibit));
  }

  /// The sides with parties but for those that show alone.
  public List<Side> others(List<Side> shows) {
    List<Side> present =
        Arrays.stream(Side.values()).filter(side -> side != Side.COURT && has(side)).toList();
    return shows.size() > 1
        ? present
        : present.stream().filter(side -> !shows.contains(side)).toList();
  }

  /// Whether a side has a party that takes part; the court always does.
  public boolean has(Side side) {
    return side == Side.COURT
        || courtroom.parties().stream()
            .anyMatch(party -> Side.of(party.role()).filter(side::equals).isPresent());
  }
}
