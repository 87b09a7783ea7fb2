package org.microcourt.bench.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A case whose judge filed the files of a folder.
final class CaseOfFiles implements Originals {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final CourtPolicy POLICY =
      new CourtPolicy("2026-01", Duration.ofMinutes(2), Duration.ofMinutes(15));
  private static final Actor JUDGE = new Actor.Person("judge", "周法官", START, "2", true);

  private final Map<String, Path> kept = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private Courtroom courtroom = Courtroom.empty("croom0000000test");

  CaseOfFiles(List<Path> files) throws IOException {
    CaseInfo info =
        new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", CaseInfo.Procedure.SUMMARY);
    act(JUDGE, new Command.CourtroomCreate(info));
    for (Path file : files) {
      file(file);
    }
  }

  private void file(Path file) throws IOException {
    FileType type = file.toString().endsWith(".pdf") ? FileType.PDF : FileType.JPEG;
    byte[] bytes = Files.readAllBytes(file);
    act(
        JUDGE,
        new Command.UploadRequest(
            file.getFileName().toString(),
            bytes.length,
            type.contentType(),
            Hash.sha256(bytes),
            Category.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty()));
    String upload = "u" + courtroom.evidence().uploads();
    kept.put(upload, file);
    Media media =
        new Media(type.kind(), type.contentType(), 1, 0, 0, 0, List.of(), Optional.empty());
    act(Actor.Part.EVIDENCE, new Command.EvidenceFile(upload, media, upload));
  }

  Contents contents() {
    return new Contents(courtroom, courtroom.memberOf("judge").orElseThrow(), entries);
  }

  @Override
  public void copy(DocumentRef document, OutputStream out) throws IOException {
    Path file = kept.get(document.key());
    if (file == null) {
      throw new IOException("no file for " + document.key());
    }
    Files.copy(file, out);
  }

  private void act(Actor actor, Command command) {
    Decision decision = Decisions.decide(courtroom, actor, command, POLICY, START);
    if (!(decision instanceof Decision.Accepted accepted)) {
      throw new IllegalStateException(decision.toString());
    }
    String salt = "%032x".formatted(courtroom.seq() + 1);
    Entry entry = Entry.next(courtroom.head(), accepted.content(Optional.empty()), START, salt);
    entries.add(entry);
    courtroom = courtroom.apply(entry);
  }
}
