package org.microcourt.decision;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.record.Audience;
import org.microcourt.rule.EvidenceRule;
import org.microcourt.rule.Rule;

/// Files announced and cancelled by those who send them.
final class UploadDecisions {
  private static final int WAITING_OF_ONE = 50;
  private static final Duration TIME_TO_ARRIVE = Duration.ofHours(24);

  private UploadDecisions() {}

  static Decision request(Situation situation, Command.UploadRequest request) {
    UploadPlan plan =
        new UploadPlan(
            "u" + (situation.courtroom().evidence().uploads() + 1),
            request.name(),
            request.size(),
            FileType.announced(request.name(), request.contentType())
                .map(FileType::contentType)
                .orElse(request.contentType()),
            request.sha256(),
            request.category(),
            request.exhibit(),
            request.answers(),
            request.session(),
            request.caption());
    Due due = new Due(situation.now().plus(TIME_TO_ARRIVE), Optional.empty());
    return place(situation, request)
        .require(EvidenceRule.UPLOAD_TOO_LARGE, "size", () -> request.size() <= UploadPlan.LARGEST)
        .require(
            EvidenceRule.UPLOAD_TYPE,
            "contentType",
            () -> FileType.announced(request.name(), request.contentType()).isPresent())
        .require(
            EvidenceRule.CATEGORY_OF_COURT,
            "category",
            () -> situation.isCourt() || request.category().isOfParties())
        .require(
            EvidenceRule.EXHIBIT_STATED,
            "exhibit",
            () -> (request.category() == Category.EVIDENCE) == request.exhibit().isPresent())
        .require(
            EvidenceRule.EXHIBIT_STATED,
            "answers",
            () -> request.answers().isEmpty() || request.exhibit().isPresent())
        .require(
            EvidenceRule.EXHIBIT_UNKNOWN,
            "answers",
            () -> request.answers().map(id -> ExhibitDecisions.isSeen(situation, id)).orElse(true))
        .require(EvidenceRule.UPLOADS_WAITING, () -> waiting(situation) < WAITING_OF_ONE)
        .then(
            situation.me().id(),
            notice(situation, request.audience()),
            () -> new EvidenceAct.UploadRequested(plan, request.audience().text(), due));
  }

  private static Checks place(Situation situation, Command.UploadRequest request) {
    Checks checks =
        new Checks()
            .require(EvidenceRule.UPLOAD_SENDER, () -> situation.me().role() != Role.WITNESS);
    if (request.session().isPresent()) {
      String session = request.session().get();
      checks
          .require(Rule.SESSION_UNKNOWN, "session", () -> situation.session(session).isPresent())
          .require(Rule.SESSION_NOT_OPEN, "session", () -> situation.isOpen(session))
          .require(
              Rule.PERIOD_NOT_RUNNING,
              () -> situation.moderates(session) || situation.isInPeriod(session))
          .require(Rule.ENTER_FIRST, () -> situation.isCourt() || situation.hasEntered(session));
    }
    return checks
        .refuse(() ->
            ConductDecisions.isFiling(request)
                ? Optional.empty()
                : ConductDecisions.silenced(situation, request.session()))
        .require(
            Rule.AUDIENCE_CLOSED,
            "audience",
            () -> MessageDecisions.mayAddress(situation, request.session(), request.audience()));
  }

  private static long waiting(Situation situation) {
    return situation.courtroom().evidence().onTheWay().values().stream()
        .filter(upload -> upload.sender().equals(situation.me().id()))
        .count();
  }

  /// Before it is filed, what everyone will see is for the sender's side and the court.
  static Audience notice(Situation situation, Audience audience) {
    if (!audience.equals(Audience.EVERYONE)) {
      return audience;
    }
    if (situation.isCourt()) {
      return Audience.COURT;
    }
    return situation
        .courtroom()
        .sideOf(situation.me())
        .<Audience>map(Audience.Side::new)
        .orElse(Audience.EVERYONE);
  }

  static Decision cancel(Situation situation, Command.UploadCancel cancel) {
    Optional<UploadState> upload = situation.courtroom().evidence().upload(cancel.upload());
    return new Checks()
        .require(
            EvidenceRule.UPLOAD_UNKNOWN,
            "upload",
            () -> upload.filter(u -> u.sender().equals(situation.me().id())).isPresent())
        .require(
            EvidenceRule.UPLOAD_ACCEPTED,
            "upload",
            () -> upload.filter(UploadState::isAwaited).isPresent())
        .then(
            situation.me().id(),
            upload.map(UploadState::notice).orElse(Audience.COURT),
            () ->
                new EvidenceAct.UploadCancelled(
                    cancel.upload(), upload.flatMap(u -> u.plan().session())));
  }

  /// `原告证据1`, counted for each side; the court's own are 法院证据.
  static String label(Courtroom courtroom, Optional<Participant> party) {
    String side = party.map(p -> p.role().zh()).orElse("法院") + "证据";
    long before =
        courtroom.evidence().exhibitsById().values().stream()
            .map(ExhibitState::label)
            .filter(label -> label.matches(side + "[0-9]+"))
            .count();
    return side + (before + 1);
  }
}
