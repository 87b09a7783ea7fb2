package org.microcourt.platform.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// The issuer's public keys, found by discovery when first needed. They are fetched again after an
/// hour, and earlier when a token names a key that is not among them, but not more than once in
/// half a minute: strangers name keys as they like. While the issuer is down the keys known so far
/// hold.
final class IssuerKeys {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

  private final URI issuer;
  private final Fetcher fetcher;
  private final Clock clock;
  private Optional<JWKSet> keys = Optional.empty();
  private Instant fetched = Instant.MIN;
  private Instant tried = Instant.MIN;

  IssuerKeys(URI issuer, Fetcher fetcher, Clock clock) {
    this.issuer = issuer;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /// The keys that fit.
  ///
  /// @throws IOException if no keys are known and the issuer does not give them
  synchronized List<JWK> fitting(JWKMatcher matcher) throws IOException {
    JWKSelector selector = new JWKSelector(matcher);
    Instant now = clock.instant();
    boolean stale = keys.isEmpty() || fetched.plus(FRESH).isBefore(now);
    if (stale || select(selector).isEmpty()) {
      refresh(now);
    }
    return select(selector);
  }

  private List<JWK> select(JWKSelector selector) {
    return keys.map(selector::select).orElse(List.of());
  }

  private void refresh(Instant now) throws IOException {
    if (keys.isPresent() && tried.plus(BETWEEN_FETCHES).isAfter(now)) {
      return;
    }
    tried = now;
    try {
      keys = Optional.of(JWKSet.parse(fetcher.get(address())));
      fetched = now;
    } catch (IOException e) {
      if (keys.isEmpty()) {
        throw e;
      }
    } catch (ParseException | JsonException e) {
      if (keys.isEmpty()) {
        throw new IOException("the issuer's documents are malformed", e);
      }
    }
  }

  private URI address() throws IOException {
    String base = issuer.toString().replaceAll("/+$", "");
    Json.Obj discovery =
        Json.parseObject(fetcher.get(URI.create(base + "/.well-known/openid-configuration")));
    if (!discovery.requireString("issuer").equals(issuer.toString())) {
      throw new IOException("the issuer's document names another issuer");
    }
    return address(discovery.requireString("jwks_uri"));
  }

  private static URI address(String text) throws IOException {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("the address of the issuer's keys is malformed", e);
    }
  }
}
