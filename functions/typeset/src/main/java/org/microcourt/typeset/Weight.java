package org.microcourt.typeset;

/// How heavy a run of text is set.
enum Weight {
  REGULAR,
  BOLD
}
