/// KMS's part of the local court: a key of its own that signs over HTTP, and a root made for it,
/// which says of itself that it is for demonstration.
@NullMarked
package org.microcourt.local.seal;

import org.jspecify.annotations.NullMarked;
