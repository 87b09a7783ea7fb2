package org.microcourt.platform.objects;

import java.util.Optional;
import org.microcourt.record.Hash;

/// A part that the bucket has, as the bucket tells: from 1, with its size in bytes.
public record HeldPart(int number, long size, String etag, Optional<Hash> sha256) {}
