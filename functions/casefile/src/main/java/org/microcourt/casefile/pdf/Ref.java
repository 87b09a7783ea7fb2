package org.microcourt.casefile.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.ICOSVisitor;

/// A reference to an object of the file that is being written.
final class Ref extends COSBase {
  private final int number;

  Ref(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  @Override
  public void accept(ICOSVisitor visitor) throws IOException {
    throw new IOException("a reference belongs to one file only");
  }
}
