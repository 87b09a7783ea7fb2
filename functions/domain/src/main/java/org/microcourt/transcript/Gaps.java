package org.microcourt.transcript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.record.Audience;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// Looks for what the transcript of a session must record and does not (R-MUSTHAVE). It tells judge
/// and clerk and refuses nothing: whether a step could be left out is theirs to say.
///
/// It sees who spoke in which section, not what was said. So it finds that nobody was asked; that
/// somebody evaded, or that an admission, a withdrawal or a settlement was made and not entered, it
/// cannot know.
public final class Gaps {
  private final Courtroom courtroom;
  private final SessionState session;
  private final List<Participant> present;
  private final List<Gap> gaps = new ArrayList<>();

  private Gaps(Courtroom courtroom, SessionState session) {
    this.courtroom = courtroom;
    this.session = session;
    this.present = courtroom.parties().stream().filter(this::isPresent).toList();
  }

  /// What is missing, in the order of a transcript.
  public static List<Gap> of(Courtroom courtroom, SessionState session) {
    Gaps found = new Gaps(courtroom, session);
    found.look();
    return List.copyOf(found.gaps);
  }

  private void look() {
    parties(MustRecord.ATTENDANCE, courtroom.parties(), present::contains);
    if (session.plan().type() != SessionType.MEDIATION && !isEntered(Role.CLERK)) {
      gaps.add(Gap.of(MustRecord.RECORDER));
    }
    notice();
    switch (session.plan().type()) {
      case HEARING -> hearing();
      case EVIDENCE_EXCHANGE -> exchange();
      case MEDIATION -> mediation();
      case INQUIRY -> {}
    }
  }

  /// Whoever consented has read the notice and need not hear it again (互联网法院规定 art. 13).
  private void notice() {
    Predicate<Participant> told =
        party -> session.consents().containsKey(party.id()) || spoke(Segment.NOTICE, party);
    if (present.stream().anyMatch(told.negate()) && !isSpokenByCourt(Segment.NOTICE)) {
      gaps.add(Gap.of(MustRecord.NOTICE));
    } else {
      parties(MustRecord.NOTICE_ANSWERED, present, told);
    }
  }

  private void hearing() {
    require(MustRecord.CHALLENGE, isSpokenByCourt(Segment.CHALLENGE));
    if (isSpokenByCourt(Segment.CHALLENGE)) {
      answered(MustRecord.CHALLENGE_ANSWERED, Segment.CHALLENGE);
    }
    parties(
        MustRecord.STATEMENTS,
        present.stream().filter(p -> p.role() != Role.THIRD_PARTY).toList(),
        p -> spoke(p.role() == Role.PLAINTIFF ? Segment.CLAIMS : Segment.DEFENCE, p));
    require(MustRecord.ISSUES, isSpokenByCourt(Segment.ISSUES));
    opinions();
    exhibits(MustRecord.FINDINGS, exhibit -> exhibit.finding().isPresent(), List.of());
    boolean ordinary =
        courtroom.caseInfo().stream()
            .anyMatch(info -> info.procedure() == CaseInfo.Procedure.ORDINARY);
    if (ordinary) {
      require(MustRecord.DEBATE, isSpoken(Segment.DEBATE));
      answered(MustRecord.FINAL_STATEMENTS, Segment.FINAL_STATEMENTS);
    }
  }

  private void exchange() {
    opinions();
    require(MustRecord.SORTED, isSpoken(Segment.UNDISPUTED) || isSpoken(Segment.DISPUTED));
  }

  private void mediation() {
    if (isSpoken(Segment.UNDISPUTED)) {
      answered(MustRecord.UNDISPUTED_CONFIRMED, Segment.UNDISPUTED);
    }
    require(MustRecord.OUTCOME, session.outcome().isPresent());
    if (session.hasAgreement()) {
      answered(MustRecord.AGREED, Segment.AGREEMENT);
      require(MustRecord.REVIEWED, isSpokenByCourt(Segment.REVIEW));
    }
  }

  private void opinions() {
    Set<String> silent = new LinkedHashSet<>();
    exhibits().forEach(exhibit -> silentOn(exhibit).forEach(party -> silent.add(party.id())));
    exhibits(MustRecord.OPINIONS, exhibit -> silentOn(exhibit).isEmpty(), List.copyOf(silent));
  }

  /// The parties on other sides that have no opinion; of what the court collected, all parties.
  private List<Participant> silentOn(ExhibitState exhibit) {
    Optional<Role> side =
        exhibit.party().flatMap(courtroom::participant).flatMap(courtroom::sideOf);
    return present.stream()
        .filter(party -> side.filter(party.role()::equals).isEmpty())
        .filter(party -> !exhibit.opinions().containsKey(party.id()))
        .toList();
  }

  private void exhibits(
      MustRecord what, Predicate<ExhibitState> isDone, List<String> participants) {
    List<String> labels =
        exhibits().stream().filter(isDone.negate()).map(ExhibitState::label).toList();
    if (!labels.isEmpty()) {
      gaps.add(new Gap(what, participants, labels));
    }
  }

  /// Those that everyone may see, that came in time, and before the transcript was drawn up.
  private List<ExhibitState> exhibits() {
    long end = session.transcript().map(t -> t.draft().seq()).orElse(Long.MAX_VALUE);
    return courtroom.evidence().exhibitsById().values().stream()
        .filter(exhibit -> exhibit.filed() < end && exhibit.isTakenIn())
        .filter(exhibit -> courtroom.audienceOf(exhibit.filed()).equals(Audience.EVERYONE))
        .toList();
  }

  private void require(MustRecord what, boolean isRecorded) {
    if (!isRecorded) {
      gaps.add(Gap.of(what));
    }
  }

  private void answered(MustRecord what, Segment section) {
    parties(what, present, party -> spoke(section, party));
  }

  private void parties(
      MustRecord what, List<Participant> parties, Predicate<Participant> isRecorded) {
    List<String> missing =
        parties.stream().filter(isRecorded.negate()).map(Participant::id).toList();
    if (!missing.isEmpty()) {
      gaps.add(new Gap(what, missing, List.of()));
    }
  }

  private boolean spoke(Segment section, Participant party) {
    return session.said(section).stream().anyMatch(by -> speaksFor(by, party));
  }

  private boolean isSpoken(Segment section) {
    return !session.said(section).isEmpty();
  }

  private boolean isPresent(Participant party) {
    return session.spoke().contains(party.id())
        || session.entered().keySet().stream().anyMatch(by -> speaksFor(by, party));
  }

  private boolean speaksFor(String by, Participant party) {
    return courtroom.participant(by).filter(p -> p.actsFor(party.id())).isPresent();
  }

  private boolean isEntered(Role role) {
    return session.entered().keySet().stream().anyMatch(by -> isOf(by, role));
  }

  private boolean isOf(String by, Role role) {
    return courtroom.participant(by).filter(p -> p.role() == role).isPresent();
  }

  private boolean isSpokenByCourt(Segment section) {
    return session.said(section).stream()
        .flatMap(by -> courtroom.participant(by).stream())
        .map(Participant::role)
        .anyMatch(role -> role.isCourt() || (section == Segment.NOTICE && role == Role.MEDIATOR));
  }
}
