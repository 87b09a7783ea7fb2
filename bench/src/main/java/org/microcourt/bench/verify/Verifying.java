package org.microcourt.bench.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.microcourt.act.Act;
import org.microcourt.bench.OwnProcess;
import org.microcourt.bench.Usage;
import org.microcourt.casefile.archive.CaseFileArchive;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.verify.Receipt;
import org.microcourt.verify.Trust;
import org.microcourt.verify.Verifier;
import org.microcourt.verify.report.Verdict;

/// Checks an export and a sealed transcript whose records have 10,000 entries, first in a process
/// of their own, then again and again in this one, beside SHA-256 over the same bytes in the same
/// process and by `sha256sum`.
public final class Verifying {
  private static final int ENTRIES = 10_000;
  private static final String[] WORDS = {
    "我方已经按照合同约定全额支付了货款，",
    "被告交付的设备经三次调试仍无法达到约定的精度。",
    "The machine never held its tolerance; ",
    "请法庭记录在案。"
  };

  private final int times;
  private final Random random;
  private final List<Entry> entries = new ArrayList<>();
  private Courtroom courtroom = Courtroom.empty("croom0000000test");

  /// Each way so many times.
  public Verifying(int times, long seed) {
    this.times = times;
    this.random = new Random(seed);
  }

  /// Prints the table.
  public void run(PrintStream out) {
    try {
      byte[] zip = export();
      Path file = Files.createTempFile("export", ".zip");
      Files.write(file, zip);
      Verifier verifier = new Verifier(new Trust(List.of(), List.of(receipt())));
      SealedLong sealed = SealedLong.of(ENTRIES, 200);
      out.printf(
          Locale.ROOT,
          "an export with %d entries, %.1f MB; a sealed transcript of as many, %.1f MB%n",
          ENTRIES,
          zip.length / 1e6,
          sealed.bytes().length / 1e6);
      out.println("| way | wall ms | processor ms | of it its own thread |");
      out.println("|---|---|---|---|");
      alone(out, "the export, a process each, its start included", file, told());
      line(out, "the export, again", times, () -> check(verifier, zip));
      alone(
          out, "the transcript, a process each, its start included", sealed.path(), sealed.root());
      line(out, "the transcript, again", times, () -> check(sealed.verifier(), sealed.bytes()));
      line(out, "SHA-256 of the export in the same process", times, () -> Hash.sha256(zip));
      line(out, "`sha256sum` of the export, a process each", times, () -> sha256sum(file));
      Files.delete(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /// The medians of runs in processes of their own, by what they print.
  private void alone(PrintStream out, String way, Path file, String trust) {
    OwnProcess process = new OwnProcess(VerifyRun.class, "256m");
    double[][] taken = new double[3][times];
    for (int i = 0; i < times; i++) {
      String[] answer = process.required(file.toString(), trust).split(" ", -1);
      for (int k = 0; k < 3; k++) {
        taken[k][i] = Double.parseDouble(answer[k]);
      }
    }
    print(out, way, taken);
  }

  /// The medians. What another process takes of the processor is not counted here.
  private static void line(PrintStream out, String way, int times, Work work) throws IOException {
    double[][] taken = new double[3][times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long all = Usage.processor();
      long own = Usage.thread();
      work.run();
      taken[2][i] = (Usage.thread() - own) / 1e6;
      taken[1][i] = (Usage.processor() - all) / 1e6;
      taken[0][i] = (System.nanoTime() - start) / 1e6;
    }
    print(out, way, taken);
  }

  private static void print(PrintStream out, String way, double[][] taken) {
    out.print("| " + way);
    for (double[] column : taken) {
      Arrays.sort(column);
      out.printf(Locale.ROOT, " | %.0f", column[column.length / 2]);
    }
    out.println(" |");
  }

  private static void check(Verifier verifier, byte[] zip) throws IOException {
    if (verifier.verify(new ByteArrayInputStream(zip)).verdict() != Verdict.GENUINE) {
      throw new IllegalStateException("not genuine");
    }
  }

  private static void sha256sum(Path file) throws IOException {
    try {
      Process process = new ProcessBuilder("sha256sum", file.toString()).start();
      process.getInputStream().readAllBytes();
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] export() throws IOException {
    CaseInfo info =
        new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", CaseInfo.Procedure.SUMMARY);
    add(new Act.CourtroomCreated(info, person(1, Role.JUDGE)));
    add(new Act.ParticipantAdded(person(2, Role.PLAINTIFF)));
    while (entries.size() < ENTRIES) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 90) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      add(new Act.MessagePosted(Optional.empty(), text.toString(), Optional.empty(), List.of()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Participant judge = courtroom.participant("p1").orElseThrow();
    new CaseFileArchive((_, _) -> {}).write(new Contents(courtroom, judge, entries), out);
    return out.toByteArray();
  }

  private Receipt receipt() {
    return new Receipt(courtroom.id(), courtroom.seq(), courtroom.head().chain());
  }

  private String told() {
    return courtroom.id() + " " + courtroom.seq() + " " + courtroom.head().chain().hex();
  }

  private void add(Act act) {
    Instant now = Instant.parse("2026-03-02T01:00:00Z").plusSeconds(entries.size());
    String salt = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    Entry.Content content =
        new Entry.Content("p" + (1 + random.nextInt(2)), Optional.empty(), Audience.EVERYONE, act);
    Entry entry = Entry.next(courtroom.head(), content, now, salt);
    entries.add(entry);
    courtroom = courtroom.apply(entry);
  }

  private static Participant person(int ordinal, Role role) {
    return new Participant(
        "p" + ordinal,
        "sub" + ordinal,
        "参与人" + ordinal,
        role,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
