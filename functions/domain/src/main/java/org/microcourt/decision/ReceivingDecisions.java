package org.microcourt.decision;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.item.ItemType;
import org.microcourt.record.Audience;
import org.microcourt.rule.EvidenceRule;

/// What the receiving of a file records. Its event may come twice, late or for what was cancelled:
/// an upload is settled once.
final class ReceivingDecisions {
  /// For these alone is a file rejected that was accepted before.
  private static final Set<String> GONE = Set.of("LOST", "DIFFERS");

  private ReceivingDecisions() {}

  /// Said before the file is kept: what is kept is locked, so nothing may keep it from being filed.
  static Decision accept(Courtroom courtroom, Actor.Part part, Command.EvidenceAccept accept) {
    Optional<UploadState> upload = courtroom.evidence().upload(accept.upload());
    Optional<UploadState.Accepted> before = upload.flatMap(UploadState::accepted);
    if (before.isPresent()) {
      return new Decision.Standing(before.get().seq());
    }
    return told(
        part,
        upload,
        waiting(upload),
        session ->
            new EvidenceAct.UploadAccepted(accept.upload(), session, accept.media(), accept.key()));
  }

  static Decision file(Courtroom courtroom, Actor.Part part, Command.EvidenceFile file) {
    Optional<UploadState> upload = courtroom.evidence().upload(file.upload());
    return waiting(upload)
        .then(
            part.by(),
            upload.map(UploadState::audience).orElse(Audience.COURT),
            () ->
                filed(
                    courtroom,
                    upload.orElseThrow(),
                    upload
                        .flatMap(UploadState::accepted)
                        .map(accepted -> shown(accepted, file))
                        .orElseGet(() -> new UploadState.Accepted(0, file.media(), file.key()))));
  }

  /// What was accepted, but with the previews that were kept: another version of the receiving may
  /// have made them.
  private static UploadState.Accepted shown(
      UploadState.Accepted accepted, Command.EvidenceFile file) {
    return new UploadState.Accepted(
        accepted.seq(), accepted.media().shownBy(file.media().previews()), accepted.key());
  }

  private static EvidenceAct.Filed filed(
      Courtroom courtroom, UploadState upload, UploadState.Accepted file) {
    UploadPlan plan = upload.plan();
    Optional<Participant> party = partyOf(courtroom, upload.sender());
    Optional<Exhibit> exhibit = plan.exhibit().map(d -> exhibit(courtroom, party, plan, d));
    DocumentRef document =
        new DocumentRef(
            courtroom.documents().size() + 1,
            exhibit.map(e -> e.label() + "　" + e.described().name()).orElse(plan.name()),
            plan.category().name(),
            upload.audience().equals(Audience.COURT)
                ? DocumentRef.Volume.SECRET
                : DocumentRef.Volume.MAIN,
            file.media().pages(),
            plan.size(),
            plan.sha256(),
            file.media().contentType(),
            file.key(),
            plan.session());
    return new EvidenceAct.Filed(
        plan.id(), upload.sender(), document, file.media(), exhibit, plan.caption());
  }

  private static Exhibit exhibit(
      Courtroom courtroom, Optional<Participant> party, UploadPlan plan, Described described) {
    return new Exhibit(
        "e" + (courtroom.evidence().exhibitsById().size() + 1),
        UploadDecisions.label(courtroom, party),
        party.map(Participant::id),
        described,
        plan.answers(),
        party.filter(p -> isLate(courtroom, p.id())).isPresent());
  }

  /// After the time for producing evidence, when none of the party's times runs any more (R-LATE).
  private static boolean isLate(Courtroom courtroom, String party) {
    var limits =
        courtroom.items().stream()
            .filter(i -> i.plan().type() == ItemType.PRODUCE_EVIDENCE)
            .filter(i -> i.plan().addressees().contains(party))
            .map(ItemState::stage)
            .toList();
    return limits.contains(Stage.EXPIRED) && !limits.contains(Stage.OPEN);
  }

  private static Optional<Participant> partyOf(Courtroom courtroom, String sender) {
    return courtroom
        .participant(sender)
        .flatMap(Participant::party)
        .flatMap(courtroom::participant);
  }

  static Decision reject(Courtroom courtroom, Actor.Part part, Command.EvidenceReject reject) {
    Optional<UploadState> upload = courtroom.evidence().upload(reject.upload());
    return told(
        part,
        upload,
        waiting(upload)
            .require(
                EvidenceRule.UPLOAD_ACCEPTED,
                () ->
                    GONE.contains(reject.reason())
                        || upload.filter(UploadState::isAwaited).isPresent()),
        session ->
            new EvidenceAct.Rejected(
                reject.upload(), session, reject.reason(), reject.zh(), reject.en()));
  }

  private static Checks waiting(Optional<UploadState> upload) {
    return new Checks().require(EvidenceRule.UPLOAD_SETTLED, upload::isPresent);
  }

  /// What its sender is told of an upload that waits, made of the session it belongs to.
  private static Decision told(
      Actor.Part part,
      Optional<UploadState> upload,
      Checks checks,
      Function<Optional<String>, Act> act) {
    return checks.then(
        part.by(),
        upload.map(UploadState::notice).orElse(Audience.COURT),
        () -> act.apply(upload.flatMap(u -> u.plan().session())));
  }
}
