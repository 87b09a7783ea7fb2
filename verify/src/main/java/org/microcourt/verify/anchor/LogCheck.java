package org.microcourt.verify.anchor;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.anchor.MerkleTree;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.seal.Signer;

/// Checks a log by itself: signatures and their certificates, that each anchor names the one before
/// it, leaves and proofs against the roots.
final class LogCheck {
  private final Log log;
  private final List<X509Certificate> roots;
  private final Findings findings;
  private final Map<Hash, Signer> signers = new HashMap<>();
  private final TreeMap<AnchorHour, Anchor> anchors = new TreeMap<>();
  private boolean isSound = true;

  LogCheck(Log log, List<X509Certificate> roots, Findings findings) {
    this.log = log;
    this.roots = roots;
    this.findings = findings;
  }

  /// Checks all of it and gives the anchors by their hours.
  NavigableMap<AnchorHour, Anchor> anchors() {
    for (List<X509Certificate> chain : log.certificates()) {
      Optional<Signer> signer = Signer.of(chain);
      signer.ifPresentOrElse(s -> signers.put(s.fingerprint(), s), () -> fault("log-certificates"));
    }
    List<Anchor> all = new ArrayList<>(log.anchors());
    all.sort(Comparator.comparing(anchor -> anchor.statement().hour()));
    for (Anchor anchor : all) {
      Anchor other = anchors.putIfAbsent(anchor.statement().hour(), anchor);
      if (other != null && !other.equals(anchor)) {
        fault("log-fork", anchor.statement().hour().text());
      }
    }
    anchors.values().forEach(this::signature);
    order();
    log.leaves().forEach(this::leaves);
    log.proofs().forEach(this::proof);
    return anchors;
  }

  private void signature(Anchor anchor) {
    Anchor.Statement statement = anchor.statement();
    String hour = statement.hour().text();
    Signer signer = signers.get(statement.certificate());
    if (signer == null) {
      fault("log-certificate", hour);
    } else if (!isSigned(signer, anchor) || statement.at().isBefore(statement.hour().end())) {
      fault("log-signature", hour);
    } else if (!roots.isEmpty() && !signer.isTrusted(roots, statement.at())) {
      fault("log-chain", hour);
    }
  }

  private static boolean isSigned(Signer signer, Anchor anchor) {
    try {
      return signer.hasSigned(anchor.statement().bytes(), anchor.signatureBytes());
    } catch (JsonException e) {
      return false;
    }
  }

  private void order() {
    Optional<Anchor> before = Optional.empty();
    log.first().ifPresent(this::begin);
    for (Anchor anchor : anchors.values()) {
      AnchorHour hour = anchor.statement().hour();
      if (before.isPresent()) {
        AnchorHour last = before.get().statement().hour();
        if (!last.next().equals(hour)) {
          findings.note("log-gap", last.next().text(), hour.text());
        } else if (!anchor.statement().previous().equals(before.get().hash())) {
          fault("log-fork", hour.text());
        }
      }
      before = Optional.of(anchor);
    }
  }

  /// The first anchor names none before it, and no other does so.
  private void begin(AnchorHour first) {
    for (Anchor anchor : anchors.values()) {
      AnchorHour hour = anchor.statement().hour();
      if (anchor.statement().previous().equals(Hash.ZERO) != hour.equals(first)) {
        fault("log-fork", hour.text());
      }
    }
  }

  private void leaves(AnchorHour hour, List<Hash> leaves) {
    Anchor anchor = anchors.get(hour);
    boolean fits =
        anchor != null
            && anchor.statement().count() == leaves.size()
            && anchor.statement().root().equals(new MerkleTree(leaves).root());
    if (!fits) {
      fault("log-leaves", hour.text());
    }
  }

  private void proof(Inclusion proof) {
    Anchor anchor = anchors.get(proof.hour());
    if (anchor == null || !proof.isShownBy(anchor.statement())) {
      fault("log-proof", proof.hour().text(), proof.head().seq());
    }
  }

  /// Whether nothing in it is wrong; else nothing can be judged by it.
  boolean isSound() {
    return isSound;
  }

  private void fault(String code, Object... args) {
    isSound = false;
    findings.fault(Rank.LOG, code, args);
  }
}
