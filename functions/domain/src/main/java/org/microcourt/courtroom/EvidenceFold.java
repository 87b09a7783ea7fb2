package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.EvidenceAct;
import org.microcourt.deadline.Term;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.UploadState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// What acts do to the evidence.
final class EvidenceFold {
  private EvidenceFold() {}

  static EvidenceState apply(EvidenceState before, EvidenceAct act, Entry entry) {
    return switch (act) {
      case EvidenceAct.UploadRequested(var plan, String audience, var due) ->
          before.requested(
              new UploadState(
                  plan,
                  entry.by(),
                  Audience.parse(audience),
                  entry.audience(),
                  Term.first(due, entry.at()),
                  Optional.empty()));
      case EvidenceAct.UploadAccepted a ->
          before.accepted(a.upload(), new UploadState.Accepted(entry.seq(), a.media(), a.key()));
      case EvidenceAct.UploadCancelled cancelled -> before.settled(cancelled.upload());
      case EvidenceAct.Rejected rejected -> before.settled(rejected.upload());
      case EvidenceAct.Filed filed -> {
        EvidenceState settled = before.settled(filed.upload());
        yield filed
            .exhibit()
            .map(e -> ExhibitState.of(e, filed.document().number(), entry.seq()))
            .map(settled::with)
            .orElse(settled);
      }
      case EvidenceAct.ExhibitDescribed(String exhibit, var described) ->
          before.changed(exhibit, e -> e.described(described));
      case EvidenceAct.ExhibitOpened(String exhibit, String party) ->
          before.changed(exhibit, e -> e.openedBy(party));
      case EvidenceAct.ExhibitOpined opined ->
          before.changed(
              opined.exhibit(), e -> e.opined(opined.party(), entry.seq(), opined.opinion()));
      case EvidenceAct.ExhibitReviewed reviewed ->
          before.changed(reviewed.exhibit(), e -> e.reviewed(reviewed.review()));
      case EvidenceAct.LateExplained _ -> before;
      case EvidenceAct.LateRuled ruled ->
          before.changed(ruled.exhibit(), e -> e.ruled(ruled.ruling()));
      case EvidenceAct.RoundOpened opened ->
          before.with(new EvidenceState.Opened(opened.sessionId(), entry.seq(), opened.round()));
      case EvidenceAct.ExhibitFound found ->
          before.changed(found.exhibit(), e -> e.found(found.finding()));
    };
  }

  /// The catalogue after a file was filed.
  static List<FiledDocument> catalogue(
      List<FiledDocument> before, EvidenceAct.Filed filed, Entry entry) {
    List<FiledDocument> all = new ArrayList<>(before);
    all.add(new FiledDocument(filed.document(), entry.seq(), entry.at()));
    return all;
  }
}
