package org.microcourt.platform.objects;

import org.microcourt.record.Hash;

/// A part that a sender says it has sent, with the entity tag that the bucket answered.
public record SentPart(int number, String etag, Hash sha256) {}
