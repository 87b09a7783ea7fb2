package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.act.ExportAct;
import org.microcourt.casefile.ExportState;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// Exports of the case file: asked for by those who read it, made by a part of the court, fetched
/// by who asked.
public final class ExportDecisions {
  /// What the making function copies within its time, with a good reserve.
  private static final long LARGEST = 20L << 30;

  private ExportDecisions() {}

  static Decision request(Situation situation, Command.CaseFileExport export) {
    String id = "x" + (situation.courtroom().exportsById().size() + 1);
    return new Checks()
        .require(Rule.EXPORT_READER, () -> situation.me().role() != Role.WITNESS)
        .require(Rule.EXPORT_RUNNING, () -> !isMaking(situation))
        .require(Rule.EXPORT_TOO_LARGE, () -> size(situation) <= LARGEST)
        .then(
            situation.me().id(),
            UploadDecisions.notice(situation, Audience.EVERYONE),
            () -> new ExportAct.Requested(id, export.form()));
  }

  private static boolean isMaking(Situation situation) {
    return situation.courtroom().exportsById().values().stream()
        .anyMatch(e -> e.by().equals(situation.me().id()) && e.isRunning(situation.now()));
  }

  private static long size(Situation situation) {
    return situation.courtroom().documents().stream()
        .filter(filed -> situation.courtroom().sees(situation.me(), filed))
        .mapToLong(filed -> filed.document().size())
        .sum();
  }

  static Decision made(Courtroom courtroom, Actor.Part part, Command.ExportMake make) {
    return settle(
        courtroom,
        part,
        make.export(),
        new ExportAct.Made(make.export(), make.size(), make.sha256(), make.documents()));
  }

  static Decision failed(Courtroom courtroom, Actor.Part part, Command.ExportFail fail) {
    return settle(
        courtroom, part, fail.export(), new ExportAct.Failed(fail.export(), fail.reason()));
  }

  private static Decision settle(
      Courtroom courtroom, Actor.Part part, String id, ExportAct outcome) {
    Optional<ExportState> export = courtroom.export(id);
    Optional<ExportState.Outcome> before = export.flatMap(ExportState::outcome);
    return before.isPresent()
        ? new Decision.Standing(before.get().seq())
        : new Checks()
            .require(Rule.EXPORT_UNKNOWN, "export", export::isPresent)
            .then(
                part.by(), export.map(ExportState::audience).orElse(Audience.COURT), () -> outcome);
  }

  /// Why an export cannot be fetched by somebody now; empty when it can.
  public static Optional<Refusal> unfetchable(
      Courtroom courtroom, Participant reader, String id, Instant now) {
    Optional<ExportState> own =
        courtroom.export(id).filter(export -> export.by().equals(reader.id()));
    if (own.isEmpty()) {
      return Optional.of(Rule.EXPORT_UNKNOWN.refusal().at("export"));
    }
    Optional<ExportState.Made> made = own.flatMap(ExportState::made);
    if (made.isEmpty()) {
      return Optional.of(Rule.EXPORT_NOT_MADE.refusal());
    }
    return made.filter(m -> !now.isBefore(m.at().plus(ExportState.KEPT)))
        .map(_ -> Rule.EXPORT_EXPIRED.refusal());
  }
}
