/// The record of a courtroom: entries, their audience, and the chain that binds them.
@NullMarked
package org.microcourt.record;

import org.jspecify.annotations.NullMarked;
