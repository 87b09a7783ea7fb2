package org.microcourt.exhibit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.exhibit.Media.Kind;

/// The types of files that are received, by their media type.
public enum FileType {
  JPEG(Kind.IMAGE, "image/jpeg", "jpg"),
  PNG(Kind.IMAGE, "image/png", "png"),
  GIF(Kind.IMAGE, "image/gif", "gif"),
  WEBP(Kind.IMAGE, "image/webp", "webp"),
  BMP(Kind.IMAGE, "image/bmp", "bmp"),
  TIFF(Kind.IMAGE, "image/tiff", "tif"),
  HEIC(Kind.IMAGE, "image/heic", "heic"),
  HEIF(Kind.IMAGE, "image/heif", "heif"),
  PDF(Kind.PDF, "application/pdf", "pdf"),
  DOCX(
      Kind.OFFICE,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx"),
  XLSX(Kind.OFFICE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX(
      Kind.OFFICE,
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx"),
  DOC(Kind.OFFICE, "application/msword", "doc"),
  XLS(Kind.OFFICE, "application/vnd.ms-excel", "xls"),
  PPT(Kind.OFFICE, "application/vnd.ms-powerpoint", "ppt"),
  ODT(Kind.OFFICE, "application/vnd.oasis.opendocument.text", "odt"),
  ODS(Kind.OFFICE, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
  MP3(Kind.AUDIO, "audio/mpeg", "mp3"),
  M4A(Kind.AUDIO, "audio/mp4", "m4a"),
  AAC(Kind.AUDIO, "audio/aac", "aac"),
  AMR(Kind.AUDIO, "audio/amr", "amr"),
  WAV(Kind.AUDIO, "audio/wav", "wav"),
  OGG(Kind.AUDIO, "audio/ogg", "ogg"),
  WEBM_AUDIO(Kind.AUDIO, "audio/webm", "weba"),
  MP4(Kind.VIDEO, "video/mp4", "mp4"),
  MOV(Kind.VIDEO, "video/quicktime", "mov"),
  WEBM(Kind.VIDEO, "video/webm", "webm"),
  THREE_GP(Kind.VIDEO, "video/3gpp", "3gp"),
  PLAIN(Kind.TEXT, "text/plain", "txt");

  private static final Map<String, FileType> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(FileType::contentType, type -> type));

  private final Kind kind;
  private final String contentType;
  private final String extension;

  FileType(Kind kind, String contentType, String extension) {
    this.kind = kind;
    this.contentType = contentType;
    this.extension = extension;
  }

  /// The type with this media type.
  public static Optional<FileType> of(String contentType) {
    return Optional.ofNullable(BY_TYPE.get(contentType));
  }

  /// How it is shown.
  public Kind kind() {
    return kind;
  }

  /// The end of a file's name, without the dot.
  public String extension() {
    return extension;
  }

  /// The media type.
  public String contentType() {
    return contentType;
  }
}
