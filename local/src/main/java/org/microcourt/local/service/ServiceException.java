package org.microcourt.local.service;

/// A call that a service refuses, with the code that its API gives.
public class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public ServiceException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /// `ValidationException` and the like.
  public final String code() {
    return code;
  }
}
