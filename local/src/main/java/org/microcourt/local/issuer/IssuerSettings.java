package org.microcourt.local.issuer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an issuer is started with.
///
/// @param origin of the page that is its client, `http://127.0.0.1:8080`
/// @param clientId of the one registered client; the client's addresses are those of `origin`
/// @param audience of access tokens
/// @param keys where signing keys are kept; without it they live as long as the process
public record IssuerSettings(
    String origin, String clientId, String audience, List<Person> people, Optional<Path> keys) {
  /// The claim that marks the court's staff.
  public static final String STAFF_CLAIM = "microcourt_staff";

  /// Path of the issuer under the origin.
  public static final String PATH = "/issuer";

  public IssuerSettings {
    people = List.copyOf(people);
  }

  /// The issuer's own address, as in the claim `iss`.
  public String issuer() {
    return origin + PATH;
  }

  /// Whether the client may be sent back to this address: no pattern, no prefix.
  boolean registered(String redirect) {
    return redirect.equals(origin + "/")
        || redirect.equals(origin + "/index.html")
        || redirect.equals(origin + "/callback.html");
  }

  Optional<Person> person(String sub) {
    return people.stream().filter(person -> person.sub().equals(sub)).findFirst();
  }
}
