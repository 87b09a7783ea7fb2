package org.microcourt.casefile.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.casefile.intake.Importing.Outcome;
import org.microcourt.casefile.intake.Zips.File;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Whatever is done to an archive, it is refused with the place, and nothing of it is taken.
class TamperedArchiveTest {
  private final Courthouse from = Courthouse.withACase();
  private final byte[] zip = from.exported("judge-zhou");
  private final List<File> files = Zips.open(zip);
  private final Courthouse to = new Courthouse();

  private Outcome.Refused refused(byte[] archive) {
    Outcome outcome = to.take(archive);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(to.files.keys()).isEmpty();
    assertThat(to.records.courtrooms()).isEmpty();
    assertThat(to.members).isEmpty();
    return (Outcome.Refused) outcome;
  }

  private List<File> with(int index, File file) {
    List<File> others = new ArrayList<>(files);
    others.set(index, file);
    return others;
  }

  private int index(String start) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).path().startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError(start);
  }

  @Test
  void findsTheFileOfWhichAByteWasChanged() {
    for (int i = 0; i < files.size(); i++) {
      File file = files.get(i);
      byte[] changed = file.bytes().clone();
      changed[changed.length / 2] ^= 1;
      Outcome.Refused refused = refused(Zips.close(with(i, new File(file.path(), changed))));
      // The catalogue is what it was by its hash alone, which stands in the manifest.
      boolean catalogue = file.path().startsWith("index.");
      assertThat(refused.place()).startsWith(catalogue ? "manifest.json" : file.path());
      if (catalogue) {
        assertThat(refused.why()).contains(file.path());
      }
    }
  }

  @Test
  void findsTheFileThatIsGone() {
    for (int i = 0; i < files.size(); i++) {
      List<File> fewer = new ArrayList<>(files);
      File gone = fewer.remove(i);
      Outcome.Refused refused = refused(Zips.close(fewer));
      assertThat(refused.why()).startsWith("is missing");
      assertThat(gone.path()).startsWith(refused.place().replace("…", ""));
    }
  }

  @Test
  void findsTheFileThatWasAdded() {
    for (int i = 0; i <= files.size(); i++) {
      List<File> more = new ArrayList<>(files);
      more.add(i, new File("added.txt", "x".getBytes(UTF_8)));
      Outcome.Refused refused = refused(Zips.close(more));
      assertThat(refused.place() + refused.why()).contains("added.txt");
    }
  }

  @Test
  void findsTheFileThatHasAnotherName() {
    for (int i = 0; i < files.size(); i++) {
      File file = files.get(i);
      List<File> renamed = with(i, new File(file.path() + "x", file.bytes()));
      Outcome.Refused refused = refused(Zips.close(renamed));
      assertThat(refused.place() + refused.why())
          .contains(file.path().startsWith("documents/") ? "manifest.json" : file.path());
    }
  }

  @Test
  void findsFilesInAnotherOrder() {
    List<File> turned = new ArrayList<>(files);
    Collections.swap(turned, 1, 2);
    assertThat(refused(Zips.close(turned)).place()).startsWith("documents/001-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "documents/../../001-x.pdf",
        "documents/001-../x",
        "documents/001-a\\..\\b.pdf",
        "documents/001-a\u0000.pdf",
        "C:\\001-x.pdf"
      })
  void neverTakesANameForAPlace(String name) {
    File document = files.get(1);
    assertThat(refused(Zips.resealed(with(1, new File(name, document.bytes())))).why())
        .contains("is missing: in its place stands");
  }

  /// Whoever changes a file can also write its new hash everywhere; the record holds against that.
  @Test
  void findsADocumentThatWasChangedWithAllItsHashes() {
    File document = files.get(index("documents/001-"));
    byte[] other = "另一份借条！！".getBytes(UTF_8);
    byte[] same = Arrays.copyOf(other, document.bytes().length);
    Outcome.Refused refused = refused(Zips.resealed(with(1, new File(document.path(), same))));
    assertThat(refused.place()).isEqualTo(document.path());
    assertThat(refused.why()).startsWith("has not the bytes that entry");
  }

  @Test
  void findsAWordThatWasChangedInTheRecordWithAllItsHashes() {
    String record = new String(files.getFirst().bytes(), UTF_8);
    String changed = record.replace("请各方注意", "请原告注意");
    assertThat(changed).isNotEqualTo(record);
    Outcome.Refused refused =
        refused(Zips.resealed(with(0, new File("record.jsonl", changed.getBytes(UTF_8)))));
    assertThat(refused.place()).isEqualTo("record.jsonl, line 5");
    assertThat(refused.why()).contains("leaf is not the hash");
  }

  @Test
  void findsEntriesThatAreLeftOutDoubledOrTurned() {
    List<String> lines = new String(files.getFirst().bytes(), UTF_8).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      List<String> out = new ArrayList<>(lines);
      out.remove(i);
      // A record cut at its end is one; the other files tell that it was longer.
      String place = i == lines.size() - 1 ? "index.json" : "record.jsonl, line " + (i + 1);
      assertThat(refused(record(out)).place()).isEqualTo(place);
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      assertThat(refused(record(twice)).place()).isEqualTo("record.jsonl, line " + (i + 2));
      List<String> turned = new ArrayList<>(lines);
      Collections.swap(turned, i, i - 1);
      assertThat(refused(record(turned)).place()).isEqualTo("record.jsonl, line " + i);
    }
  }

  private byte[] record(List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    return Zips.resealed(with(0, new File("record.jsonl", text.getBytes(UTF_8))));
  }

  @Test
  void takesNoDocumentOutOfTheCourtroomsPlace() {
    List<String> lines = new ArrayList<>();
    Hash chain = Hash.ZERO;
    for (Entry entry : from.entries()) {
      Json.Obj bare = entry.toJson().without("leaf", "chain");
      Json.Obj moved =
          Json.parseObject(bare.text().replace("/evidence/u1\"", "/../../cother/evidence/u1\""));
      Hash leaf = Hash.sha256(moved.canonicalBytes());
      chain = chain.then(leaf);
      Entry changed = Entry.fromJson(moved.with("leaf", leaf.hex()).with("chain", chain.hex()));
      lines.add(changed.toJson().text());
    }
    Outcome.Refused refused = refused(record(lines));
    assertThat(refused.place()).isEqualTo("record.jsonl, document 1");
    assertThat(refused.why()).contains("outside of the courtroom's own place");
  }

  @Test
  void refusesWhatIsPackedToBurst() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream bomb = new ZipOutputStream(out, UTF_8)) {
      bomb.putNextEntry(new ZipEntry("record.jsonl"));
      bomb.write(files.getFirst().bytes());
      bomb.closeEntry();
      bomb.putNextEntry(new ZipEntry(files.get(1).path()));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        bomb.write(zeros);
      }
      bomb.closeEntry();
    }
    assertThat(refused(out.toByteArray()).why()).contains("unpacks to more");
  }

  @Test
  void refusesALineWithoutAnEnd() {
    byte[] endless = new byte[3 << 20];
    Arrays.fill(endless, (byte) 'x');
    assertThat(refused(Zips.close(with(0, new File("record.jsonl", endless)))).why())
        .contains("more than a megabyte");
  }

  /// Cut off or with a byte turned anywhere, it ends with a sentence, or all of it is there.
  @Test
  void endsWithASentenceWhateverIsInTheBytes() {
    long seed = 20_261_125;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] broken =
          random.nextBoolean() ? Arrays.copyOf(zip, random.nextInt(zip.length)) : zip.clone();
      if (broken.length == zip.length) {
        broken[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Courthouse court = new Courthouse();
      if (court.take(broken) instanceof Outcome.Imported) {
        assertThat(court.exported("judge-zhou")).as("seed %s, %s", seed, i).isEqualTo(zip);
      } else {
        assertThat(court.records.courtrooms()).isEmpty();
      }
    }
  }
}
