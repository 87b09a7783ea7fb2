package org.microcourt.evidence.inspect;

/// Sound and film: the container's headers only. Nothing is decoded here, ever.
final class RecordingReading implements FormatReader {
  @Override
  public void read(ByteSource source, FileType type, Finding finding) throws Rejection {
    switch (type.contentType()) {
      case "video/mp4",
          "video/quicktime",
          "video/3gpp",
          "video/3gpp2",
          "video/x-m4v",
          "audio/mp4" ->
          IsoMedia.recording(source, finding);
      case "audio/vnd.wave", "video/x-msvideo" -> RiffFile.recording(source, finding);
      case "audio/ogg", "video/ogg" -> OggFile.recording(source, finding);
      case "application/x-matroska" -> Matroska.recording(source, finding);
      case "audio/x-flac" -> flac(source, finding);
      default -> {
        // Streams without a header that tells a length.
      }
    }
  }

  /// STREAMINFO is always the first block (RFC 9639, section 8.2).
  private static void flac(ByteSource source, Finding finding) throws Rejection {
    long packed = source.u64(18) & Long.MAX_VALUE;
    long perSecond = packed >>> 44;
    long samples = (packed & 0xFL << 32) | source.u32(22);
    finding.lasts(perSecond == 0 ? 0 : samples * 1000 / perSecond);
  }
}
