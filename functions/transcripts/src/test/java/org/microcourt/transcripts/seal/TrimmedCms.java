package org.microcourt.transcripts.seal;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.model.DSSDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A signature stands in its place in a PDF with zeros behind it, in every PDF there is. The
/// validator hands both to Bouncy Castle, which reads over the zeros in the version that the
/// validator was made with (1.83), and refuses them in ours.
public final class TrimmedCms extends CMSObjectUtils {
  /// For the service loader.
  public TrimmedCms() {}

  @Override
  public CMS parseToCMS(DSSDocument document) {
    try (InputStream in = document.openStream()) {
      return parseToCMS(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CMS parseToCMS(byte[] padded) {
    return super.parseToCMS(Arrays.copyOf(padded, length(padded)));
  }

  /// The length of the outermost SEQUENCE, whose own length takes two bytes (82).
  private static int length(byte[] der) {
    ByteBuffer bytes = ByteBuffer.wrap(der);
    if (bytes.getShort(0) != 0x3082) {
      return der.length;
    }
    return 4 + Short.toUnsignedInt(bytes.getShort(2));
  }
}
