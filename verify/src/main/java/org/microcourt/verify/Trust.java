package org.microcourt.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import org.microcourt.verify.anchor.Log;

/// What the person who checks holds in hand already: root certificates of courts and of stamping
/// authorities, receipts that phones kept, and the court's public log.
public record Trust(List<X509Certificate> roots, List<Receipt> receipts, Log log) {
  /// Nothing.
  public static final Trust NONE = new Trust(List.of(), List.of());

  public Trust {
    roots = List.copyOf(roots);
    receipts = List.copyOf(receipts);
  }

  /// Without the log.
  public Trust(List<X509Certificate> roots, List<Receipt> receipts) {
    this(roots, receipts, Log.NONE);
  }
}
