package org.microcourt.platform.record;

/// The table could not be reached or did not answer in time. Of a write nobody knows whether it
/// took effect.
public final class RecordStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RecordStoreException(String what, Throwable cause) {
    super(what, cause);
  }
}
