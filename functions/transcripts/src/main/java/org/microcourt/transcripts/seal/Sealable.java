package org.microcourt.transcripts.seal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;

/// What is sealed beside a draft's bytes: pages behind it, files within it, and its words.
public record Sealable(Sheet sheet, List<Attachment> files, SealedWords words) {
  public Sealable {
    files = List.copyOf(files);
  }

  /// All files, sorted by name.
  List<Attachment> files(Statement statement, SealedText behind) {
    return Stream.concat(
            files.stream(), Stream.of(words.attachment(statement, behind, sheet.signatories())))
        .sorted(Comparator.comparing(Attachment::name))
        .toList();
  }
}
