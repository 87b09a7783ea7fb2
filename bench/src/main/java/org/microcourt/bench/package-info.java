/// Benchmarks: the court beside ports of the algorithms of other chats on the same services, in one
/// harness. `Bench` is the command; `docs/performance.md` says what is measured, and what came out.
@NullMarked
package org.microcourt.bench;

import org.jspecify.annotations.NullMarked;
