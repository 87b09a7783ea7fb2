package org.microcourt.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microcourt.transcripts.copies.Blackout;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.verify.Arguments.UsageException;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.report.Verdict;
import org.microcourt.verify.transcript.Copying;

/// The command `redact`: a sealed transcript in, a copy with words blacked out.
record Redacting(RedactArguments arguments, Trust trust) {
  /// What came of it: the answer on the sealed file when that is not genuine, else on the copy.
  Report run() throws UsageException {
    Copying copying = new Copying(trust.roots());
    Report sealed = copying.check(bytes());
    if (sealed.verdict() != Verdict.GENUINE) {
      return sealed;
    }
    Optional<RedactedCopy.Original> original = copying.original();
    if (original.isEmpty()) {
      return Report.notOurs("not-copied");
    }
    byte[] copy =
        RedactedCopy.of(original.get(), blackout(copying, original.get())).pdf(Copying.faces());
    Report checked = verified(copy);
    if (checked.verdict() == Verdict.GENUINE) {
      write(copy);
    }
    return checked;
  }

  /// A word that stands nowhere is more likely a slip than a wish.
  private Blackout blackout(Copying copying, RedactedCopy.Original original) throws UsageException {
    for (String word : arguments.words()) {
      if (!only(word).isIn(original)) {
        throw new UsageException("--hide " + word + "：笔录中没有 stands nowhere in it");
      }
    }
    Set<Long> entries = new HashSet<>(arguments.entries());
    for (String reader : arguments.readers()) {
      List<Long> hidden = new ArrayList<>(copying.hiddenFrom(reader, original));
      if (hidden.isEmpty()) {
        throw new UsageException(
            "--audience " + reader + "：没有这样的人，或其可见全部 nobody, or somebody who sees it all");
      }
      entries.addAll(hidden);
    }
    Blackout blackout = new Blackout(Set.copyOf(arguments.words()), arguments.numbers(), entries);
    if (!blackout.isIn(original)) {
      throw new UsageException("没有可遮盖的内容 nothing to be hidden stands in it");
    }
    return blackout;
  }

  private static Blackout only(String word) throws UsageException {
    try {
      return new Blackout(Set.of(word), false, Set.of());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--hide");
    }
  }

  private Report verified(byte[] copy) {
    try {
      return new Verifier(trust).verify(new ByteArrayInputStream(copy));
    } catch (IOException e) {
      return Report.notOurs("unreadable");
    }
  }

  private byte[] bytes() throws UsageException {
    try {
      return Files.readAllBytes(arguments.file());
    } catch (IOException e) {
      throw new UsageException(arguments.file().toString());
    }
  }

  private void write(byte[] copy) throws UsageException {
    Path out = arguments.out();
    try {
      Files.write(out, copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("--out " + out + "：文件已存在 exists already");
    } catch (IOException e) {
      throw new UsageException("--out " + out);
    }
  }
}
