package org.microcourt.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// Refresh tokens, kept in a file if there is one, so that a court that restarts logs nobody out.
/// The file has their hashes only. One that cannot be read counts for nothing: everybody logs in
/// again.
final class RefreshTokens {
  /// What a token stands for; `family` is common to all of one log-in.
  record Refresh(Authentication authentication, String family) {}

  private record Kept(Refresh refresh, Instant until, boolean used) {
    Json.Obj toJson() {
      Authentication login = refresh.authentication();
      return Json.obj(
          "sub", login.person().sub(),
          "at", login.at(),
          "family", refresh.family(),
          "until", until,
          "used", used);
    }
  }

  private final Optional<Path> file;
  private final Map<String, Kept> byHash = new LinkedHashMap<>();

  /// Reads what `file` has of these people.
  RefreshTokens(Optional<Path> file, Function<String, Optional<Person>> people) {
    this.file = file;
    file.filter(Files::exists).ifPresent(from -> read(from, people));
  }

  /// Keeps a token, and forgets those that ended before `now`.
  void add(String token, Refresh refresh, Instant until, Instant now) {
    byHash.values().removeIf(kept -> now.isAfter(kept.until()));
    byHash.put(hash(token), new Kept(refresh, until, false));
    file.ifPresent(this::write);
  }

  /// What a token stands for, once. One that comes again takes all of its log-in with it.
  Optional<Refresh> redeem(String token, Instant now) {
    Optional<Kept> kept = Optional.ofNullable(byHash.get(hash(token)));
    if (kept.filter(Kept::used).isPresent()) {
      revoke(kept.get().refresh().family());
      return Optional.empty();
    }
    Optional<Kept> live = kept.filter(k -> now.isBefore(k.until()));
    live.ifPresent(k -> {
      byHash.put(hash(token), new Kept(k.refresh(), k.until(), true));
      file.ifPresent(this::write);
    });
    return live.map(Kept::refresh);
  }

  /// Ends every token of a log-in.
  void revoke(String family) {
    byHash.values().removeIf(kept -> kept.refresh().family().equals(family));
    file.ifPresent(this::write);
  }

  private static String hash(String token) {
    return Hash.sha256(token.getBytes(UTF_8)).hex();
  }

  private void read(Path from, Function<String, Optional<Person>> people) {
    try {
      Json.parseObject(Files.readString(from))
          .members()
          .forEach((hash, json) -> {
            Json.Obj kept = (Json.Obj) json;
            Instant at = Instants.parse(kept.requireString("at"), "at");
            Instant until = Instants.parse(kept.requireString("until"), "until");
            String family = kept.requireString("family");
            boolean used = kept.bool("used", false);
            people
                .apply(kept.requireString("sub"))
                .map(person -> new Refresh(new Authentication(person, at), family))
                .ifPresent(refresh -> byHash.put(hash, new Kept(refresh, until, used)));
          });
    } catch (IOException | JsonException | ClassCastException e) {
      byHash.clear();
    }
  }

  private void write(Path to) {
    Map<String, Json> members = new LinkedHashMap<>();
    byHash.forEach((hash, kept) -> members.put(hash, kept.toJson()));
    try {
      KeptFile.write(to, new Json.Obj(members).text());
    } catch (IOException e) {
      throw new UncheckedIOException("the log-ins cannot be kept: " + to, e);
    }
  }
}
