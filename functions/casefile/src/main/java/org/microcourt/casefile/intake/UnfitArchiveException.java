package org.microcourt.casefile.intake;

/// An archive is not taken, with a sentence that names the place.
final class UnfitArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String place;

  UnfitArchiveException(String place, String why) {
    super(why);
    this.place = place;
  }

  /// The file in the archive, with line or document where it has one.
  String place() {
    return place;
  }
}
