package org.microcourt.verify.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.verify.record.RecordCheck;
import org.microcourt.verify.record.SeenRecord;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// What `transcript.json` tells, against the record; and the draft, against both.
record Told(Findings findings, SeenRecord seen, RecordCheck record, Json.Obj json) {
  private static final int LONGEST = 16 << 20;
  private static final int LEVELS = 6;

  /// Reads it.
  static Optional<Json.Obj> read(InputStream in) {
    try (in) {
      byte[] bytes = in.readNBytes(LONGEST);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Json.parse(text, LEVELS) instanceof Json.Obj object
              && text.equals(object.text() + "\n")
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException | JsonException e) {
      return Optional.empty();
    }
  }

  /// `sealed` when the seal holds.
  ///
  /// @return the words of the draft, if they follow from the record
  Optional<SealedText> check(byte[] file, int end, boolean sealed) {
    String session = TranscriptCheck.session(json);
    Optional<DocumentRef> draft = seen.sessions().draft(session);
    if (!seen.isKnown()) {
      return Optional.empty();
    }
    if (draft.isEmpty()) {
      findings.fault(Rank.CONTAINER, "transcript-json", "session");
      return Optional.empty();
    }
    Json.Obj expected = expected(session, draft.get());
    for (Map.Entry<String, Json> member : expected.members().entrySet()) {
      if (!member.getValue().equals(json.members().get(member.getKey()))) {
        findings.fault(Rank.CONTAINER, "transcript-json", member.getKey());
      }
    }
    if (json.members().size() != expected.members().size()) {
      findings.fault(Rank.CONTAINER, "transcript-json", "-");
    }
    byte[] prefix = Arrays.copyOf(file, end);
    boolean same = draft.get().size() == end && Hash.sha256(prefix).equals(draft.get().sha256());
    if (!same) {
      findings.fault(Rank.DOCUMENT, "draft-changed", seen.sessions().drafted(session));
    }
    if (findings.isOfEntries() || (same && !sealed)) {
      return Optional.empty();
    }
    if (json.get("template").equals(Optional.of(Json.of(TranscriptAssembler.TEMPLATE)))) {
      return new Remaking(findings, seen.sessions(), session).check(prefix);
    }
    findings.note("template-unknown", json.string("template").orElse(""));
    return Optional.empty();
  }

  private Json.Obj expected(String session, DocumentRef draft) {
    return Json.obj(
        "format", "microcourt-transcript/1",
        "courtroom", record.courtroom(),
        "session", session,
        "document", Json.obj("title", draft.title(), "pages", draft.pages()),
        "template", json.get("template"),
        "reader", json.get("reader"),
        "draft", Json.obj("sha256", draft.sha256().hex(), "size", draft.size()),
        "seq", record.seq(),
        "chain", record.chain().hex(),
        "entries",
            Json.obj(
                "from", seen.sessions().opened(session), "to", seen.sessions().closed(session)),
        "exhibits", exhibits());
  }

  private List<Json.Obj> exhibits() {
    return seen.courtroom().evidence().exhibitsById().values().stream().map(this::exhibit).toList();
  }

  private Json.Obj exhibit(ExhibitState exhibit) {
    String hash =
        seen.courtroom().documents().stream()
            .map(filed -> filed.document())
            .filter(document -> document.number() == exhibit.document())
            .map(document -> document.sha256().hex())
            .findFirst()
            .orElse("");
    return Json.obj("exhibit", exhibit.id(), "document", exhibit.document(), "sha256", hash);
  }
}
