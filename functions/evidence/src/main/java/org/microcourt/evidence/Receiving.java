package org.microcourt.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.evidence.Arrival.Verdict;
import org.microcourt.evidence.inspect.Declared;
import org.microcourt.evidence.inspect.Inspection;
import org.microcourt.evidence.inspect.Inspector;
import org.microcourt.evidence.inspect.Note;
import org.microcourt.evidence.inspect.Preview;
import org.microcourt.evidence.inspect.Reason;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.ObjectStoreException;
import org.microcourt.platform.objects.Spooled;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Hash;

/// What happens when a file has arrived. Its event may come twice, late, or for what was cancelled:
/// the record says whether the file is still waited for, and settles it once.
///
/// What is kept is locked for years, so nothing is kept before the record says that it will be
/// filed (`upload.accepted`): from then on nobody can cancel it and no clock ends it. A step that
/// is cut off is done again from the start, onto the same keys; what stands already is left as it
/// is.
final class Receiving {
  private final Recorder recorder;
  private final Uploads uploads;
  private final ObjectStore files;
  private final Inspector inspector = new Inspector();
  private final Log log;

  Receiving(Recorder recorder, Uploads uploads, ObjectStore files, Log log) {
    this.recorder = recorder;
    this.uploads = uploads;
    this.files = files;
    this.log = log;
  }

  /// Receives what stands under a key of the uploads, `<courtroom>/<upload>`.
  ///
  /// @throws IllegalStateException if the record was busy; then it is to be tried again
  void receive(Arrival arrival) {
    String key = arrival.key();
    int slash = key.indexOf('/');
    if (slash < 0) {
      log.warn("no-upload", "key", key);
      return;
    }
    String courtroom = key.substring(0, slash);
    String id = key.substring(slash + 1);
    Optional<UploadState> upload = waiting(courtroom, id);
    if (arrival.verdict() == Verdict.THREATS) {
      if (upload.isPresent() && !isRejected(courtroom, id, Reason.MALWARE)) {
        // Another version was found clean and accepted; its own event files it.
        log.warn("threats-in-another-version", "key", key);
        return;
      }
      uploads.discard(key);
      return;
    }
    Optional<UploadedObject> object =
        arrival.version().map(v -> uploads.head(key, v)).orElseGet(() -> uploads.head(key));
    if (upload.filter(UploadState::isAwaited).isPresent() && object.isEmpty()) {
      log.warn("nothing-there", "key", key);
      return;
    }
    if (upload.isPresent()) {
      try {
        settle(courtroom, upload.get(), object, arrival.verdict());
      } catch (ObjectStoreException e) {
        // The same event may be under way elsewhere, which removes the object when it is done.
        if (waiting(courtroom, id).isPresent()) {
          throw e;
        }
      }
    }
    uploads.discard(key);
  }

  /// Whether it was rejected by now, or settled otherwise; not if it was accepted before.
  private boolean isRejected(String courtroom, String upload, Reason reason) {
    return record(courtroom, rejection(upload, reason)) || waiting(courtroom, upload).isEmpty();
  }

  private static Command rejection(String upload, Reason reason) {
    return new Command.EvidenceReject(upload, reason.name(), reason.zh(), reason.en());
  }

  private Optional<UploadState> waiting(String courtroom, String upload) {
    return recorder.load(courtroom).evidence().upload(upload);
  }

  private void settle(
      String courtroom, UploadState upload, Optional<UploadedObject> object, Verdict verdict) {
    UploadPlan plan = upload.plan();
    String key = "courtrooms/%s/evidence/%s".formatted(courtroom, plan.id());
    boolean kept = !upload.isAwaited() && files.head(key).isPresent();
    if (!kept && object.filter(o -> o.size() != plan.size()).isPresent()) {
      // Not read: it may be more than the disk holds.
      record(courtroom, differing(plan));
      return;
    }
    Optional<Spooled> received =
        kept
            ? files.get(key, bytes -> Spooled.of(bytes::transferTo))
            : object.flatMap(o -> uploads.read(o, bytes -> Spooled.of(bytes::transferTo)));
    if (received.isEmpty()) {
      lose(courtroom, plan.id());
      return;
    }
    try (Spooled file = received.get()) {
      if (file.size() != plan.size() || !file.sha256().equals(plan.sha256())) {
        record(courtroom, differing(plan));
        return;
      }
      Declared declared = new Declared(plan.name(), plan.contentType(), plan.size());
      Inspection inspection = noting(inspector.inspect(file.path(), declared), verdict);
      if (upload.isAwaited() && !isAccepted(courtroom, plan, key, inspection)) {
        return;
      }
      Optional<UploadState.Accepted> accepted =
          waiting(courtroom, plan.id()).flatMap(UploadState::accepted);
      if (accepted.isPresent()) {
        Media media = accepted.get().media();
        if (!kept) {
          files.copy(object.orElseThrow(), key, media.contentType(), plan.sha256());
        }
        List<Media.Preview> previews =
            preview(inspection).map(preview -> keep(key, preview)).stream().toList();
        record(courtroom, new Command.EvidenceFile(plan.id(), media.shownBy(previews), key));
      }
    }
  }

