/// Runs the functions that a template names, in this process, as Lambda runs them: one event in,
/// one answer or error out, with the function's time limit.
@NullMarked
package org.microcourt.local.lambda;

import org.jspecify.annotations.NullMarked;
