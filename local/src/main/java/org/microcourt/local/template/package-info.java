/// Reads a SAM template into what has to run: functions, WebSocket APIs, tables with their streams,
/// buckets with their rules, state machines. Knows the language of templates and nothing of the
/// project that wrote one.
@NullMarked
package org.microcourt.local.template;

import org.jspecify.annotations.NullMarked;
