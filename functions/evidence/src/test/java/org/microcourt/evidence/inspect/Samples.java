package org.microcourt.evidence.inspect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.microcourt.exhibit.FileType;

/// A small file of each type. A type without one does not compile.
final class Samples {
  private static final byte[] WINDOWS_MEDIA =
      Bytes.big().u32(0x3026B275L, 0x8E66CF11L, 0xA6D900AAL, 0x0062CE6CL).done();

  private Samples() {}

  static byte[] of(FileType type) {
    return switch (type) {
      case JPEG -> Pictures.jpeg(60, 40);
      case PNG -> Pictures.png(60, 40);
      case GIF -> Pictures.gif(60, 40);
      case WEBP -> WebPs.still();
      case BMP -> Pictures.written("bmp", Pictures.corners(60, 40, 1));
      case TIFF -> Pictures.written("tiff", Pictures.corners(60, 40, 1));
      case HEIC -> Recordings.heic(400, 300);
      case HEIF -> Recordings.picture("mif1", 400, 300);
      case AVIF -> Recordings.picture("avif", 400, 300);
      case PDF -> Pdfs.pages(1);
      case DOCX -> openXml("wordprocessingml.document");
      case DOTX -> openXml("wordprocessingml.template");
      case XLSX -> openXml("spreadsheetml.sheet");
      case XLTX -> openXml("spreadsheetml.template");
      case PPTX -> openXml("presentationml.presentation");
      case PPSX -> openXml("presentationml.slideshow");
      case POTX -> openXml("presentationml.template");
      case DOC -> Compounds.of(Map.of("WordDocument", new byte[12]));
      case XLS -> Compounds.of(Map.of("Workbook", new byte[12]));
      case PPT -> Compounds.of(Map.of("PowerPoint Document", new byte[12]));
      case ODT, ODS, ODP, ODG -> openDocument(type.contentType());
      case OFD -> Zips.of(Map.of("OFD.xml", Zips.utf8("<ofd:OFD/>")));
      case RTF -> Zips.utf8("{\\rtf1\\ansi\\pard Hello\\par}");
      case PLAIN -> Zips.utf8("收据：今收到货款。");
      case CSV -> Zips.utf8("日期,金额\n2026-01-02,300\n");
      default -> recording(type);
    };
  }

  private static byte[] recording(FileType type) {
    return switch (type) {
      case MP3 -> Bytes.big().latin("ID3").u8(4, 0, 0, 0, 0, 0, 0).zeros(500).done();
      case M4A -> Recordings.voice(2_000);
      case AAC -> Bytes.joined(adts(), adts(), adts());
      case AMR -> Bytes.big().latin("#!AMR\n").zeros(320).done();
      case WAV -> Recordings.wav(500);
      case FLAC -> Recordings.flac(3_000);
      case OGG -> Recordings.opus(2_000);
      case WMA -> windowsMedia("Windows Media Audio");
      case MP4 -> Recordings.film(2_000);
      case MOV -> Recordings.film("qt  ", 2_000);
      case THREE_GP -> Recordings.film("3gp4", 2_000);
      case THREE_G2 -> Recordings.film("3g2a", 2_000);
      case WEBM -> Recordings.webm(2_000, 1);
      case WEBM_AUDIO -> Recordings.webm(2_000, 2);
      case MKV -> Recordings.matroska("matroska", 2_000, 1);
      case MKA -> Recordings.matroska("matroska", 2_000, 2);
      case AVI -> Bytes.little().latin("RIFF").u32(404).latin("AVI LIST").zeros(396).done();
      case WMV -> windowsMedia("Windows Media Video");
      case ASF -> Bytes.joined(WINDOWS_MEDIA, new byte[400]);
      case OGV -> theora();
      case MPEG -> Bytes.big().u32(0x000001BAL).zeros(400).done();
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  private static byte[] openXml(String main) {
    return Zips.openXml("vnd.openxmlformats-officedocument." + main + ".main+xml", Map.of());
  }

  private static byte[] openDocument(String contentType) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Zips.utf8(contentType));
    parts.put("content.xml", Zips.utf8("<office/>"));
    return Zips.of(parts);
  }

  private static byte[] adts() {
    return Bytes.big().u8(0xFF, 0xF1, 0x50, 0x80).zeros(200).done();
  }

  private static byte[] windowsMedia(String codec) {
    return Bytes.joined(
        WINDOWS_MEDIA, new byte[100], codec.getBytes(StandardCharsets.UTF_16LE), new byte[100]);
  }

  private static byte[] theora() {
    return Bytes.little()
        .latin("OggS")
        .u8(0, 2)
        .u32(0, 0, 7, 0, 0)
        .u8(1, 42)
        .u8(0x80)
        .latin("theora")
        .zeros(35)
        .done();
  }
}
