package org.microcourt.evidence.inspect;

/// A small picture made here, upright and without any metadata of the original.
public final class Preview {
  private final byte[] bytes;
  private final int width;
  private final int height;

  Preview(byte[] bytes, int width, int height) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }

  /// The file's bytes, a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Always `image/jpeg`.
  public String contentType() {
    return "image/jpeg";
  }

  /// In pixels, at most 320.
  public int width() {
    return width;
  }

  /// In pixels, at most 320.
  public int height() {
    return height;
  }
}
