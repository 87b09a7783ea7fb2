package org.microcourt.local.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microcourt.local.issuer.RefreshTokens.Refresh;

/// What was handed out and can be brought back: pages awaiting a choice, codes, refresh tokens and
/// browser sessions. All are random, expire, and all but sessions are good once.
///
/// A code or refresh token that comes a second time was stolen or lost, and nobody can tell which:
/// every refresh token that came of the same log-in is void from then on (RFC 9700 §4.14).
final class Grants {
  private static final Duration PAGE = Duration.ofMinutes(30);
  private static final Duration CODE = Duration.ofMinutes(1);
  private static final Duration REFRESH = Duration.ofHours(12);
  private static final Duration SESSION = Duration.ofHours(12);
  private static final int BYTES = 24;

  /// What a code stands for.
  record Code(AuthorizationRequest request, Authentication authentication, String family) {}

  private record Kept<T>(T value, Instant until, boolean used) {}

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept<AuthorizationRequest>> pages = new HashMap<>();
  private final Map<String, Kept<Code>> codes = new HashMap<>();
  private final RefreshTokens refreshes;
  private final Map<String, Kept<Authentication>> sessions = new HashMap<>();

  Grants(Clock clock, RefreshTokens refreshes) {
    this.clock = clock;
    this.refreshes = refreshes;
  }

  synchronized String page(AuthorizationRequest request) {
    return keep(pages, request, PAGE);
  }

  synchronized Optional<AuthorizationRequest> choose(String page) {
    return live(pages.remove(page)).map(Kept::value);
  }

  synchronized String code(AuthorizationRequest request, Authentication authentication) {
    return keep(codes, new Code(request, authentication, fresh()), CODE);
  }

  synchronized Optional<Code> redeemCode(String code) {
    Kept<Code> kept = codes.get(code);
    if (kept != null && kept.used()) {
      refreshes.revoke(kept.value().family());
      return Optional.empty();
    }
    Optional<Kept<Code>> live = live(kept);
    live.ifPresent(k -> codes.put(code, new Kept<>(k.value(), k.until(), true)));
    return live.map(Kept::value);
  }

  synchronized String refresh(Authentication authentication, String family) {
    String token = fresh();
    Instant now = clock.instant();
    refreshes.add(token, new Refresh(authentication, family), now.plus(REFRESH), now);
    return token;
  }

  synchronized Optional<Refresh> redeemRefresh(String token) {
    return refreshes.redeem(token, clock.instant());
  }

  synchronized String session(Authentication authentication) {
    return keep(sessions, authentication, SESSION);
  }

  synchronized Optional<Authentication> session(String id) {
    return live(sessions.get(id)).map(Kept::value);
  }

  synchronized void endSession(String id) {
    sessions.remove(id);
  }

  private <T> Optional<Kept<T>> live(@Nullable Kept<T> kept) {
    return Optional.ofNullable(kept).filter(k -> clock.instant().isBefore(k.until()));
  }

  private <T> String keep(Map<String, Kept<T>> map, T value, Duration life) {
    Instant now = clock.instant();
    map.values().removeIf(kept -> now.isAfter(kept.until().plus(life)));
    String id = fresh();
    map.put(id, new Kept<>(value, now.plus(life), false));
    return id;
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
