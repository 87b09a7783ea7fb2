package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.microcourt.json.Json;

/// Who may know what of a courtroom, written from the rules of procedure and not from the code: who
/// takes part hears what is said to all; a witness hears only the session that examines it, while
/// it does; deliberations stay with judge and clerk; a private talk with its side, the mediator and
/// the court; who was removed hears nothing more.
final class RoomModel {
  private static final Set<String> COURT = Set.of("JUDGE", "CLERK");
  private static final Set<String> PARTIES = Set.of("PLAINTIFF", "DEFENDANT", "THIRD_PARTY");

  /// Somebody who takes or took part.
  private record Part(String id, String person, String role, Optional<String> principal) {}

  /// Between which entries of which session somebody was heard.
  private record Heard(String part, String session, long from, long to) {}

  private final Map<String, Part> parts = new HashMap<>();
  private final Map<String, String> idByPerson = new HashMap<>();
  private final Map<Long, String> sessionByMessage = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();

  /// An entry, as the court's judge sees it, was appended.
  void append(Json.Obj entry) {
    Json.Obj body = entry.requireObject("body");
    long seq = entry.requireLong("seq");
    switch (entry.requireString("kind")) {
      case "courtroom.created" -> join(body.requireObject("creator"));
      case "participant.added" -> join(body);
      case "message.posted" ->
          body.string("session").ifPresent(session -> sessionByMessage.put(seq, session));
      case "participant.removed" -> {
        String gone = body.requireString("participant");
        idByPerson.values().remove(gone);
        end(seq, h -> h.part().equals(gone));
      }
      case "witness.called" ->
          heard.add(
              new Heard(body.requireString("participant"), body.requireString("session"), seq, 0));
      case "witness.dismissed" -> {
        String dismissed = body.requireString("participant");
        end(seq, h -> h.part().equals(dismissed));
      }
      case "session.closed" -> {
        String closed = body.requireString("session");
        end(seq, h -> h.session().equals(closed));
      }
      default -> {}
    }
  }

  private void join(Json.Obj who) {
    Part part =
        new Part(
            who.requireString("id"),
            who.requireString("person"),
            who.requireString("role"),
            who.string("principal"));
    parts.put(part.id(), part);
    idByPerson.put(part.person(), part.id());
  }

  private void end(long seq, Predicate<Heard> which) {
    heard.replaceAll(
        h -> h.to() == 0 && which.test(h) ? new Heard(h.part(), h.session(), h.from(), seq) : h);
  }

  /// The id of a person who takes part.
  Optional<String> member(String person) {
    return Optional.ofNullable(idByPerson.get(person));
  }

  /// The person behind the id of somebody who took part.
  Optional<String> former(String id) {
    return Optional.ofNullable(parts.get(id)).map(Part::person);
  }

  /// The sessions to which a witness was called, whose names it knows from then on.
  Set<String> calledTo(String person) {
    return heard.stream()
        .filter(h -> member(person).filter(h.part()::equals).isPresent())
        .map(Heard::session)
        .collect(Collectors.toSet());
  }

  Set<String> members() {
    return Set.copyOf(idByPerson.keySet());
  }

  /// Whether a person may know an entry now.
  boolean knows(String person, Json.Obj entry) {
    return member(person)
        .flatMap(id -> Optional.ofNullable(parts.get(id)))
        .filter(part -> knows(part, entry))
        .isPresent();
  }

  private boolean knows(Part part, Json.Obj entry) {
    String audience = entry.requireString("audience");
    if (part.role().equals("WITNESS")) {
      return concerns(part, entry) || (audience.equals("everyone") && isHeard(part, entry));
    }
    if (COURT.contains(part.role()) || audience.equals("everyone")) {
      return true;
    }
    return audience.startsWith("side:")
        && (part.role().equals("MEDIATOR") || audience.equals("side:" + side(part)));
  }

  private String side(Part part) {
    if (PARTIES.contains(part.role())) {
      return part.role();
    }
    return part.principal()
        .flatMap(id -> Optional.ofNullable(parts.get(id)))
        .map(Part::role)
        .orElse("none");
  }

  /// Who is called is told of the call, and that it takes part.
  private static boolean concerns(Part witness, Json.Obj entry) {
    Json.Obj body = entry.requireObject("body");
    return switch (entry.requireString("kind")) {
      case "participant.added" -> body.requireString("id").equals(witness.id());
      case "witness.called", "witness.dismissed" ->
          body.string("participant").filter(witness.id()::equals).isPresent();
      default -> false;
    };
  }

  private boolean isHeard(Part witness, Json.Obj entry) {
    long seq = entry.requireLong("seq");
    Json.Obj body = entry.requireObject("body");
    Optional<String> session =
        body.string("session").or(() -> body.integer("message").map(sessionByMessage::get));
    return heard.stream()
        .anyMatch(h ->
            h.part().equals(witness.id())
                && session.filter(h.session()::equals).isPresent()
                && seq >= h.from()
                && (h.to() == 0 || seq <= h.to()));
  }
}
