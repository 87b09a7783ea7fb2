package org.microcourt.courtroom.frame;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemType;
import org.microcourt.json.Json;
import org.microcourt.platform.record.CommandId;
import org.microcourt.record.Hash;

/// What a frame asks for.
public sealed interface Request {
  /// The court's time.
  record Ping() implements Request {}

  /// The caller's courtrooms, or those in which words stand.
  record ListCourtrooms(Optional<String> text, Optional<String> after) implements Request {}

  /// Opens a courtroom, once for each `id`.
  record CreateCourtroom(String id, Command.CourtroomCreate command) implements Request {}

  /// A courtroom as it is now.
  record Describe(String courtroom) implements Request {}

  /// Entries of the record: after or before a sequence, or the latest.
  record Fetch(String courtroom, Optional<Long> after, Optional<Long> before, int limit)
      implements Request {}

  /// Entries by words, speaker, matter and time, from the newest back or from before a sequence.
  record Search(
      String courtroom,
      Optional<String> text,
      Optional<String> by,
      Optional<Matter> about,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Long> before,
      int limit)
      implements Request {}

  /// What an entry is about, by the kinds of acts.
  enum Matter {
    MESSAGE("message"),
    ITEM("item", "deadline"),
    EVIDENCE("upload", "evidence", "round", "document", "export"),
    SESSION("session", "talk", "witness", "conduct"),
    MOTION("motion"),
    CALL("call"),
    PARTICIPANT("participant", "courtroom"),
    TRANSCRIPT("transcript", "signature");

    private final Set<String> nouns;

    Matter(String... nouns) {
      this.nouns = Set.of(nouns);
    }

    /// Whether acts of a kind are of this matter.
    public boolean covers(String kind) {
      return nouns.contains(kind.substring(0, kind.indexOf('.')));
    }

    /// The name on the wire.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Matter> named(String text) {
      return Arrays.stream(values()).filter(matter -> matter.text().equals(text)).findFirst();
    }
  }

  /// Moves the caller's read position.
  record Read(String courtroom, long seq) implements Request {}

  /// The case file.
  record ReadPresence(String courtroom) implements Request {}

  /// Somebody writes what would be this message.
  record Typing(String courtroom, Command.MessagePost message) implements Request {}

  /// Through which servers the phones of a call can reach each other.
  record CallServers(String courtroom, String call) implements Request {}

  /// What one phone of a call tells another, as it came: `{"from","for"?,"description"?,
  /// "candidates"?}`.
  record CallSignal(String courtroom, String call, String to, Json.Obj content)
      implements Request {}

  /// The case file's catalogue, or what was filed in it before an entry.
  record ListDocuments(String courtroom, Optional<Long> before) implements Request {}

  /// The transcript of a session.
  record ViewTranscript(String courtroom, String session) implements Request {}

  /// The litigation items of a courtroom, after one of them.
  record ListItems(String courtroom, Optional<String> after) implements Request {}

  /// What the caller still has to answer, over all courtrooms.
  record MyItems(Optional<String> after) implements Request {}

  /// What waits for a judge or clerk, over all courtrooms: all sections, or more of one.
  record Board(Optional<Section> section, Optional<String> after) implements Request {}

  /// The sections of a board, the most pressing first.
  enum Section {
    OVERDUE,
    REQUESTS,
    DUE,
    SESSIONS,
    TRANSCRIPTS,
    UNREAD;

    /// The name on the wire.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> named(String text) {
      return Arrays.stream(values()).filter(section -> section.text().equals(text)).findFirst();
    }
  }

  /// What a due time would be, for a new item or another due time of one.
  record Preview(
      String courtroom,
      DueWish due,
      Optional<ItemType> type,
      Optional<String> session,
      Optional<String> item,
      Optional<String> reason)
      implements Request {}

  /// Keeps a failure of the platform, once for each `id`.
  record RecordIncident(String id, Instant from, Instant to, String description)
      implements Request {}

  /// The failures kept, before one of them.
  record ListIncidents(Optional<String> before) implements Request {}

  /// What stood in the way of answering an item in time.
  record Outage(String courtroom, String item) implements Request {}

  /// How to send a file that was announced: whole, or so many of its parts.
  record SignUpload(String courtroom, String upload, List<Part> parts) implements Request {
    public SignUpload {
      parts = List.copyOf(parts);
    }
  }

  /// A part of a file, numbered from 1, and the SHA-256 of its bytes.
  record Part(int number, Hash sha256) {}

  /// All parts were sent.
  record CompleteUpload(String courtroom, String upload) implements Request {}

  /// The exhibits, after one of them.
  record ListExhibits(String courtroom, Optional<String> after) implements Request {}

  /// A link to an exhibit's file.
  record ViewExhibit(String courtroom, String exhibit, As as) implements Request {}

  /// A link to a document of the case file.
  record ViewDocument(String courtroom, int document, As as) implements Request {}

  /// A link to an export of the case file.
  record LinkExport(String courtroom, String export) implements Request {}

  /// The public log, after an hour of it.
  record ListAnchors(String courtroom, Optional<AnchorHour> after) implements Request {}

  /// How a document is wanted: to be looked at, its preview, to be saved as it is, or its receipt.
  enum As {
    SHOWN,
    PREVIEW,
    DOWNLOAD,
    RECEIPT
  }

  /// A command that may become an entry.
  record Write(String courtroom, CommandId id, Command command) implements Request {}
}
