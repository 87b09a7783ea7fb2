package org.microcourt.decision;

import org.microcourt.signing.Handwriting;

/// What people want to do about signatures and about a transcript that is drawn up.
public sealed interface SigningCommand extends Command.Signing {
  /// Gives one's own handwriting.
  record SignatureCapture(Handwriting handwriting) implements SigningCommand {}
}
