package org.microcourt.courtroom;

import java.util.Optional;
import org.microcourt.json.Json;

/// 诉讼参与人: a person with a role in one courtroom.
///
/// `id` is `p` and the ordinal within the courtroom; `person` is the subject that the identity
/// provider gives; `principal` is the participant for whom an agent acts, with its `authority`;
/// `representative` is the natural person who acts for a party that is an organisation.
public record Participant(
    String id,
    String person,
    String name,
    Role role,
    Optional<String> principal,
    Optional<Authority> authority,
    Optional<String> representative,
    boolean removed) {

  /// One that is no organisation.
  public Participant(
      String id,
      String person,
      String name,
      Role role,
      Optional<String> principal,
      Optional<Authority> authority,
      boolean removed) {
    this(id, person, name, role, principal, authority, Optional.empty(), removed);
  }

  /// 一般授权, 特别授权: what an agent may do for its principal (民诉法 art. 62).
  public enum Authority {
    GENERAL,
    SPECIAL
  }

  /// The ordinal in `id`, from 1.
  public int ordinal() {
    return Integer.parseInt(id.substring(1));
  }

  /// The party that it is, or acts for as an agent.
  public Optional<String> party() {
    return role.isParty() ? Optional.of(id) : principal;
  }

  /// Whether it is this party, or its agent.
  public boolean actsFor(String other) {
    return party().filter(other::equals).isPresent();
  }

  /// The same participant, no longer taking part.
  public Participant withoutAccess() {
    return new Participant(id, person, name, role, principal, authority, representative, true);
  }

  /// `{"id","person","name","role","principal"?,"authority"?,"representative"?,"removed"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "id", id,
        "person", person,
        "name", name,
        "role", role,
        "principal", principal,
        "authority", authority,
        "representative", representative,
        "removed", removed ? true : Optional.empty());
  }

  /// Reads what `toJson` writes.
  public static Participant fromJson(Json.Obj json) {
    return new Participant(
        json.requireString("id"),
        json.requireString("person"),
        json.requireString("name"),
        Role.parse(json.requireString("role"), "role"),
        json.string("principal"),
        json.string("authority").map(Authority::valueOf),
        json.string("representative"),
        json.bool("removed", false));
  }
}
