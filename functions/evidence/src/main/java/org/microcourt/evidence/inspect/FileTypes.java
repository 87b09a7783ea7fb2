package org.microcourt.evidence.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media.Kind;

/// Real types by magic bytes, as far as `FileType` accepts them.
final class FileTypes {
  private static final int HEAD = 1 << 16;
  private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

  private static final Set<String> PROGRAMS =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-elf",
          "application/x-executable",
          "application/x-sharedlib",
          "application/x-object",
          "application/x-mach-o",
          "application/x-mach-o-universal",
          "application/java-vm",
          "application/java-archive",
          "application/vnd.android.package-archive",
          "application/x-dex",
          "application/wasm",
          "application/x-sh",
          "application/x-bat",
          "application/x-ms-installer",
          "application/x-ms-shortcut",
          "application/javascript",
          "text/javascript",
          "application/hta",
          "text/x-vbscript",
          "text/x-vbasic",
          "text/x-powershell",
          "text/x-python",
          "text/x-perl",
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml");

  private static final Set<String> ARCHIVES =
      Set.of(
          "application/x-rar-compressed",
          "application/x-7z-compressed",
          "application/gzip",
          "application/x-bzip2",
          "application/x-bzip",
          "application/x-xz",
          "application/x-tar",
          "application/x-gtar",
          "application/zstd",
          "application/x-lzip",
          "application/x-lz4",
          "application/x-compress",
          "application/x-arj",
          "application/x-iso9660-image",
          "application/vnd.ms-cab-compressed");

  private FileTypes() {}

  /// The type by the first bytes, if it is accepted. Of containers of many types it is one of them,
  /// until their readers tell which.
  static FileType real(ByteSource source) throws Rejection {
    // What these two hold, their directories say: magic within them would be a guess.
    if (source.has(0, "PK\u0003\u0004")) {
      return FileType.DOCX;
    }
    if (source.has(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return FileType.DOC;
    }
    String real = detect(source);
    Optional<FileType> type = FileType.of(real);
    if (type.isPresent()) {
      return type.get();
    }
    if (isProgram(real)) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    throw new Rejection(isArchive(real) ? Reason.ARCHIVE : Reason.TYPE_NOT_ALLOWED);
  }

  /// The kind that a media type claims; nothing for unknown ones.
  static Optional<Kind> claimed(String contentType) {
    String type = canonical(contentType);
    return FileType.of(type)
        .map(FileType::kind)
        .or(() -> isOffice(type) ? Optional.of(Kind.OFFICE) : Optional.empty())
        .or(() -> prefix(type, "image/", Kind.IMAGE))
        .or(() -> prefix(type, "audio/", Kind.AUDIO))
        .or(() -> prefix(type, "video/", Kind.VIDEO));
  }

  /// The type that the end of a name stands for, `application/octet-stream` if for none.
  static String named(String name) {
    Optional<FileType> known = FileType.ofName(name);
    if (known.isPresent()) {
      return known.get().contentType();
    }
    Metadata metadata = new Metadata();
    // Only the ending counts, and paths or control characters are no business of a detector.
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (ending.length() == name.length() || !ending.matches("[A-Za-z0-9]{1,8}")) {
      return "application/octet-stream";
    }
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + ending.toLowerCase(Locale.ROOT));
    try {
      return canonical(TIKA.detect(null, metadata).getBaseType().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isProgram(String type) {
    return PROGRAMS.contains(type) || type.startsWith("application/x-msdownload");
  }

  /// A media type as the court calls it; others as Tika does.
  static String canonical(String contentType) {
    Optional<FileType> known = FileType.of(contentType);
    if (known.isPresent()) {
      return known.get().contentType();
    }
    MediaType type = MediaType.parse(contentType);
    if (type == null) {
      return "application/octet-stream";
    }
    String normal = TIKA.getMediaTypeRegistry().normalize(type.getBaseType()).toString();
    return FileType.of(normal).map(FileType::contentType).orElse(normal);
  }

  private static String detect(ByteSource source) {
    byte[] head = source.bytes(0, HEAD);
    try {
      MediaType type = TIKA.detect(new ByteArrayInputStream(head), new Metadata());
      return canonical(type.getBaseType().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isArchive(String type) {
    return ARCHIVES.contains(type);
  }

  private static boolean isOffice(String type) {
    return type.startsWith("application/vnd.ms-excel")
        || type.startsWith("application/vnd.ms-word")
        || type.startsWith("application/vnd.ms-powerpoint")
        || type.startsWith("application/vnd.openxmlformats-officedocument")
        || type.startsWith("application/vnd.oasis.opendocument");
  }

  private static Optional<Kind> prefix(String type, String start, Kind kind) {
    return type.startsWith(start) && !PROGRAMS.contains(type)
        ? Optional.of(kind)
        : Optional.empty();
  }
}
