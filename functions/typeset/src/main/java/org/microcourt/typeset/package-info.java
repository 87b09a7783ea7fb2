/// Pages out of blocks of text: glyph fallback, line breaking, page layout and the PDF around them.
///
/// PDFBox serves as object and file writer, FontBox as subsetter; content streams and font
/// dictionaries are our own, because `showText` throws on the first glyph that a font lacks. Every
/// (typeface, code point) has a code of its own with an exact Unicode mapping, so that radicals and
/// ideographs that share a glyph stay apart when the text is extracted again.
@NullMarked
package org.microcourt.typeset;

import org.jspecify.annotations.NullMarked;
