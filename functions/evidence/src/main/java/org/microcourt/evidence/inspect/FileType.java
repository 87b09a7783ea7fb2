package org.microcourt.evidence.inspect;

/// One accepted type, or what stands in for it until its container has been read.
record FileType(MediaKind kind, String contentType) {}
