package org.microcourt.platform.objects;

/// The bucket could not be reached or refused.
public final class ObjectStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ObjectStoreException(String what, Throwable cause) {
    super(what, cause);
  }
}
