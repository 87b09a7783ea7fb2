package org.microcourt.verify.transcript;

import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.BrokenRecord;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.seal.Hands;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.transcripts.text.TextTree;
import org.microcourt.typeset.Strokes;
import org.microcourt.verify.record.Sessions;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.seal.SealCheck.Sealed;

/// What `text.json` within a sealed transcript says of its words.
///
/// @param seed from which the secrets of the words grow
/// @param behind the words of the pages behind the draft
/// @param hands the handwriting on them, one for each who signed
record Stated(Statement statement, Hash seed, SealedText behind, List<Strokes> hands) {
  static final String FILE = "text.json";

  /// Reads it.
  static Optional<Stated> read(InputStream in) {
    return Told.read(in).flatMap(Stated::of);
  }

  private static Optional<Stated> of(Json.Obj json) {
    try {
      Stated read =
          new Stated(
              Statement.of(json.requireObject("statement")),
              Hash.fromHex(json.requireString("seed")),
              SealedText.of(json.requireString("behind")),
              Hands.of(Json.arr(json.array("hands"))));
      return json.members().size() == 4 ? Optional.of(read) : Optional.empty();
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Words of a draft, and whether they and those behind them are what is stated.
  record Weighed(SealedText draft, boolean fits) {
    boolean isOf(SealedText words) {
      return Arrays.equals(draft.points(), words.points());
    }
  }

  /// Weighs the words that the record gives, which takes as long as setting them.
  ///
  /// @return empty where it gives none
  Optional<Weighed> weighed(Sessions sessions, String session) {
    try {
      return sessions
          .standing(session, sessions.hiddenIn(session))
          .map(record -> TranscriptAssembler.textAgain(record, session, Remaking.ZONE))
          .map(words -> new Weighed(words, isOver(words)));
    } catch (BrokenRecord | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether the seal states this, of this transcript and this draft.
  ///
  /// @param told what `transcript.json` says
  /// @param claimed when the seal says that it was made
  /// @param draft its words, if they were made again
  /// @param weighed words that may be these
  void check(
      Findings findings,
      Sealed sealed,
      Json.Obj told,
      Instant claimed,
      Optional<SealedText> draft,
      Optional<Weighed> weighed) {
    Json.Obj json = statement.toJson();
    for (String member : List.of("courtroom", "session", "template", "seq", "chain")) {
      if (!json.get(member).equals(told.get(member))) {
        findings.fault(Rank.CONTAINER, "text-json", member);
      }
    }
    Map<String, Boolean> fits =
        Map.of(
            "at", statement.at().equals(claimed),
            "statement", statement.hash().equals(sealed.statement()),
            "text", draft.map(words -> isOver(words, weighed)).orElse(true));
    fits.forEach((member, fit) -> {
      if (!fit) {
        findings.fault(Rank.CONTAINER, "text-json", member);
      }
    });
  }

  /// The words of draft and added pages.
  SealedText text(SealedText draft) {
    return draft.and(behind);
  }

  private boolean isOver(SealedText draft, Optional<Weighed> weighed) {
    return weighed
        .filter(known -> known.isOf(draft))
        .map(Weighed::fits)
        .orElseGet(() -> isOver(draft));
  }

  private boolean isOver(SealedText draft) {
    SealedText text = text(draft);
    return text.length() == statement.length()
        && TextTree.root(text.points(), seed).equals(statement.root());
  }
}
