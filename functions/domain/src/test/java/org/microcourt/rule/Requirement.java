package org.microcourt.rule;

import java.util.List;

/// What the law and the practice of courts ask of this court, by the ids that rules name, and how
/// far it is kept: `WHOLE`, `PART` with what is missing, or `NOT` with why.
enum Requirement {
  R_EFFECT(
      State.WHOLE, "an act stores actor, capacity, time and courtroom", "EntryTest", "ActTest"),
  R_ID(State.WHOLE, "nobody takes part without a verified identity", "OidcTokenVerifierTest"),
  R_CONSENT_STAGE(
      State.WHOLE,
      "consent per party and stage, to a version of the notice",
      "ConsentDecisionsTest"),
  R_REAUTH(
      State.WHOLE,
      "a fresh log-in for each session and signing",
      "SessionDecisionsTest",
      "SigningDecisionsTest"),
  R_ASYNC(
      State.WHOLE,
      "asynchronous sessions within a period, agreed to by all",
      "SessionDecisionsTest",
      "PeriodIT"),
  R_ASYNC_HEARING(
      State.PART,
      "procedure, application and findings are checked; that each party files a video per segment is"
          + " not",
      "SessionDecisionsTest"),
  R_BAR(State.NOT, "the checklist of art. 21 before a hearing is not asked for yet"),
  R_HYBRID(State.NOT, "a party cannot be marked as taking part offline yet"),
  R_ASSIST(State.NOT, "upload on behalf of a party, with a custodian, is not there yet"),
  R_OFFLINE(
      State.WHOLE,
      "a party asks to go on offline, the judge decides, and what was done online stays",
      "MotionDecisionsTest"),
  R_JOIN(State.NOT, "the two clocks of art. 10 need service notices, which are not there yet"),
  R_REPUDIATE(
      State.PART,
      "an entry is repudiated and the judge decides; the record names the device of an entry, not its"
          + " address",
      "MotionDecisionsTest"),
  R_CURE(
      State.NOT,
      "filing a suit is outside of a courtroom; defects of an exhibit are told by its review"),
  R_LAPSE(
      State.WHOLE,
      "expiry is recorded; what follows is the judge's decision",
      "ItemDecisionsTest",
      "DueTimesIT"),
  R_ADMISSION(
      State.WHOLE, "silence is no admission before explanation and question", "ItemDecisionsTest"),
  R_ADMIT_TAG(State.NOT, "a message cannot be marked as an admission yet"),
  R_REVIEW(State.WHOLE, "the court reviews each exhibit, with the ground", "EvidenceDecisionsTest"),
  R_EXCH(State.WHOLE, "who gives an opinion has opened the exhibit", "EvidenceDecisionsTest"),
  R_3PROPS(
      State.WHOLE,
      "opinions on authenticity, legality and relevance",
      "EvidenceDecisionsTest",
      "EvidenceIT"),
  R_HASH(
      State.WHOLE,
      "SHA-256 at upload, the bytes kept unchanged",
      "SignedUploadsIT",
      "ReceivingTest"),
  R_PRE(State.WHOLE, "source and custody before the upload are stated", "EvidenceDecisionsTest"),
  R_EXHIBIT_META(State.WHOLE, "numbers, source and object of proof", "EvidenceDecisionsTest"),
  R_RECEIPT(State.WHOLE, "a receipt for what was filed", "ReceiptTest"),
  R_LATE(State.WHOLE, "late evidence is taken, marked and ruled on", "EvidenceDecisionsTest"),
  R_ORDER(State.WHOLE, "guided rounds of evidence", "RoundDecisionsTest"),
  R_PERIOD(
      State.WHOLE,
      "periods by the calendar of the court",
      "LegalCalendarTest",
      "WorkedExamplesTest"),
  R_RESTORE(State.WHOLE, "restoration within ten days", "ExtensionDecisionsTest"),
  R_PROD_LIMIT(State.WHOLE, "limits for evidence by procedure", "LimitsOfProcedureTest"),
  R_LIMITS(State.WHOLE, "one calendar for all limits", "DueTimeTest"),
  R_OUTAGE(State.WHOLE, "failures are logged and given back", "OutageIT", "ProposalTest"),
  R_CONDUCT(
      State.WHOLE,
      "the judge warns, admonishes, mutes and removes; all of it is recorded and in the transcript",
      "ConductDecisionsTest",
      "ConductIT",
      "OrderIT"),
  R_CHALLENGE(
      State.WHOLE,
      "who is challenged does no work on the case until it is decided, but what cannot wait",
      "MotionDecisionsTest"),
  R_WITNESS(
      State.WHOLE, "a witness sees its own testimony only", "AudienceModelIT", "TalkDecisionsTest"),
  R_STAGES(
      State.WHOLE,
      "investigation, debate and final statements follow each other in ordinary procedure, unless"
          + " every party agreed to merge them",
      "SessionDecisionsTest"),
  R_PANEL(
      State.PART,
      "the court's own audience exists; deliberation as a record of its own does not",
      "AudienceTest"),
  R_WALL(State.WHOLE, "private talks stay private", "AudienceModelIT", "TalkDecisionsTest"),
  R_MED_OPEN(State.NOT, "the warning against false mediation is not a gate yet"),
  R_DISCLOSE(State.NOT, "a mediator cannot disclose interests yet"),
  R_MED_CLOCK(
      State.PART,
      "the time for mediation can be computed; no act starts it",
      "LimitsOfProcedureTest"),
  R_TRANSCRIPT(
      State.WHOLE, "the transcript is a function of the record", "TranscriptAssemblerTest"),
  R_MUSTHAVE(State.WHOLE, "the transcript says what it lacks", "GapsTest"),
  R_SIGN(
      State.WHOLE,
      "signing names the hash, after a fresh log-in",
      "SigningDecisionsTest",
      "SigningModelTest"),
  R_DIGEST_SIGN(State.WHOLE, "what is signed is the digest", "SigningDecisionsTest"),
  R_CORRECT(
      State.WHOLE,
      "corrections are applied for and annexed",
      "SigningDecisionsTest",
      "AnnexesTest"),
  R_REFUSE(State.WHOLE, "refusing to sign, with a reason, is an end", "SigningDecisionsTest"),
  R_SPECIAL_AUTH(State.WHOLE, "agents sign within their authority", "SigningDecisionsTest"),
  R_EFFECTIVE(
      State.WHOLE, "an agreement works when its last party has signed", "SigningDecisionsTest"),
  R_FILE(State.WHOLE, "what is filed is in the case file at once", "ReceivingTest", "CaseFileIT"),
  R_VOLUME(State.WHOLE, "completeness of the file at closing", "CompletenessTest"),
  R_EXPORT(
      State.WHOLE, "the whole case file, exported and imported", "ExportingTest", "ImportingTest"),
  R_READ(State.WHOLE, "who has read how far, by the server's own account", "SignalsIT"),
  R_SERVE(State.NOT, "service as an object with its certificate is not there yet"),
  R_PAPER(State.NOT, "follows service"),
  R_WATERMARK(
      State.PART,
      "copies for a reader bear a mark; what is shown in the client does not",
      "CopiesIT"),
  R_PRIV(
      State.PART,
      "no identity number is kept; erasure and the log of reads are not there",
      "StrangersIT"),
  R_REGION(State.WHOLE, "region and key are parameters of the template", "SafeguardsTest"),
  R_NOFACE(State.WHOLE, "no face is captured or kept", "ProtocolDocumentTest");

  enum State {
    WHOLE("kept"),
    PART("in part"),
    NOT("not yet");

    final String words;

    State(String words) {
      this.words = words;
    }
  }

  final State state;
  final String says;
  final List<String> shownBy;

  Requirement(State state, String says, String... shownBy) {
    this.state = state;
    this.says = says;
    this.shownBy = List.of(shownBy);
  }

  /// As rules name it.
  String id() {
    return name().replace('_', '-');
  }
}
