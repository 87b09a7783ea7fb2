/// The template's buckets on S3Proxy: signatures, conditions, checksums and versions are its own.
/// Before it stand the buckets' rules for other origins and what a signature must cover; where it
/// reaches for its store stand Object Lock, EventBridge events, and stricter uploads in parts and
/// copies.
@NullMarked
package org.microcourt.local.bucket;

import org.jspecify.annotations.NullMarked;
