package org.microcourt.verify;

import java.security.cert.X509Certificate;
import java.util.List;

/// What the person who checks holds in hand already: root certificates of courts and of stamping
/// authorities, and receipts that phones kept.
public record Trust(List<X509Certificate> roots, List<Receipt> receipts) {
  /// Nothing.
  public static final Trust NONE = new Trust(List.of(), List.of());

  public Trust {
    roots = List.copyOf(roots);
    receipts = List.copyOf(receipts);
  }
}
