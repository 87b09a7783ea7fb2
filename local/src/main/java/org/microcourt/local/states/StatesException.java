package org.microcourt.local.states;

/// A call that the service refuses, with the code that its API gives.
public final class StatesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  StatesException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /// `ExecutionAlreadyExists` and the like.
  public String code() {
    return code;
  }
}
