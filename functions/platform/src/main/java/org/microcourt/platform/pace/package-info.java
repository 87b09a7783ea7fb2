/// How often one person may do something, beside messages, which the record itself counts.
///
/// ```
/// PERSON#<subject>
///   PACE#<what>   full (N): the millisecond at which the bucket is full again,
///                 ttl (N): the second after which that is nothing worth knowing
/// ```
@NullMarked
package org.microcourt.platform.pace;

import org.jspecify.annotations.NullMarked;
