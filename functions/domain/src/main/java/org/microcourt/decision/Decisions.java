package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// The one decision: what a command of an actor becomes, given the courtroom as it is. Depends on
/// its arguments only. A server whose clock lags behind the record decides at the record's time,
/// which is also the time that the entry gets.
public final class Decisions {
  /// To a stranger a courtroom that exists looks like one that does not.
  public static final Refusal NOT_FOUND =
      new Refusal(
          "not-found",
          "没有这个微法庭，或您不是其诉讼参与人。",
          "There is no such courtroom, or you do not take part in it.");

  /// One person did it too often within a short time.
  public static final Refusal TOO_MANY =
      new Refusal(
          "too-many", "操作过于频繁，请稍候片刻。", "That was too often in a short time: wait a moment.");

  private Decisions() {}

  /// Decides a command.
  public static Decision decide(
      Courtroom courtroom, Actor actor, Command command, CourtPolicy policy, Instant now) {
    return switch (actor) {
      case Actor.Person person when command instanceof Command.CourtroomCreate(CaseInfo info) ->
          create(courtroom, person, info);
      case Actor.Person person -> {
        Optional<Participant> member = courtroom.memberOf(person.person());
        Instant at = now.isBefore(courtroom.head().at()) ? courtroom.head().at() : now;
        yield member.isPresent()
            ? decide(new Situation(courtroom, person, member.get(), policy, at), command)
            : new Decision.Refused(NOT_FOUND);
      }
      case Actor.Part part -> PartDecisions.decide(courtroom, part, command, policy, now);
    };
  }

  private static Decision create(Courtroom courtroom, Actor.Person person, CaseInfo info) {
    if (courtroom.seq() > 0) {
      boolean own =
          courtroom.participant("p1").filter(p -> p.person().equals(person.person())).isPresent();
      return own ? new Decision.Standing(1) : new Decision.Refused(NOT_FOUND);
    }
    Participant judge =
        new Participant(
            "p1",
            person.person(),
            person.name(),
            Role.JUDGE,
            Optional.empty(),
            Optional.empty(),
            false);
    return new Checks()
        .require(Rule.STAFF_ONLY, person::staff)
        .then("p1", () -> new Act.CourtroomCreated(info, judge));
  }

  private static Decision decide(Situation situation, Command command) {
    boolean pauses = situation.courtroom().isChallenged(situation.me().id());
    return pauses && !MotionDecisions.cannotWait(command)
        ? new Decision.Refused(Rule.CHALLENGED_PAUSES.refusal())
        : ofKind(situation, command);
  }

  private static Decision ofKind(Situation situation, Command command) {
    return switch (command) {
      case Command.CourtroomCreate _ -> throw new IllegalStateException("decided before");
      case Command.ParticipantAdd add -> ParticipantDecisions.add(situation, add);
      case Command.ParticipantRemove remove -> ParticipantDecisions.remove(situation, remove);
      case Command.SessionSchedule schedule -> SessionDecisions.schedule(situation, schedule);
      case Command.SessionConsent consent -> ConsentDecisions.consent(situation, consent);
      case Command.SessionOpen open -> SessionDecisions.open(situation, open);
      case Command.SessionEnter enter -> ConsentDecisions.enter(situation, enter);
      case Command.SessionAdvance advance -> SessionDecisions.advance(situation, advance);
      case Command.SessionExtend extend -> PeriodDecisions.extend(situation, extend);
      case Command.SessionClose close -> SessionDecisions.close(situation, close);
      case Command.Talk talk -> TalkDecisions.decide(situation, talk);
      case Command.MessagePost post -> MessageDecisions.post(situation, post);
      case Command.MessageWithdraw withdraw -> MessageDecisions.withdraw(situation, withdraw);
      case Command.ItemIssue issue -> ItemDecisions.issue(situation, issue);
      case Command.ItemAnswer answer -> ItemDecisions.answer(situation, answer);
      case Command.ItemWithdraw withdraw -> ItemDecisions.withdraw(situation, withdraw);
      case Command.ItemRule rule -> ItemDecisions.rule(situation, rule);
      case Command.ExtensionRequest request -> ExtensionDecisions.request(situation, request);
      case Command.ItemExtend extend -> ExtensionDecisions.extend(situation, extend);
      case Command.ExtensionRefuse refuse -> ExtensionDecisions.refuse(situation, refuse);
      case Command.TranscriptConfirm confirm -> ConfirmationDecisions.confirm(situation, confirm);
      case ConductCommand order -> ConductDecisions.decide(situation, order);
      case MotionCommand motion -> MotionDecisions.decide(situation, motion);
      case CallCommand call -> CallDecisions.decide(situation, call);
      case SigningCommand signing -> SigningDecisions.decide(situation, signing);
      case Command.UploadRequest request -> UploadDecisions.request(situation, request);
      case Command.UploadCancel cancel -> UploadDecisions.cancel(situation, cancel);
      case Command.ExhibitDescribe describe -> ExhibitDecisions.describe(situation, describe);
      case Command.ExhibitOpen open -> ExhibitDecisions.open(situation, open);
      case Command.ExhibitOpine opine -> ExhibitDecisions.opine(situation, opine);
      case Command.ExhibitReview review -> ExhibitDecisions.review(situation, review);
      case Command.LateExplain explain -> LateDecisions.explain(situation, explain);
      case Command.LateRule rule -> LateDecisions.rule(situation, rule);
      case Command.RoundOpen open -> RoundDecisions.open(situation, open);
      case Command.ExhibitFind find -> ExhibitDecisions.find(situation, find);
      case Command.CaseFileExport export -> ExportDecisions.request(situation, export);
      case Command.OfPart _ -> new Decision.Refused(Rule.PART_ONLY.refusal());
    };
  }
}
