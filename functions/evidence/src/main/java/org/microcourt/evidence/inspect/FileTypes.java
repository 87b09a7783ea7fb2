package org.microcourt.evidence.inspect;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.microcourt.exhibit.Media.Kind;

/// Real types by magic bytes, and what is accepted.
final class FileTypes {
  static final String ZIP = "application/zip";
  static final String COMPOUND = "application/x-tika-msoffice";
  static final String RTF = "application/rtf";

  private static final int HEAD = 1 << 16;
  private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

  private static final Map<String, Kind> ACCEPTED =
      Map.ofEntries(
          entry("image/jpeg", Kind.IMAGE),
          entry("image/png", Kind.IMAGE),
          entry("image/gif", Kind.IMAGE),
          entry("image/webp", Kind.IMAGE),
          entry("image/bmp", Kind.IMAGE),
          entry("image/tiff", Kind.IMAGE),
          entry("image/heic", Kind.IMAGE),
          entry("image/heif", Kind.IMAGE),
          entry("image/avif", Kind.IMAGE),
          entry("application/pdf", Kind.PDF),
          entry(RTF, Kind.OFFICE),
          entry("audio/mpeg", Kind.AUDIO),
          entry("audio/mp4", Kind.AUDIO),
          entry("audio/x-aac", Kind.AUDIO),
          entry("audio/amr", Kind.AUDIO),
          entry("audio/vnd.wave", Kind.AUDIO),
          entry("audio/x-flac", Kind.AUDIO),
          entry("audio/ogg", Kind.AUDIO),
          entry("audio/x-ms-wma", Kind.AUDIO),
          entry("video/mp4", Kind.VIDEO),
          entry("video/quicktime", Kind.VIDEO),
          entry("video/3gpp", Kind.VIDEO),
          entry("video/3gpp2", Kind.VIDEO),
          entry("video/x-m4v", Kind.VIDEO),
          entry("video/x-msvideo", Kind.VIDEO),
          entry("video/x-ms-wmv", Kind.VIDEO),
          entry("video/x-ms-asf", Kind.VIDEO),
          entry("video/ogg", Kind.VIDEO),
          entry("video/mpeg", Kind.VIDEO),
          entry("application/x-matroska", Kind.VIDEO),
          entry("text/plain", Kind.TEXT),
          entry("text/csv", Kind.TEXT));

  /// What Tika calls differently by finer magic, and what browsers say.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          entry("image/jpg", "image/jpeg"),
          entry("image/pjpeg", "image/jpeg"),
          entry("image/heic-sequence", "image/heic"),
          entry("image/heif-sequence", "image/heif"),
          entry("image/x-ms-bmp", "image/bmp"),
          entry("application/ogg", "audio/ogg"),
          entry("audio/opus", "audio/ogg"),
          entry("audio/vorbis", "audio/ogg"),
          entry("audio/speex", "audio/ogg"),
          entry("audio/x-oggflac", "audio/ogg"),
          entry("video/theora", "video/ogg"),
          entry("audio/flac", "audio/x-flac"),
          entry("audio/aac", "audio/x-aac"),
          entry("audio/mp3", "audio/mpeg"),
          entry("audio/wav", "audio/vnd.wave"),
          entry("audio/x-wav", "audio/vnd.wave"),
          entry("audio/x-m4a", "audio/mp4"),
          entry("audio/m4a", "audio/mp4"),
          entry("audio/amr-wb", "audio/amr"),
          entry("audio/3gpp", "video/3gpp"),
          entry("audio/webm", "application/x-matroska"),
          entry("video/webm", "application/x-matroska"),
          entry("video/x-matroska", "application/x-matroska"),
          entry("audio/x-matroska", "application/x-matroska"),
          entry("application/mp4", "video/mp4"),
          entry("text/rtf", RTF));

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

  /// The type by the first bytes, if it is accepted.
  static FileType real(ByteSource source) throws Rejection {
    // What these two hold, their directories say: magic within them would be a guess.
    if (source.has(0, "PK\u0003\u0004")) {
      return new FileType(Kind.OFFICE, ZIP);
    }
    if (source.has(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return new FileType(Kind.OFFICE, COMPOUND);
    }
    String real = detect(source);
    Kind kind = ACCEPTED.get(real);
    if (kind != null) {
      return new FileType(kind, real);
    }
    if (isProgram(real)) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    throw new Rejection(isArchive(real) ? Reason.ARCHIVE : Reason.TYPE_NOT_ALLOWED);
  }

  /// The kind that a media type claims; nothing for unknown ones.
  static Optional<Kind> claimed(String contentType) {
    String type = canonical(contentType);
    if (isOffice(type)) {
      return Optional.of(Kind.OFFICE);
    }
    return Optional.ofNullable(ACCEPTED.get(type))
        .or(() -> prefix(type, "image/", Kind.IMAGE))
        .or(() -> prefix(type, "audio/", Kind.AUDIO))
        .or(() -> prefix(type, "video/", Kind.VIDEO));
  }

  /// The type that the end of a name stands for, `application/octet-stream` if for none.
  static String named(String name) {
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

  static String canonical(String contentType) {
    MediaType type = MediaType.parse(contentType);
    if (type == null) {
      return "application/octet-stream";
    }
    String base = type.getBaseType().toString();
    String same = SAME.get(base);
    if (same != null) {
      return same;
    }
    String normal = TIKA.getMediaTypeRegistry().normalize(type.getBaseType()).toString();
    return SAME.getOrDefault(normal, normal);
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
    return type.equals("application/msword")
        || type.equals("application/ofd")
        || type.startsWith("application/vnd.ms-excel")
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
