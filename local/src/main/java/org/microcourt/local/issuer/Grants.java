package org.microcourt.local.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /// What a refresh token stands for; `family` is common to all of one log-in.
  record Refresh(Authentication authentication, String family) {}

  private record Kept<T>(T value, Instant until, boolean used) {}

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept<AuthorizationRequest>> pages = new HashMap<>();
  private final Map<String, Kept<Code>> codes = new HashMap<>();
  private final Map<String, Kept<Refresh>> refreshes = new HashMap<>();
  private final Map<String, Kept<Authentication>> sessions = new HashMap<>();

  Grants(Clock clock) {
    this.clock = clock;
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
    return once(codes, code, Code::family);
  }

  synchronized String refresh(Authentication authentication, String family) {
    return keep(refreshes, new Refresh(authentication, family), REFRESH);
  }

  synchronized Optional<Refresh> redeemRefresh(String token) {
    return once(refreshes, token, Refresh::family);
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

  private <T> Optional<T> once(Map<String, Kept<T>> map, String id, Function<T, String> family) {
    Kept<T> kept = map.get(id);
    if (kept != null && kept.used()) {
      String lost = family.apply(kept.value());
      refreshes.values().removeIf(refresh -> refresh.value().family().equals(lost));
      return Optional.empty();
    }
    Optional<Kept<T>> live = live(kept);
    live.ifPresent(k -> map.put(id, new Kept<>(k.value(), k.until(), true)));
    return live.map(Kept::value);
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
