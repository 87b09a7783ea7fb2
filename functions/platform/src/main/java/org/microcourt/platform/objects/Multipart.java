package org.microcourt.platform.objects;

/// An upload in parts that the bucket has begun: the key that it will have and the bucket's name
/// for it.
public record Multipart(String key, String id) {}
