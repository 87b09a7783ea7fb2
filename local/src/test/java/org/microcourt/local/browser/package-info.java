/// The client in a real browser, against the local court: people who tap, type, lose their network
/// and come back.
@NullMarked
package org.microcourt.local.browser;

import org.jspecify.annotations.NullMarked;
