package org.microcourt.exhibit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.exhibit.Media.Kind;

/// The types of files that are received, by their media type.
public enum FileType {
  JPEG(Kind.IMAGE, "image/jpeg"),
  PNG(Kind.IMAGE, "image/png"),
  GIF(Kind.IMAGE, "image/gif"),
  WEBP(Kind.IMAGE, "image/webp"),
  BMP(Kind.IMAGE, "image/bmp"),
  TIFF(Kind.IMAGE, "image/tiff"),
  HEIC(Kind.IMAGE, "image/heic"),
  HEIF(Kind.IMAGE, "image/heif"),
  PDF(Kind.PDF, "application/pdf"),
  DOCX(Kind.OFFICE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX(Kind.OFFICE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX(Kind.OFFICE, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  DOC(Kind.OFFICE, "application/msword"),
  XLS(Kind.OFFICE, "application/vnd.ms-excel"),
  PPT(Kind.OFFICE, "application/vnd.ms-powerpoint"),
  ODT(Kind.OFFICE, "application/vnd.oasis.opendocument.text"),
  ODS(Kind.OFFICE, "application/vnd.oasis.opendocument.spreadsheet"),
  MP3(Kind.AUDIO, "audio/mpeg"),
  M4A(Kind.AUDIO, "audio/mp4"),
  AAC(Kind.AUDIO, "audio/aac"),
  AMR(Kind.AUDIO, "audio/amr"),
  WAV(Kind.AUDIO, "audio/wav"),
  OGG(Kind.AUDIO, "audio/ogg"),
  WEBM_AUDIO(Kind.AUDIO, "audio/webm"),
  MP4(Kind.VIDEO, "video/mp4"),
  MOV(Kind.VIDEO, "video/quicktime"),
  WEBM(Kind.VIDEO, "video/webm"),
  THREE_GP(Kind.VIDEO, "video/3gpp"),
  PLAIN(Kind.TEXT, "text/plain");

  private static final Map<String, FileType> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(FileType::contentType, type -> type));

  private final Kind kind;
  private final String contentType;

  FileType(Kind kind, String contentType) {
    this.kind = kind;
    this.contentType = contentType;
  }

  /// The type with this media type.
  public static Optional<FileType> of(String contentType) {
    return Optional.ofNullable(BY_TYPE.get(contentType));
  }

  /// How it is shown.
  public Kind kind() {
    return kind;
  }

  /// The media type.
  public String contentType() {
    return contentType;
  }
}
