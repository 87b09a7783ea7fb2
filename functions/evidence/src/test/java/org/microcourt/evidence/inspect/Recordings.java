package org.microcourt.evidence.inspect;

/// Recordings and other files of boxes, chunks and pages, with nothing to hear or see in them.
final class Recordings {
  private Recordings() {}

  /// An MP4 with a picture track, of that length.
  static byte[] film(int millis) {
    return film("isom", millis);
  }

  static byte[] film(String brand, int millis) {
    return Bytes.joined(
        box("ftyp", Bytes.big().latin(brand).u32(512).latin(brand + "mp41").done()),
        box("mdat", new byte[5_000]),
        movie(millis, "vide"));
  }

  /// What phones make of a voice message.
  static byte[] voice(int millis) {
    return Bytes.joined(
        box("ftyp", Bytes.big().latin("M4A ").u32(0).latin("M4A mp42isom").done()),
        movie(millis, "soun"),
        box("mdat", new byte[5_000]));
  }

  static byte[] movie(int millis, String handler) {
    byte[] header =
        box("mvhd", Bytes.big().u32(0, 0, 0, 600, millis * 600L / 1000).zeros(80).done());
    byte[] track =
        box(
            "trak",
            box("mdia", box("hdlr", Bytes.big().u32(0, 0).latin(handler).zeros(13).done())));
    return box("moov", Bytes.joined(header, track));
  }

  static byte[] heic(int width, int height) {
    return picture("heic", width, height);
  }

  static byte[] picture(String brand, int width, int height) {
    byte[] sizes =
        Bytes.joined(
            box("ispe", Bytes.big().u32(0, 512, 512).done()),
            box("ispe", Bytes.big().u32(0, width, height).done()));
    byte[] meta = box("meta", Bytes.joined(new byte[4], box("iprp", box("ipco", sizes))));
    return Bytes.joined(
        box("ftyp", Bytes.big().latin(brand).u32(0).latin("mif1" + brand).done()),
        meta,
        box("mdat", new byte[3_000]));
  }

  static byte[] box(String type, byte[] content) {
    return Bytes.big().u32(content.length + 8).latin(type).raw(content).done();
  }

  static byte[] wav(int millis) {
    byte[] format = Bytes.little().u16(1, 1).u32(8_000, 16_000).u16(2, 16).done();
    byte[] chunks =
        Bytes.joined(WebPs.chunk("fmt ", format), WebPs.chunk("data", new byte[millis * 16]));
    return Bytes.little().latin("RIFF").u32(chunks.length + 4).latin("WAVE").raw(chunks).done();
  }

  static byte[] opus(int millis) {
    byte[] head =
        Bytes.little().latin("OpusHead").u8(1, 1).u16(312).u32(48_000).u16(0).u8(0).done();
    return Bytes.joined(page(0, head), page(millis * 48L + 312, new byte[200]));
  }

  private static byte[] page(long position, byte[] packet) {
    return Bytes.little()
        .latin("OggS")
        .u8(0, position == 0 ? 2 : 4)
        .u32(position, 0, 7, 0, 0)
        .u8(1, packet.length)
        .raw(packet)
        .done();
  }

  /// What browsers record: no length known when it begins, tracks before clusters.
  static byte[] webm(double millis, int trackType) {
    return matroska("webm", millis, trackType);
  }

  static byte[] matroska(String docType, double millis, int trackType) {
    byte[] length =
        Bytes.big()
            .u16(0x4489)
            .u8(0x88)
            .u32(Double.doubleToLongBits(millis) >>> 32, Double.doubleToLongBits(millis))
            .done();
    byte[] info = Bytes.big().u32(0x1549A966L).u8(0x80 | length.length).raw(length).done();
    byte[] track = Bytes.big().u8(0xAE, 0x83, 0x83, 0x81, trackType).done();
    byte[] tracks = Bytes.big().u32(0x1654AE6BL).u8(0x80 | track.length).raw(track).done();
    return Bytes.joined(
        header(docType),
        segment(info, tracks),
        Bytes.big().u32(0x1F43B675L).u8(0x82).zeros(2).done());
  }

  private static byte[] header(String docType) {
    byte[] type = Bytes.big().u16(0x4282).u8(0x80 | docType.length()).latin(docType).done();
    return Bytes.big().u32(0x1A45DFA3L).u8(0x80 | type.length).raw(type).done();
  }

  private static byte[] segment(byte[] info, byte[] tracks) {
    return Bytes.big()
        .u32(0x18538067L)
        .u8(0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)
        .raw(info)
        .raw(tracks)
        .done();
  }

  /// What a browser records: the length is nowhere, clusters are open until the next begins.
  static byte[] liveWebm(int millis) {
    byte[] info =
        Bytes.big().u32(0x1549A966L).u8(0x87).u8(0x2A, 0xD7, 0xB1, 0x83, 0x0F, 0x42, 0x40).done();
    byte[] track = Bytes.big().u8(0xAE, 0x83, 0x83, 0x81, 2).done();
    byte[] tracks = Bytes.big().u32(0x1654AE6BL).u8(0x80 | track.length).raw(track).done();
    Bytes clusters = Bytes.big();
    for (int start = 0; start < millis; start += 5_000) {
      clusters
          .u32(0x1F43B675L)
          .u8(0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)
          .u8(0xE7, 0x82)
          .u16(start);
      for (int at = 0; at < Math.min(5_000, millis - start); at += 60) {
        clusters.u8(0xA3, 0x80 | 24, 0x81).u16(at).u8(0x80).zeros(20);
      }
    }
    return Bytes.joined(header("webm"), segment(info, tracks), clusters.done());
  }

  /// What an iPhone's browser records: a movie without a length, and fragments.
  static byte[] fragmentedVoice(int millis) {
    byte[] header = box("mvhd", Bytes.big().u32(0, 0, 0, 1_000, 0).zeros(80).done());
    byte[] media =
        box(
            "mdia",
            Bytes.joined(
                box("mdhd", Bytes.big().u32(0, 0, 0, 48_000, 0).zeros(4).done()),
                box("hdlr", Bytes.big().u32(0, 0).latin("soun").zeros(13).done())));
    byte[] movie = box("moov", Bytes.joined(header, box("trak", media)));
    byte[] file =
        Bytes.joined(
            box("ftyp", Bytes.big().latin("iso5").u32(0).latin("iso5isomhlsf").done()), movie);
    for (int start = 0; start < millis; start += 1_000) {
      byte[] began = box("tfdt", Bytes.big().u32(0, start * 48L).done());
      int samples = Math.min(1_000, millis - start) / 20;
      byte[] run =
          box("trun", Bytes.joined(Bytes.big().u32(0x100, samples).done(), durations(samples)));
      byte[] fragment = box("traf", Bytes.joined(began, run));
      file = Bytes.joined(file, box("moof", fragment), box("mdat", new byte[400]));
    }
    return file;
  }

  private static byte[] durations(int samples) {
    Bytes all = Bytes.big();
    for (int i = 0; i < samples; i++) {
      all.u32(960);
    }
    return all.done();
  }

  static byte[] flac(int millis) {
    long samples = millis * 44_100L / 1000;
    return Bytes.big()
        .latin("fLaC")
        .u8(0x80, 0, 0, 34)
        .zeros(10)
        .u32(44_100L << 12 | samples >>> 32)
        .u32(samples)
        .zeros(16)
        .done();
  }
}
