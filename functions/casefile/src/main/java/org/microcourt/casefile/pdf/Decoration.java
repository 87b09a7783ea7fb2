package org.microcourt.casefile.pdf;

import org.microcourt.typeset.Lettering;

/// What is set on each page beside what it shows.
public interface Decoration {
  /// Nothing.
  Decoration NONE = (lettering, page) -> new byte[0];

  /// A page: its size in points, and its number within its document, from 1.
  record On(double width, double height, int number) {}

  /// The operators that draw it, in a graphics state of their own.
  byte[] on(Lettering lettering, On page);
}
