/// Files made in memory, as their senders' phones make them and as nobody should, and what comes of
/// them. All of it runs with a heap of 512 MB.
@NullMarked
package org.microcourt.evidence.inspect;

import org.jspecify.annotations.NullMarked;
