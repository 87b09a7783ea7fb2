package org.microcourt.verify;

import java.util.List;

/// What the person who checks holds in hand already: receipts that phones kept.
public record Trust(List<Receipt> receipts) {
  /// Nothing.
  public static final Trust NONE = new Trust(List.of());

  public Trust {
    receipts = List.copyOf(receipts);
  }
}
