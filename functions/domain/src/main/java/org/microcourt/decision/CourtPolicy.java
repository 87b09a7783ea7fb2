package org.microcourt.decision;

import java.time.Duration;

/// What a court sets for itself: the version of the notice of rights, how long after posting a
/// message can be withdrawn, and how old a log-in may be when a session is entered.
public record CourtPolicy(
    String noticeVersion, Duration withdrawWindow, Duration freshAuthentication) {}
