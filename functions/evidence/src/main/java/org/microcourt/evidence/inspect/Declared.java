package org.microcourt.evidence.inspect;

/// What the sender said of a file before sending it. Nothing of it is believed.
///
/// @param name as given; may hold anything
/// @param contentType a media type; empty or `application/octet-stream` claims nothing
/// @param size in bytes
public record Declared(String name, String contentType, long size) {}
