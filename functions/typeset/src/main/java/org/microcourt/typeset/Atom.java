package org.microcourt.typeset;

import org.jspecify.annotations.Nullable;

/// One code point as it is set: usually one glyph, none for an invisible character, several for a
/// code point printed by its number. Atoms do not depend on their neighbours and are shared.
///
/// @param codes the glyphs, as codes of `font`
/// @param width in thousandths of an em
/// @param actual what the glyphs stand for, where they do not say it themselves
record Atom(
    int codePoint,
    DocumentFont font,
    String codes,
    int width,
    BreakClass breaks,
    @Nullable String actual) {

  boolean space() {
    return breaks == BreakClass.SPACE;
  }
}
