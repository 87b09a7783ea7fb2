package org.microcourt.typeset;

import java.time.ZonedDateTime;

/// What surrounds the blocks: running header and footer, and the file's own description.
///
/// @param title of the file
/// @param headerLeft usually the court
/// @param headerRight usually the case number
/// @param footerRight usually a short digest of the record
/// @param created also the date of change; part of the bytes, so never the time of the run
/// @param identity a text from which the file's identifier is made
public record Frame(
    String title,
    String headerLeft,
    String headerRight,
    String footerRight,
    ZonedDateTime created,
    String identity) {}
