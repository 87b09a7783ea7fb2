/// EventBridge's schedules, by the court's clock.
@NullMarked
package org.microcourt.local.schedule;

import org.jspecify.annotations.NullMarked;
