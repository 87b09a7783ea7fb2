/// Writes the public log of the courtrooms' heads, an anchor for each hour, as objects that cannot
/// be changed:
///
/// ```
/// anchors/first.json                      the hour with which the log begins
/// anchors/<yyyy>/<mm>/<dd>/<hh>.leaves    the tree's leaves, in hex, sorted, a line each; none if empty
/// anchors/<yyyy>/<mm>/<dd>/<hh>.json      the anchor
/// anchors/certificates/<fingerprint>.json the certificates of the key that signs
/// ```
@NullMarked
package org.microcourt.anchors;

import org.jspecify.annotations.NullMarked;
