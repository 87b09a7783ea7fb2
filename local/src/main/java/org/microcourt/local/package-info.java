/// The local court: the template's functions, routes, triggers and state machines on embedded
/// services, in one process. [Main] is the command line, [LocalCourt] puts the parts together.
@NullMarked
package org.microcourt.local;

import org.jspecify.annotations.NullMarked;
