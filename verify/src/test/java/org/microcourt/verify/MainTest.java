package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.TimeStamps;

/// The command: what it says, and its exit codes.
class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final HeldCase held = HeldCase.of(3, 20);

  @TempDir private Path folder = Path.of("target");
  private Path file = folder;
  private Path receipts = folder;

  @BeforeEach
  void files() throws IOException {
    file = Files.write(folder.resolve("案.zip"), held.exported("p1"));
    Receipt last = held.last();
    Json.Obj receipt =
        Json.obj("courtroom", last.courtroom(), "seq", last.seq(), "chain", last.chain().hex());
    receipts = Files.writeString(folder.resolve("r.json"), Json.arr(List.of(receipt)).text());
  }

  @Test
  void saysOneSentenceInTwoLanguagesAndItsCode() {
    assertThat(run(file.toString(), "--receipts", receipts.toString())).isZero();
    assertThat(out.toString(UTF_8)).contains("未被改动").contains("unchanged since").hasLineCount(2);
    assertThat(run(file.toString())).isEqualTo(3);
    assertThat(out.toString(UTF_8)).contains("nothing from outside");
  }

  @Test
  void reportsForMachinesAndExperts() throws IOException {
    byte[] zip = Files.readAllBytes(file);
    zip[200] ^= 1;
    Files.write(file, zip);
    assertThat(run(file.toString(), "--report", "json")).isEqualTo(1);
    Json.Obj report = Json.parseObject(out.toString(UTF_8));
    assertThat(report.requireString("verdict")).isEqualTo("NOT_GENUINE");
    assertThat(report.objects("faults").getFirst().requireString("code")).startsWith("entry-");
    assertThat(run(file.toString(), "--report", "text")).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("Faults").contains("[zip-crc]").contains("Facts");
  }

  @Test
  void whatIsNotOursOrNotThereIsNotReadable() throws IOException {
    Path text = Files.writeString(folder.resolve("x.txt"), "PK is how this begins");
    assertThat(run(text.toString())).isEqualTo(2);
    assertThat(run(folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(run(folder.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void tellsHowItIsUsed() throws IOException {
    assertThat(run()).isEqualTo(64);
    assertThat(run("--no-such", file.toString())).isEqualTo(64);
    assertThat(run(file.toString(), file.toString())).isEqualTo(64);
    assertThat(run(file.toString(), "--report")).isEqualTo(64);
    Path broken = Files.writeString(folder.resolve("broken.json"), "[".repeat(100_000));
    assertThat(run(file.toString(), "--receipts", broken.toString())).isEqualTo(64);
    assertThat(err.toString(UTF_8)).contains("exit codes").doesNotContain("Exception");
  }

  @Test
  void blacksOutWordsOfAGenuineTranscriptOnly() throws IOException, CertificateEncodingException {
    Court court = new Court();
    byte[] sealed = SealedTranscripts.sealed(Court.mediation(), court.elliptic, TimeStamps.NONE);
    Path transcript = Files.write(folder.resolve("s.pdf"), sealed);
    Path root = Files.write(folder.resolve("root.der"), court.root.certificate().getEncoded());
    String copy = folder.resolve("copy.pdf").toString();
    String[] words = {
      "redact", transcript.toString(), "--root", root.toString(), "--hide", "李𠮷", "--out", copy
    };
    assertThat(run(words)).isZero();
    assertThat(out.toString(UTF_8)).contains("遮盖副本真实");
    assertThat(run(copy, "--root", root.toString())).isZero();
    assertThat(run(words)).as("nothing is overwritten").isEqualTo(64);
    String[] slip = words.clone();
    slip[5] = "李吉";
    assertThat(run(slip)).isEqualTo(64);
    assertThat(err.toString(UTF_8)).contains("李吉");
    sealed[sealed.length / 2] ^= 1;
    Files.write(transcript, sealed);
    words[7] = folder.resolve("other.pdf").toString();
    assertThat(run(words)).isEqualTo(1);
    assertThat(Path.of(words[7])).doesNotExist();
    words[1] = copy;
    assertThat(run(words)).as("of a copy").isEqualTo(2);
  }

  private int run(String... words) {
    out.reset();
    PrintStream to = new PrintStream(out, true, UTF_8);
    return new Main(to, new PrintStream(err, true, UTF_8)).run(List.of(words));
  }
}
