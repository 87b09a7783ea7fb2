package org.microcourt.local.issuer;

import java.time.Instant;

/// That a person logged in, and when.
record Authentication(Person person, Instant at) {}
