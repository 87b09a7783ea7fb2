/// Step Functions for one machine: an interpreter of Amazon States Language (JSONata), the
/// executions with their journal, and the service's HTTP interface. Standard workflows only.
@NullMarked
package org.microcourt.local.states;

import org.jspecify.annotations.NullMarked;
