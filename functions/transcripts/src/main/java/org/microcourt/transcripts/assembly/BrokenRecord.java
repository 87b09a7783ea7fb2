package org.microcourt.transcripts.assembly;

/// The record that was read is not one whole, unchanged record: no transcript is made of it.
public final class BrokenRecord extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenRecord(String message) {
    super(message);
  }
}
