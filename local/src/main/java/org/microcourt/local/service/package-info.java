/// JSON interfaces of services over HTTP, on loopback ports, for the SDK's own clients.
@NullMarked
package org.microcourt.local.service;

import org.jspecify.annotations.NullMarked;
