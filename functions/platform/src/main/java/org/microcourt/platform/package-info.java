/// The ways out of the court: the only place that knows the AWS SDK. No type of the SDK leaves it.
@NullMarked
package org.microcourt.platform;

import org.jspecify.annotations.NullMarked;
