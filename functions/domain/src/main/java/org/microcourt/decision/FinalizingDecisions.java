package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Deadlines;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Application;

/// The judge ends the signing, when everybody has spoken or had the time to, and no application
/// stands open. It is the judge's own signature too.
final class FinalizingDecisions {
  private FinalizingDecisions() {}

  static Decision finalize(Situation situation, SigningCommand.TranscriptFinalize end) {
    String id = end.session();
    Checks checks =
        SessionDecisions.known(situation, id).require(Rule.JUDGE_ONLY, situation::isJudge);
    Optional<TranscriptState> transcript = SigningDecisions.transcript(situation, id);
    SigningDecisions.running(checks, situation, id)
        .refuse(() -> transcript.flatMap(t -> waiting(situation, t)))
        .refuse(() -> transcript.flatMap(FinalizingDecisions::open));
    return SigningDecisions.signed(checks, situation, id, end.document(), end.signature())
        .then(
            situation.me().id(),
            () ->
                new SigningAct.TranscriptFinalized(
                    id,
                    end.document(),
                    end.signature(),
                    situation.actor().authTime(),
                    situation.actor().level()));
  }

  private static Optional<Refusal> waiting(Situation situation, TranscriptState transcript) {
    Courtroom courtroom = situation.courtroom();
    List<Participant> silent =
        Deadlines.silent(courtroom, transcript).stream()
            .flatMap(id -> courtroom.participant(id).stream())
            .toList();
    return silent.isEmpty() || !transcript.isRunning(situation.now())
        ? Optional.empty()
        : Optional.of(
            Rule.SIGNATURES_OPEN
                .refusal()
                .naming(
                    silent.stream()
                        .map(p -> p.role().zh() + " " + p.name())
                        .collect(Collectors.joining("、", "还在等待：", "")),
                    silent.stream()
                        .map(p -> p.name() + " (" + p.role().en() + ")")
                        .collect(Collectors.joining(", ", "Still waiting for: ", ""))));
  }

  private static Optional<Refusal> open(TranscriptState transcript) {
    List<Application> open = transcript.open();
    String numbers =
        open.stream().map(a -> String.valueOf(a.seq())).collect(Collectors.joining(", "));
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rule.CORRECTIONS_OPEN
                .refusal()
                .naming("待裁定：第 " + numbers.replace(", ", "、") + " 条", "They are no. " + numbers));
  }
}
