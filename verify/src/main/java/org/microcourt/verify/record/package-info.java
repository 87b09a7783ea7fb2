/// The record as lines: leaves, chain, receipts, and what entries say of each other.
@NullMarked
package org.microcourt.verify.record;

import org.jspecify.annotations.NullMarked;
