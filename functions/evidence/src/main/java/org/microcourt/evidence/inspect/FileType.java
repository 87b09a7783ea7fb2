package org.microcourt.evidence.inspect;

import org.microcourt.exhibit.Media.Kind;

/// One accepted type, or what stands in for it until its container has been read.
record FileType(Kind kind, String contentType) {}
