package org.microcourt.platform.seal;

/// The seal cannot be used: the key could not be reached, or key and certificates do not fit.
public final class SealException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// With what went wrong.
  public SealException(String what) {
    super(what);
  }

  /// With what went wrong, and why.
  public SealException(String what, Throwable cause) {
    super(what, cause);
  }
}
