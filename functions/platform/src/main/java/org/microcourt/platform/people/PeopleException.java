package org.microcourt.platform.people;

/// The table could not be reached or did not answer in time.
public final class PeopleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PeopleException(String what, Throwable cause) {
    super(what, cause);
  }
}
