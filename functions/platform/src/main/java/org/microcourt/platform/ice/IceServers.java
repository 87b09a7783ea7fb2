package org.microcourt.platform.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.microcourt.json.Json;

/// The STUN and TURN servers of the court. For TURN each user gets credentials that end: a name
/// with the time of their end, and its HMAC under the secret that the servers share with the court
/// (draft-uberti-behave-turn-rest-00, as coturn's `use-auth-secret` has it).
public final class IceServers {
  /// Longer than a connection lasts, so that a call needs them once.
  private static final Duration LIFETIME = Duration.ofHours(4);

  private static final Pattern URL =
      Pattern.compile("(stun|turn)s?:[A-Za-z0-9.:\\[\\]-]+(\\?transport=(udp|tcp))?");

  /// The convention's, which servers compute too.
  private static final String HMAC = "HmacSHA1";

  private final List<String> stun;
  private final List<String> turn;
  private final Optional<String> secret;

  private IceServers(List<String> stun, List<String> turn, Optional<String> secret) {
    this.stun = List.copyOf(stun);
    this.turn = List.copyOf(turn);
    this.secret = secret;
  }

  /// The servers at these addresses (`stun:…`, `turn:…`, `turns:…`, commas between), and the secret
  /// of those of TURN.
  ///
  /// @throws IllegalStateException if an address is none, or TURN has no secret
  public static IceServers of(Optional<String> urls, Optional<String> secret) {
    List<String> stun = new ArrayList<>();
    List<String> turn = new ArrayList<>();
    urls.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .forEach(url -> {
          if (!URL.matcher(url).matches()) {
            throw new IllegalStateException("not an address of a STUN or TURN server: " + url);
          }
          (url.startsWith("turn") ? turn : stun).add(url);
        });
    if (!turn.isEmpty() && secret.isEmpty()) {
      throw new IllegalStateException("TURN servers need TURN_SECRET");
    }
    return new IceServers(stun, turn, secret);
  }

  /// `{"iceServers":[{"urls","username"?,"credential"?}],"expires"}`, as browsers take them, for a
  /// user from now on.
  public Json.Obj of(String user, Instant now) {
    Instant end = now.plus(LIFETIME);
    List<Json.Obj> servers = new ArrayList<>();
    if (!stun.isEmpty()) {
      servers.add(Json.obj("urls", stun));
    }
    if (!turn.isEmpty()) {
      String name = end.getEpochSecond() + ":" + user;
      servers.add(
          Json.obj("urls", turn, "username", name, "credential", mac(secret.orElseThrow(), name)));
    }
    return Json.obj("iceServers", servers, "expires", end);
  }

  private static String mac(String secret, String name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + HMAC, e);
    }
  }
}
