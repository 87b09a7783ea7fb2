package org.microcourt.courtroom.action;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ExportAct;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.broadcast.Announcer;
import org.microcourt.platform.broadcast.Announcer.Phones;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.CommandId;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.RecordStoreException;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Entry;

/// Carries out what writes: records it and tells the phones, which are looked up beside the append.
final class Writing {
  /// A repeated command whose entry is among so many latest ones is announced again: the process
  /// that recorded it may have died before it told anybody.
  private static final long LATELY = 20;

  private final Recorder recorder;
  private final RecordStore records;
  private final Sending sending;
  private final Announcer announcer;
  private final ExecutorService threads;
  private final Log log;

  Writing(
      Recorder recorder,
      RecordStore records,
      Sending sending,
      Announcer announcer,
      ExecutorService threads,
      Log log) {
    this.recorder = recorder;
    this.records = records;
    this.sending = sending;
    this.announcer = announcer;
    this.threads = threads;
    this.log = log;
  }

  Reply write(Caller caller, Request.Write write) {
    return record(caller, write.courtroom(), Optional.of(write.id()), write.command());
  }

  /// What a reader does by reading, like opening an exhibit for the first time; refused when it was
  /// done before.
  void note(Caller caller, String courtroom, Command command) {
    record(caller, courtroom, Optional.empty(), command);
  }

  Reply create(Caller caller, Request.CreateCourtroom create) {
    String courtroom = CourtroomId.of(caller.person(), create.id());
    return record(caller, courtroom, Optional.empty(), create.command());
  }

  private Reply record(Caller caller, String courtroom, Optional<CommandId> id, Command command) {
    Optional<Future<Phones>> phones =
        recorder
            .known(courtroom)
            .filter(known -> known.memberOf(caller.person()).isPresent())
            .map(known -> threads.submit(() -> announcer.phones(known)));
    return switch (recorder.record(courtroom, caller.actor(), id, command)) {
      case Recorded.Appended(Courtroom after, Entry entry) -> {
        announce(after, entry, found(phones));
        yield new Reply.Done(receipt(entry));
      }
      case Recorded.Repeated(Courtroom now, Entry first) -> {
        if (first.seq() > now.seq() - LATELY) {
          announce(now, first, found(phones));
        }
        yield new Reply.Done(receipt(first).with("repeated", true));
      }
      case Recorded.Refused(var refusal) -> new Reply.Refused(refusal);
      case Recorded.Gap(long expected) ->
          new Reply.Refused(Problem.SEQUENCE_GAP.refusal(), Optional.of(expected));
      case Recorded.Busy _ -> Reply.problem(Problem.BUSY);
    };
  }

  /// The entry, and the sealed answers that it opened, which everyone sees whole now. Whatever
  /// fails here fails nothing: a phone that knows of an opened answer fetches it.
  private void announce(Courtroom courtroom, Entry entry, Phones phones) {
    announcer.announce(courtroom, entry, phones);
    try {
      for (long seq : courtroom.revealedBy(entry)) {
        records
            .line(courtroom.id(), seq)
            .ifPresent(line -> announcer.announce(courtroom, line.entry(), phones));
      }
    } catch (RecordStoreException e) {
      log.error("revealed-unread", e, "courtroom", courtroom.id(), "seq", entry.seq());
    }
  }

  private Phones found(Optional<Future<Phones>> phones) {
    if (phones.isEmpty()) {
      return Phones.NONE;
    }
    try {
      return phones.get().get();
    } catch (ExecutionException e) {
      log.error("phones-unknown", e);
      return Phones.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for phones", e);
    }
  }

  private Json.Obj receipt(Entry entry) {
    Json.Obj receipt =
        Json.obj(
            "seq", entry.seq(),
            "chain", entry.chain().hex(),
            "at", entry.at(),
            "entry", entry.toJson());
    return switch (entry.act()) {
      case Act.CourtroomCreated _ -> receipt.with("courtroom", entry.courtroom());
      case Act.ParticipantAdded(var participant) -> receipt.with("participant", participant.id());
      case Act.SessionScheduled(var plan) -> receipt.with("session", plan.id());
      case ItemAct.ItemIssued issued -> receipt.with("item", issued.item());
      case ExportAct.Requested requested -> receipt.with("export", requested.export());
      case EvidenceAct.UploadRequested requested ->
          receipt
              .with("upload", requested.plan().id())
              .with("send", sending.offer(entry.courtroom(), requested.plan()));
      default -> receipt;
    };
  }
}
