package org.microcourt.platform.objects;

import java.util.Optional;
import org.microcourt.record.Hash;

/// One version of an object that was sent: whoever reads or copies it gets these very bytes,
/// whatever is sent under the key afterwards. `sha256` is there if it came in one piece.
public record UploadedObject(
    String bucket,
    String key,
    Optional<String> version,
    String etag,
    long size,
    String contentType,
    Optional<Hash> sha256) {}
