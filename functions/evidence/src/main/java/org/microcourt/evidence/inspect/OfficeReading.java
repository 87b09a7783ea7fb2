package org.microcourt.evidence.inspect;

import java.io.IOException;
import org.microcourt.exhibit.FileType;

/// Office documents by their containers alone: nothing in them is opened, so they have no preview.
final class OfficeReading implements FormatReader {
  @Override
  public void read(ByteSource source, FileType type, Finding finding)
      throws Rejection, IOException {
    finding.is(
        switch (type) {
          case DOC -> CompoundFile.type(source);
          case RTF -> richText(source);
          default -> new OfficePackage(new ZipFile(source)).type();
        });
    finding.note(Note.NO_PREVIEW_OF_THIS_FORMAT);
  }

  /// Embedded objects make rich text a carrier of programs.
  private static FileType richText(ByteSource source) throws Rejection {
    for (long at = source.find('\\', 0); at < source.size(); at = source.find('\\', at + 1)) {
      if (source.has(at, "\\objdata")) {
        throw new Rejection(Reason.ACTIVE_CONTENT);
      }
    }
    return FileType.RTF;
  }
}
