package org.microcourt.casefile.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.exhibit.Category;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class CaseFileArchiveTest {
  private static final byte[] LEDGER = "流水".getBytes(UTF_8);
  private static final byte[] NOTES = "合议".getBytes(UTF_8);

  private final FiledCase court = new FiledCase();

  @BeforeEach
  void file() {
    court.file("plaintiff", "../<流水>\u202e.pdf", Category.EVIDENCE, Audience.EVERYONE, LEDGER);
    court.file("judge", "合议笔录.pdf", Category.OTHER, Audience.COURT, NOTES);
    court.file("defendant", "答辩状.pdf", Category.DEFENCE, Audience.EVERYONE, LEDGER);
  }

  @Test
  void theCourtGetsTheWholeFileInTheOpenLayout() throws IOException {
    Map<String, byte[]> files = unzipped(court.exported("judge"));
    assertThat(files.keySet())
        .containsExactly(
            "record.jsonl",
            "documents/001-_流水_.pdf",
            "documents/002-合议笔录.pdf",
            "documents/003-答辩状.pdf",
            "index.json",
            "index.html",
            "manifest.json",
            "SHA256SUMS",
            "SHA256SUMS.sha256");
    assertThat(files.get("documents/002-合议笔录.pdf")).isEqualTo(NOTES);
    Json.Obj first = json(files, "index.json").objects("documents").getFirst();
    assertThat(first.string("exhibit")).hasValue("原告证据1");
    assertThat(first.string("content")).hasValue("一张<借条>");
    assertThat(first.string("by")).hasValue("原告 plaintiff");
  }

  @Test
  void whatAPartyMayNotSeeIsInNoNameListOrLine() throws IOException {
    Map<String, byte[]> files = unzipped(court.exported("defendant"));
    assertThat(files.keySet()).noneMatch(path -> path.contains("合议"));
    for (byte[] file : files.values()) {
      assertThat(new String(file, UTF_8))
          .doesNotContain("合议")
          .doesNotContain(Hash.sha256(NOTES).hex());
    }
  }

  @Test
  void theRecordOfAPartyStillProvesTheChain() throws IOException {
    Map<String, byte[]> files = unzipped(court.exported("defendant"));
    Hash chain = Hash.ZERO;
    int hidden = 0;
    for (String line : text(files, "record.jsonl").lines().toList()) {
      Json.Obj entry = Json.parseObject(line);
      hidden += entry.string("kind").isEmpty() ? 1 : 0;
      assertThat(entry.string("kind").isEmpty() || Entry.fromJson(entry).intact()).isTrue();
      chain = chain.then(Hash.fromHex(entry.requireString("leaf")));
    }
    assertThat(hidden).isPositive();
    assertThat(json(files, "manifest.json").requireString("chain")).isEqualTo(chain.hex());
  }

  @Test
  void theHashesAreThoseOfTheFilesAndTheLastOneIsThatOfAll() throws IOException {
    Map<String, byte[]> files = unzipped(court.exported("judge"));
    for (Json.Obj file : json(files, "manifest.json").objects("files")) {
      byte[] bytes = files.getOrDefault(file.requireString("path"), new byte[0]);
      assertThat(file.requireLong("size")).isEqualTo(bytes.length);
      assertThat(file.requireString("sha256")).isEqualTo(Hash.sha256(bytes).hex());
    }
    assertThat(text(files, "SHA256SUMS").lines()).hasSize(7);
    for (String line : text(files, "SHA256SUMS").lines().toList()) {
      String[] sum = line.split(" {2}", 2);
      assertThat(sum[0]).isEqualTo(Hash.sha256(files.getOrDefault(sum[1], new byte[0])).hex());
    }
    assertThat(text(files, "SHA256SUMS.sha256"))
        .isEqualTo(Hash.sha256(text(files, "SHA256SUMS").getBytes(UTF_8)) + "  SHA256SUMS\n");
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws IOException {
    assertThat(court.exported("judge")).isEqualTo(court.exported("judge"));
    assertThat(court.exported("judge")).isNotEqualTo(court.exported("plaintiff"));
  }

  @Test
  void namesCannotBreakThePage() throws IOException {
    court.file("plaintiff", "x", Category.CLAIM, Audience.EVERYONE, LEDGER);
    String page = text(unzipped(court.exported("judge")), "index.html");
    assertThat(page).contains("lang=\"zh-CN\"").doesNotContain("<流水>").doesNotContain("<script");
    assertThat(page).contains("href=\"documents/001-_");
  }

  @Test
  void theIndexTellsWhatTheFileLacks() throws IOException {
    Json.Obj index = json(unzipped(court.exported("judge")), "index.json");
    List<String> missing =
        index.objects("completeness").stream()
            .filter(line -> line.requireString("state").equals("MISSING"))
            .map(line -> line.requireString("category"))
            .toList();
    assertThat(missing).contains("CLAIM", "AUTHORITY").doesNotContain("EVIDENCE", "DEFENCE");
  }

  @Test
  void refusesBytesThatWereNotFiledAndEntriesOfAnotherRecord() {
    Contents whole = court.asSeenBy("judge");
    Contents cut =
        new Contents(whole.courtroom(), whole.reader(), List.of(whole.entries().iterator().next()));
    CaseFileArchive archive = new CaseFileArchive(court);
    assertThatThrownBy(() -> archive.write(cut, OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    court.damage("u1");
    assertThatThrownBy(() -> archive.write(whole, OutputStream.nullOutputStream()))
        .isInstanceOf(DamagedDocumentException.class);
  }

  /// The tests run with a heap of 64 MiB.
  @Test
  void theMemoryDoesNotGrowWithTheDocuments() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    int megabytes = 200;
    var digest = Hash.digest();
    for (int i = 0; i < megabytes; i++) {
      digest.update(megabyte);
    }
    DocumentRef video =
        new DocumentRef(
            1,
            "录像",
            "EVIDENCE",
            DocumentRef.Volume.MAIN,
            0,
            (long) megabytes << 20,
            Hash.ofBytes(digest.digest()),
            "video/mp4",
            "v",
            Optional.empty());
    Contents contents = court.asSeenBy("judge");
    Courtroom courtroom = withOnly(video, contents.courtroom());
    Originals endless =
        (_, out) -> {
          for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
          }
        };
    Hash all =
        new CaseFileArchive(endless)
            .write(
                new Contents(courtroom, contents.reader(), contents.entries()),
                OutputStream.nullOutputStream());
    assertThat(all).isNotEqualTo(Hash.ZERO);
  }

  private static Courtroom withOnly(DocumentRef document, Courtroom before) {
    FiledDocument filed = before.documents().getFirst();
    return new Courtroom(
        before.head(),
        before.caseInfo(),
        before.participantsById(),
        before.sessionsById(),
        before.recent(),
        before.restricted(),
        before.testimonies(),
        List.of(new FiledDocument(document, filed.seq(), filed.at())),
        before.itemsById(),
        before.evidence(),
        before.signatures(),
        before.exportsById(),
        before.motionsById(),
        before.callsById(),
        before.conduct());
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), UTF_8);
  }

  private static Json.Obj json(Map<String, byte[]> files, String path) {
    return Json.parseObject(text(files, path));
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
