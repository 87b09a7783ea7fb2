package org.microcourt.exhibit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.microcourt.exhibit.Media.Kind;

/// The types of files that are received: the one list that announcing, looking at files and naming
/// them go by. Each has its media type with what devices and detectors call the same, and the ends
/// of names, the usual one first.
public enum FileType {
  JPEG(Kind.IMAGE, "jpg jpeg jfif", "image/jpeg", "image/jpg", "image/pjpeg"),
  PNG(Kind.IMAGE, "png", "image/png", "image/x-png"),
  GIF(Kind.IMAGE, "gif", "image/gif"),
  WEBP(Kind.IMAGE, "webp", "image/webp"),
  BMP(Kind.IMAGE, "bmp", "image/bmp", "image/x-ms-bmp"),
  TIFF(Kind.IMAGE, "tif tiff", "image/tiff"),
  HEIC(Kind.IMAGE, "heic", "image/heic", "image/heic-sequence"),
  HEIF(Kind.IMAGE, "heif hif", "image/heif", "image/heif-sequence"),
  AVIF(Kind.IMAGE, "avif", "image/avif"),
  PDF(Kind.PDF, "pdf", "application/pdf"),
  DOCX(Kind.OFFICE, "docx", Prefix.OPEN_XML + "wordprocessingml.document"),
  DOTX(Kind.OFFICE, "dotx", Prefix.OPEN_XML + "wordprocessingml.template"),
  XLSX(Kind.OFFICE, "xlsx", Prefix.OPEN_XML + "spreadsheetml.sheet"),
  XLTX(Kind.OFFICE, "xltx", Prefix.OPEN_XML + "spreadsheetml.template"),
  PPTX(Kind.OFFICE, "pptx", Prefix.OPEN_XML + "presentationml.presentation"),
  PPSX(Kind.OFFICE, "ppsx", Prefix.OPEN_XML + "presentationml.slideshow"),
  POTX(Kind.OFFICE, "potx", Prefix.OPEN_XML + "presentationml.template"),
  DOC(Kind.OFFICE, "doc dot wps", "application/msword"),
  XLS(Kind.OFFICE, "xls xlt et", "application/vnd.ms-excel"),
  PPT(Kind.OFFICE, "ppt pps dps", "application/vnd.ms-powerpoint"),
  ODT(Kind.OFFICE, "odt", Prefix.OPEN_DOCUMENT + "text"),
  ODS(Kind.OFFICE, "ods", Prefix.OPEN_DOCUMENT + "spreadsheet"),
  ODP(Kind.OFFICE, "odp", Prefix.OPEN_DOCUMENT + "presentation"),
  ODG(Kind.OFFICE, "odg", Prefix.OPEN_DOCUMENT + "graphics"),
  OFD(Kind.OFFICE, "ofd", "application/ofd"),
  RTF(Kind.OFFICE, "rtf", "application/rtf", "text/rtf"),
  MP3(Kind.AUDIO, "mp3", "audio/mpeg", "audio/mp3"),
  M4A(Kind.AUDIO, "m4a", "audio/mp4", "audio/x-m4a", "audio/m4a"),
  AAC(Kind.AUDIO, "aac", "audio/aac", "audio/x-aac"),
  AMR(Kind.AUDIO, "amr awb", "audio/amr", "audio/amr-wb"),
  WAV(Kind.AUDIO, "wav", "audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"),
  FLAC(Kind.AUDIO, "flac", "audio/flac", "audio/x-flac"),
  OGG(
      Kind.AUDIO,
      "ogg oga opus spx",
      "audio/ogg",
      "audio/opus",
      "audio/vorbis",
      "audio/speex",
      "audio/x-oggflac",
      "application/ogg"),
  WMA(Kind.AUDIO, "wma", "audio/x-ms-wma"),
  MP4(Kind.VIDEO, "mp4 m4v", "video/mp4", "video/x-m4v", "application/mp4"),
  MOV(Kind.VIDEO, "mov qt", "video/quicktime"),
  THREE_GP(Kind.VIDEO, "3gp 3gpp", "video/3gpp", "audio/3gpp"),
  THREE_G2(Kind.VIDEO, "3g2", "video/3gpp2", "audio/3gpp2"),
  WEBM(Kind.VIDEO, "webm", "video/webm"),
  WEBM_AUDIO(Kind.AUDIO, "weba webm", "audio/webm"),
  MKV(Kind.VIDEO, "mkv", "video/x-matroska", "application/x-matroska"),
  MKA(Kind.AUDIO, "mka", "audio/x-matroska"),
  AVI(Kind.VIDEO, "avi", "video/x-msvideo", "video/avi"),
  WMV(Kind.VIDEO, "wmv", "video/x-ms-wmv"),
  ASF(Kind.VIDEO, "asf", "video/x-ms-asf"),
  OGV(Kind.VIDEO, "ogv", "video/ogg", "video/theora"),
  MPEG(Kind.VIDEO, "mpg mpeg", "video/mpeg"),
  PLAIN(Kind.TEXT, "txt log", "text/plain"),
  CSV(Kind.TEXT, "csv", "text/csv");

  /// What the names of office documents' types begin with.
  private static final class Prefix {
    static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  }

  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, FileType> BY_TYPE = new HashMap<>();
  private static final Map<String, FileType> BY_ENDING = new HashMap<>();

  static {
    for (FileType type : values()) {
      type.types.forEach(name -> BY_TYPE.put(name, type));
      type.endings.forEach(ending -> BY_ENDING.putIfAbsent(ending, type));
    }
  }

  private final Kind kind;
  private final List<String> endings;
  private final List<String> types;

  FileType(Kind kind, String endings, String... types) {
    this.kind = kind;
    this.endings = List.of(endings.split(" "));
    this.types = Arrays.stream(types).toList();
  }

  /// The type with this media type, whatever its case and parameters: recorders say
  /// `audio/webm;codecs=opus`.
  public static Optional<FileType> of(String contentType) {
    return Optional.ofNullable(BY_TYPE.get(base(contentType)));
  }

  /// The type that the end of a name stands for.
  public static Optional<FileType> ofName(String name) {
    return Optional.ofNullable(BY_ENDING.get(ending(name)));
  }

  /// The type that a sender announces: by its media type or, where the device does not know it, by
  /// the file's name.
  public static Optional<FileType> announced(String name, String contentType) {
    String base = base(contentType);
    return base.isEmpty() || base.equals(UNKNOWN) ? ofName(name) : of(base);
  }

  private static String base(String contentType) {
    int parameters = contentType.indexOf(';');
    String base = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return base.strip().toLowerCase(Locale.ROOT);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// How it is shown.
  public Kind kind() {
    return kind;
  }

  /// The ends of its files' names, without the dot; the usual one first.
  public List<String> endings() {
    return endings;
  }

  /// The usual end of its files' names, without the dot.
  public String extension() {
    return endings.getFirst();
  }

  /// Whether a name ends as one of this type.
  public boolean isNamed(String name) {
    return endings.contains(ending(name));
  }

  /// The media type.
  public String contentType() {
    return types.getFirst();
  }

  /// The media type and what is called otherwise and is the same.
  public List<String> contentTypes() {
    return types;
  }
}
