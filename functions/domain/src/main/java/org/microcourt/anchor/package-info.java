/// The public log of the courtrooms' chain heads.
///
/// Every hour has one anchor: the signed root of a Merkle tree (RFC 6962) over the heads of all
/// courtrooms that had entries, and the hash of the anchor before. The log names no courtroom: a
/// leaf is the hash of a head, and a chain value depends on random salts, so that only who was
/// given it can make the leaf again.
@NullMarked
package org.microcourt.anchor;

import org.jspecify.annotations.NullMarked;
