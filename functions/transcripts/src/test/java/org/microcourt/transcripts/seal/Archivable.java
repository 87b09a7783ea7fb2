package org.microcourt.transcripts.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// Has veraPDF look at a document.
public final class Archivable {
  private Archivable() {}

  /// Fails unless the document keeps PDF/A-3 with Unicode text (3u, which holds 3b).
  public static void require(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId("3u");
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      ValidationResult result =
          Foundries.defaultInstance()
              .createValidator(flavour, 100, false, false, false)
              .validate(parser);
      assertThat(result.isCompliant()).as("%s", result.getFailedChecks()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
    } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
