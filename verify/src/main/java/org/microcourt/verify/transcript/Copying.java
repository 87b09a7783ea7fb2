package org.microcourt.verify.transcript;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.typeset.Typefaces;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Report;

/// Takes a sealed transcript apart, to make copies of it.
public final class Copying {
  private final TranscriptCheck check;

  /// With the roots that are trusted.
  public Copying(List<X509Certificate> roots) {
    this.check = new TranscriptCheck(new Findings(), new Receipts(), roots);
  }

  /// The court's typefaces.
  public static Typefaces faces() {
    return Remaking.faces();
  }

  /// Checks the sealed file.
  public Report check(byte[] file) {
    return check.check(file);
  }

  /// What copies are made of; none when the file is not genuine, is a copy itself, or its text was
  /// not made again.
  public Optional<RedactedCopy.Original> original() {
    return check.original();
  }

  /// The entries shown that some reader may not see: a participant, or one of those with a role.
  public List<Long> hiddenFrom(String reader, RedactedCopy.Original original) {
    Courtroom courtroom = check.courtroom();
    List<Participant> readers =
        courtroom.participants().stream()
            .filter(p -> p.id().equals(reader) || p.role().name().equals(reader))
            .toList();
    return original.record().stream()
        .filter(entry -> entry.string("kind").isPresent())
        .map(Entry::fromJson)
        .filter(entry -> readers.stream().anyMatch(p -> isHidden(courtroom, p, entry)))
        .map(Entry::seq)
        .toList();
  }

  private static boolean isHidden(Courtroom courtroom, Participant reader, Entry entry) {
    Json.Obj view = courtroom.view(reader, entry);
    return view.string("kind").isEmpty();
  }
}
