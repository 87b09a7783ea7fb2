package org.microcourt.bench.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.microcourt.act.Act;
import org.microcourt.bench.Usage;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.CaseFileArchive;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.platform.objects.S3ObjectStore;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// One way in this process; prints seconds, processor seconds and the peak of the heap in MB.
public final class ExportRun {
  private static final int DOCUMENTS = 10;
  private static final byte[] BLOCK = block();

  private ExportRun() {}

  /// `zip` or `export`, and how many megabytes.
  public static void main(String[] arguments) throws IOException {
    int each = Integer.parseInt(arguments[1]) / DOCUMENTS;
    Contents contents = contents(each);
    long started = System.nanoTime();
    if (arguments[0].equals("zip")) {
      zip(each);
    } else {
      export(contents, each);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf("%.1f %.1f %d%n", seconds, Usage.processor() / 1e9, Usage.peak() >> 20);
  }

  private static byte[] block() {
    byte[] block = new byte[1 << 20];
    new Random(1).nextBytes(block);
    return block;
  }

  private static void write(OutputStream out, int megabytes) throws IOException {
    for (int i = 0; i < megabytes; i++) {
      out.write(BLOCK);
    }
  }

  private static void zip(int each) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
      zip.setLevel(0);
      for (int i = 0; i < DOCUMENTS; i++) {
        zip.putNextEntry(new ZipEntry(i + ".mp4"));
        write(zip, each);
        zip.closeEntry();
      }
    }
  }

  private static void export(Contents contents, int each) {
    Originals originals = (_, out) -> write(out, each);
    try (S3Presigner presigner = S3Presigner.builder().region(Region.US_EAST_1).build()) {
      long size =
          new S3ObjectStore(new ForgetfulStore(), presigner, "copies")
              .replace(
                  "x1.zip",
                  "application/zip",
                  out -> {
                    var _ = new CaseFileArchive(originals).write(contents, out);
                  })
              .size();
      if (size < (long) each << 20) {
        throw new IllegalStateException("too little was written");
      }
    }
  }

  private static Contents contents(int each) throws IOException {
    Participant judge =
        new Participant("p1", "judge", "周", Role.JUDGE, Optional.empty(), Optional.empty(), false);
    List<Act> acts = new ArrayList<>();
    acts.add(
        new Act.CourtroomCreated(
            new CaseInfo("（2026）1号", "买卖合同纠纷", "法院", CaseInfo.Procedure.ORDINARY), judge));
    Digesting digest = new Digesting();
    write(digest, each);
    Hash hash = digest.hash();
    for (int i = 1; i <= DOCUMENTS; i++) {
      acts.add(
          new Act.DocumentFiled(
              new DocumentRef(
                  i,
                  "录像",
                  "EVIDENCE",
                  DocumentRef.Volume.MAIN,
                  0,
                  (long) each << 20,
                  hash,
                  "video/mp4",
                  "k" + i,
                  Optional.empty())));
    }
    Courtroom courtroom = Courtroom.empty("croom0000000test");
    List<Entry> entries = new ArrayList<>();
    for (Act act : acts) {
      Entry entry =
          Entry.next(
              courtroom.head(),
              new Entry.Content("p1", Optional.empty(), Audience.EVERYONE, act),
              Instant.EPOCH,
              "%032x".formatted(entries.size()));
      entries.add(entry);
      courtroom = courtroom.apply(entry);
    }
    return new Contents(courtroom, judge, entries);
  }
}
