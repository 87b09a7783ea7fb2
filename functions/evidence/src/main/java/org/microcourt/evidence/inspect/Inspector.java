package org.microcourt.evidence.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media.Kind;

/// Looks at received files. One inspector for one thread at a time, since it may use most of the
/// memory that there is.
public final class Inspector {

  /// Looks at a file on disk.
  ///
  /// @throws UncheckedIOException if it cannot be read, which says nothing about the file
  public Inspection inspect(Path file, Declared declared) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return inspect(channel, declared);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Looks at a file wherever it lies: of a recording of gigabytes only some blocks are read.
  ///
  /// @throws UncheckedIOException if the channel fails, which says nothing about the file
  public Inspection inspect(SeekableByteChannel channel, Declared declared) {
    ByteSource source = new ByteSource(channel);
    try {
      Inspection inspection = look(source, declared);
      source.throwFailure();
      return inspection;
    } catch (Rejection e) {
      source.throwFailure();
      return new Inspection.Unfit(e.reason());
    } catch (IOException | RuntimeException e) {
      source.throwFailure();
      // Parsers of other people's formats say "damaged" in many ways, by unchecked exceptions too.
      return new Inspection.Unfit(Reason.DAMAGED);
    } catch (StackOverflowError e) {
      // Only a file made for it nests as deep.
      return new Inspection.Unfit(Reason.DAMAGED);
    } catch (OutOfMemoryError e) {
      // The last line behind the limits of each reader. Nothing of the file is kept after it.
      return new Inspection.Unfit(Reason.TOO_LARGE_TO_DECODE);
    }
  }

  private static Inspection look(ByteSource source, Declared declared)
      throws Rejection, IOException {
    if (source.size() == 0) {
      throw new Rejection(Reason.EMPTY);
    }
    if (source.size() < declared.size()) {
      throw new Rejection(Reason.TRUNCATED);
    }
    FileType type = FileTypes.real(source);
    checkClaims(type.kind(), declared);
    Finding finding = new Finding(type);
    reader(type).read(source, type, finding);
    if (type == FileType.PLAIN && FileType.CSV.isNamed(declared.name())) {
      // Text has no magic: whether it is a table, its name tells.
      finding.is(FileType.CSV);
    }
    if (!saysTheSame(finding.type(), declared)) {
      finding.note(Note.NAME_DIFFERS);
    }
    return finding.fit();
  }

  /// Sound and film share their containers, and senders call one the other.
  private static boolean agree(Kind claimed, Kind real) {
    return claimed == real || (isRecording(claimed) && isRecording(real));
  }

  private static boolean isRecording(Kind kind) {
    return kind == Kind.AUDIO || kind == Kind.VIDEO;
  }

  private static FormatReader reader(FileType type) {
    return switch (type.kind()) {
      case IMAGE -> new ImageReading();
      case PDF -> new PdfReading();
      case OFFICE -> new OfficeReading();
      case AUDIO, VIDEO -> new RecordingReading();
      case TEXT -> (source, text, finding) -> {};
    };
  }

  /// Type and name may be vague or wrong in detail, since phones are; they may not pass off one
  /// kind of thing as another.
  private static void checkClaims(Kind real, Declared declared) throws Rejection {
    String named = FileTypes.named(declared.name());
    if (real == Kind.TEXT
        && (FileTypes.isProgram(named)
            || FileTypes.isProgram(FileTypes.canonical(declared.contentType())))) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    for (String claim : new String[] {declared.contentType(), named}) {
      Optional<Kind> kind = FileTypes.claimed(claim);
      if (kind.isPresent() && !agree(kind.get(), real)) {
        throw new Rejection(Reason.TYPE_DIFFERS);
      }
    }
  }

  private static boolean saysTheSame(FileType real, Declared declared) {
    String given = FileTypes.canonical(declared.contentType());
    String named = FileTypes.named(declared.name());
    return isOpen(given, real) && (real.isNamed(declared.name()) || isOpen(named, real));
  }

  private static boolean isOpen(String claim, FileType real) {
    return claim.equals(real.contentType())
        || (claim.equals("application/octet-stream") || claim.equals("application/zip"))
        || (FileTypes.claimed(claim).isEmpty() && !FileTypes.isProgram(claim));
  }
}
