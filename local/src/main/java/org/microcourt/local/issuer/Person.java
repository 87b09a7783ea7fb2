package org.microcourt.local.issuer;

/// Somebody who can log in. `about` says in which capacity, for the log-in page; `staff` may open
/// courtrooms.
public record Person(String sub, String name, String about, boolean staff) {}
