package org.microcourt.local.browser;

import org.junit.jupiter.api.Test;

/// A mediation on three phones, and the same on the smallest ones and at desks.
final class MediationIT {
  @Test
  void threePhonesHoldAMediation() {
    try (ThreePhones phones = ThreePhones.open()) {
      new Mediation(phones).hold();
    }
  }

  @Test
  void theSmallestPhonesHoldAMediation() {
    try (ThreePhones phones = ThreePhones.open(Browsers::narrow, Browsers::narrow)) {
      phones.screens.close();
      new Mediation(phones).hold();
    }
  }

  @Test
  void desksHoldAMediation() {
    try (ThreePhones phones = ThreePhones.open(Browsers::desk, Browsers::desk)) {
      phones.screens.close();
      new Mediation(phones).hold();
    }
  }
}
