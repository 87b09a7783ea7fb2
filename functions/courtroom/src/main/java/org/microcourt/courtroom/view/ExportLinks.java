package org.microcourt.courtroom.view;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.ExportState;
import org.microcourt.casefile.FileName;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.decision.ExportDecisions;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.rule.Refusal;

/// Links to exports of the case file, for who asked for them.
public final class ExportLinks {
  private static final Duration LINK = Duration.ofMinutes(15);

  /// As many of a reader's exports are listed.
  private static final int LISTED = 10;

  private final ObjectStore copies;
  private final Clock clock;

  /// Lends exports of this store.
  public ExportLinks(ObjectStore copies, Clock clock) {
    this.copies = copies;
    this.clock = clock;
  }

  /// The latest exports that a reader asked for, in their order:
  /// `{"export","as","seq","at","state","size"?,"reason"?}`.
  static List<Json> latest(Courtroom courtroom, Participant reader) {
    List<Json> own =
        courtroom.exportsById().values().stream()
            .filter(export -> export.by().equals(reader.id()))
            .map(ExportLinks::line)
            .toList();
    return own.subList(Math.max(0, own.size() - LISTED), own.size());
  }

  private static Json line(ExportState export) {
    Json.Obj asked =
        Json.obj(
            "export", export.id(),
            "as", export.form().text(),
            "seq", export.seq(),
            "at", export.at());
    return switch (export.outcome().orElse(null)) {
      case null -> asked.with("state", "making");
      case ExportState.Made made -> asked.with("state", "made").with("size", made.size());
      case ExportState.Failed failed ->
          asked.with("state", "failed").with("reason", failed.reason());
    };
  }

  /// Why there is no link; empty when there is one.
  public Optional<Refusal> refusal(Courtroom courtroom, Participant reader, String export) {
    return ExportDecisions.unfetchable(courtroom, reader, export, clock.instant());
  }

  /// `{"export","as","size","sha256","url","expires"}`; empty when it was not made.
  public Optional<Json.Obj> lend(Courtroom courtroom, String id) {
    return courtroom
        .export(id)
        .flatMap(export -> export.made().map(made -> lent(courtroom, export, made)));
  }

  private Json.Obj lent(Courtroom courtroom, ExportState export, ExportState.Made made) {
    URI url =
        copies.download(
            export.key(courtroom.id()), export.form().contentType(), name(courtroom, export), LINK);
    return Json.obj(
        "export", export.id(),
        "as", export.form().text(),
        "size", made.size(),
        "sha256", made.sha256().hex(),
        "url", url.toString(),
        "expires", clock.instant().plus(LINK));
  }

  private static String name(Courtroom courtroom, ExportState export) {
    String number = courtroom.caseInfo().map(CaseInfo::number).orElse("");
    return FileName.titled(number + "卷宗-" + export.id(), export.form().ending());
  }
}