  /// What was accepted and is neither kept nor there any more can be filed no longer.
  private void lose(String courtroom, String upload) {
    if (waiting(courtroom, upload).flatMap(UploadState::accepted).isPresent()) {
      record(
          courtroom,
          new Command.EvidenceReject(
              upload,
              "LOST",
              "文件在入卷前丢失，请重新提交。",
              "The file was lost before it was filed. Please send it again."));
    }
  }

  private static Command differing(UploadPlan plan) {
    return new Command.EvidenceReject(
        plan.id(),
        "DIFFERS",
        "收到的文件与您的设备所报的不一致，请重新提交。",
        "What arrived is not what your device announced. Please send it again.");
  }

  /// Whether the record says now that the file will be filed. If not, it was refused, or settled by
  /// somebody else.
  private boolean isAccepted(String courtroom, UploadPlan plan, String key, Inspection inspection) {
    return switch (inspection) {
      case Inspection.Unfit unfit -> {
        record(
            courtroom,
            new Command.EvidenceReject(plan.id(), unfit.reason().name(), unfit.zh(), unfit.en()));
        yield false;
      }
      case Inspection.Fit fit ->
          record(courtroom, new Command.EvidenceAccept(plan.id(), media(key, fit), key));
    };
  }

  /// Whether it stands now.
  private boolean record(String courtroom, Command command) {
    return switch (recorder.record(courtroom, Actor.Part.EVIDENCE, Optional.empty(), command)) {
      case Recorded.Appended _, Recorded.Repeated _ -> true;
      case Recorded.Refused(var refusal) -> {
        log.info("settled-before", "courtroom", courtroom, "code", refusal.code());
        yield false;
      }
      case Recorded.Gap _, Recorded.Busy _ ->
          throw new IllegalStateException("the record of " + courtroom + " is busy");
    };
  }

  /// Says of a file that could not be scanned that it was not.
  private static Inspection noting(Inspection inspection, Verdict verdict) {
    return verdict == Verdict.UNKNOWN && inspection instanceof Inspection.Fit fit
        ? fit.noting(Note.NOT_SCANNED)
        : inspection;
  }

  private static Media media(String key, Inspection.Fit fit) {
    return new Media(
        fit.kind(),
        fit.contentType(),
        fit.pages(),
        fit.width(),
        fit.height(),
        fit.durationMillis(),
        preview(fit).stream()
            .map(preview -> named(key, preview, Hash.sha256(preview.bytes())))
            .toList(),
        note(fit.notes()));
  }

  private static Optional<Preview> preview(Inspection inspection) {
    return inspection instanceof Inspection.Fit fit
        ? fit.previews().stream().findFirst()
        : Optional.empty();
  }

  /// One that stands was made of the same file, by whatever version of this function: it stays, and
  /// it is what the record names.
  private Media.Preview keep(String key, Preview preview) {
    String under = Media.previewKey(key);
    Optional<Hash> standing = files.get(under, in -> Hash.sha256(in.readAllBytes()));
    if (standing.isEmpty()) {
      byte[] bytes = preview.bytes();
      files.put(under, bytes, preview.contentType(), Hash.sha256(bytes));
    }
    return named(key, preview, standing.orElseGet(() -> Hash.sha256(preview.bytes())));
  }

  private static Media.Preview named(String key, Preview preview, Hash sha256) {
    return new Media.Preview(
        Media.previewKey(key), preview.width(), preview.height(), Optional.of(sha256));
  }

  private static Optional<String> note(List<Note> notes) {
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(notes.stream().map(Note::zh).collect(Collectors.joining()));
  }

  /// Whether a courtroom can be read; for priming.
  Courtroom prime() {
    return recorder.load("none");
  }
}
