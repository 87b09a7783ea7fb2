package org.microcourt.courtroom.frame;

/// What only reads.
final class ReadingFrames {
  static final int MOST_ENTRIES = 200;
  private static final long DEFAULT_ENTRIES = 100;

  private ReadingFrames() {}

  static Request ping(Members body) {
    body.only();
    return new Request.Ping();
  }

  static Request courtrooms(Members body) {
    body.only();
    return new Request.ListCourtrooms();
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

  static Request read(String courtroom, Members body) {
    return new Request.Read(courtroom, body.only("seq").requireSeq("seq"));
  }

  static Request documents(String courtroom, Members body) {
    body.only();
    return new Request.ListDocuments(courtroom);
  }

  static Request transcript(String courtroom, Members body) {
    return new Request.ViewTranscript(courtroom, body.only("session").requireSession("session"));
  }
}
