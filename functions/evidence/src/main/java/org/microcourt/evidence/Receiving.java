package org.microcourt.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.evidence.inspect.Declared;
import org.microcourt.evidence.inspect.Inspection;
import org.microcourt.evidence.inspect.Inspector;
import org.microcourt.evidence.inspect.Note;
import org.microcourt.evidence.inspect.Preview;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.ObjectStoreException;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Hash;

/// What happens when a file has arrived. Its event may come twice, late, or for what was cancelled:
/// the record says whether the file is still waited for, and settles it once. A step that is cut
/// off is done again from the start, onto the same keys.
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
  void receive(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      log.warn("no-upload", "key", key);
      return;
    }
    String courtroom = key.substring(0, slash);
    String id = key.substring(slash + 1);
    Optional<UploadState> upload = waiting(courtroom, id);
    Optional<UploadedObject> object = uploads.head(key);
    if (upload.isPresent() && object.isEmpty()) {
      log.warn("nothing-there", "key", key);
      return;
    }
    if (upload.isPresent()) {
      try {
        settle(courtroom, upload.get().plan(), object.get());
      } catch (ObjectStoreException e) {
        // The same event may be under way elsewhere, which removes the object when it is done.
        if (waiting(courtroom, id).isPresent()) {
          throw e;
        }
      }
    }
    uploads.discard(key);
  }

  private Optional<UploadState> waiting(String courtroom, String upload) {
    return recorder.load(courtroom).evidence().upload(upload);
  }

  private void settle(String courtroom, UploadPlan plan, UploadedObject object) {
    Optional<Received> received = uploads.read(object, Received::of);
    if (received.isEmpty()) {
      return;
    }
    try (Received file = received.get()) {
      Command command = command(courtroom, plan, object, file);
      switch (recorder.record(courtroom, Actor.Part.EVIDENCE, Optional.empty(), command)) {
        case Recorded.Appended _, Recorded.Repeated _ -> {}
        case Recorded.Refused(var refusal) ->
            log.info("settled-before", "courtroom", courtroom, "code", refusal.code());
        case Recorded.Gap _, Recorded.Busy _ ->
            throw new IllegalStateException("the record of " + courtroom + " is busy");
      }
    }
  }

  private Command command(String courtroom, UploadPlan plan, UploadedObject object, Received file) {
    if (file.size() != plan.size() || !file.sha256().equals(plan.sha256())) {
      return new Command.EvidenceReject(
          plan.id(),
          "DIFFERS",
          "收到的文件与您的设备所报的不一致，请重新提交。",
          "What arrived is not what your device announced. Please send it again.");
    }
    Declared declared = new Declared(plan.name(), plan.contentType(), plan.size());
    return switch (inspector.inspect(file.path(), declared)) {
      case Inspection.Unfit unfit ->
          new Command.EvidenceReject(plan.id(), unfit.reason().name(), unfit.zh(), unfit.en());
      case Inspection.Fit fit -> keep(key(courtroom, plan), plan, object, fit);
    };
  }

  private static String key(String courtroom, UploadPlan plan) {
    return "courtrooms/%s/evidence/%s".formatted(courtroom, plan.id());
  }

  private Command keep(String key, UploadPlan plan, UploadedObject object, Inspection.Fit fit) {
    files.copy(object, key, fit.contentType(), plan.sha256());
    List<Media.Preview> previews =
        fit.previews().stream().limit(1).map(preview -> keep(key, preview)).toList();
    Media media =
        new Media(
            fit.kind(),
            fit.contentType(),
            fit.pages(),
            fit.width(),
            fit.height(),
            fit.durationMillis(),
            previews,
            note(fit.notes()));
    return new Command.EvidenceFile(plan.id(), media, key);
  }

  private Media.Preview keep(String key, Preview preview) {
    byte[] bytes = preview.bytes();
    String under = Media.previewKey(key);
    files.put(under, bytes, preview.contentType(), Hash.sha256(bytes));
    return new Media.Preview(under, preview.width(), preview.height());
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
