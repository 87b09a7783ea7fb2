package org.microcourt.platform.objects;

import java.util.Optional;
import org.microcourt.record.Hash;

/// What a bucket says of an object: its size in bytes, media type and, if it was stored with one,
/// the SHA-256 of its bytes.
public record StoredObject(String key, long size, String contentType, Optional<Hash> sha256) {}
