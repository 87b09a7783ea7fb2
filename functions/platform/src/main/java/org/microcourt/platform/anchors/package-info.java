/// The log of the courtrooms' heads in the court's table; the log itself is in the case files.
///
/// ```
/// MARKS#<hour>
///   <courtroom>             ttl (N): gone after 90 days; v (N): 1
/// ANCHORS
///   CERTIFICATES#<hash>     text (S): certificates as JSON; v (N): 1
///   HOUR#<hour>             text (S): the anchor's JSON; v (N): 1
/// ANCHORED#<courtroom>
///   HOUR#<hour>             text (S): the inclusion's JSON; v (N): 1
/// ```
///
/// A mark says that the anchor of an hour is to have the courtroom's head; it is written anew
/// without harm. Anchors and certificates are written once; the same inclusion is written alike.
@NullMarked
package org.microcourt.platform.anchors;

import org.jspecify.annotations.NullMarked;
