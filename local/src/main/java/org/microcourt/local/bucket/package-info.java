/// The template's buckets on S3Proxy: signatures, conditions, checksums and versions are its own;
/// Object Lock and EventBridge events are added where it reaches for its store.
@NullMarked
package org.microcourt.local.bucket;

import org.jspecify.annotations.NullMarked;
