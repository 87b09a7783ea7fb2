package org.microcourt.courtroom.frame;

import java.util.Optional;

/// What only reads.
final class ReadingFrames {
  static final int MOST_ENTRIES = 200;
  private static final long DEFAULT_ENTRIES = 100;
  static final int MOST_HITS = 50;
  private static final long DEFAULT_HITS = 20;

  private ReadingFrames() {}

  static Request ping(Members body) {
    body.only();
    return new Request.Ping();
  }

  static Request courtrooms(Members body) {
    body.only("text", "after");
    return new Request.ListCourtrooms(text(body), body.matching("after", BoardFrames.CURSOR));
  }

  static Request describe(String courtroom, Members body) {
    body.only();
    return new Request.Describe(courtroom);
  }

  static Request fetch(String courtroom, Members body) {
    body.only("after", "before", "limit");
    if (body.has("after") && body.has("before")) {
      throw body.wrong("before");
    }
    return new Request.Fetch(
        courtroom,
        body.seqOrStart("after"),
        body.seq("before"),
        Math.toIntExact(body.number("limit", 1, MOST_ENTRIES).orElse(DEFAULT_ENTRIES)));
  }

  static Request search(String courtroom, Members body) {
    body.only("text", "by", "about", "from", "to", "before", "limit");
    return new Request.Search(
        courtroom,
        text(body),
        body.participant("by"),
        about(body),
        body.optionalInstant("from"),
        body.optionalInstant("to"),
        body.seq("before"),
        Math.toIntExact(body.number("limit", 1, MOST_HITS).orElse(DEFAULT_HITS)));
  }

  /// The words to look for.
  private static Optional<String> text(Members body) {
    return body.has("text") ? Optional.of(body.name("text")) : Optional.empty();
  }

  private static Optional<Request.Matter> about(Members body) {
    return body.string("about")
        .map(text -> Request.Matter.named(text).orElseThrow(() -> body.wrong("about")));
  }

  static Request read(String courtroom, Members body) {
    return new Request.Read(courtroom, body.only("seq").requireSeq("seq"));
  }

  static Request presence(String courtroom, Members body) {
    body.only();
    return new Request.ReadPresence(courtroom);
  }

  static Request documents(String courtroom, Members body) {
    return new Request.ListDocuments(courtroom, body.only("before").seq("before"));
  }

  static Request transcript(String courtroom, Members body) {
    return new Request.ViewTranscript(courtroom, body.only("session").requireSession("session"));
  }
}
