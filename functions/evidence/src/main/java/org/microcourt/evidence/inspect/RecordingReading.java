package org.microcourt.evidence.inspect;

import org.microcourt.exhibit.FileType;

/// Sound and film: the container's headers only. Nothing is decoded here, ever.
final class RecordingReading implements FormatReader {
  @Override
  public void read(ByteSource source, FileType type, Finding finding) throws Rejection {
    switch (type) {
      case MP4, MOV, THREE_GP, THREE_G2, M4A -> IsoMedia.recording(source, finding);
      case WAV, AVI -> RiffFile.recording(source, finding);
      case OGG, OGV -> OggFile.recording(source, finding);
      case MKV, MKA, WEBM, WEBM_AUDIO -> Matroska.recording(source, finding);
      case FLAC -> flac(source, finding);
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
