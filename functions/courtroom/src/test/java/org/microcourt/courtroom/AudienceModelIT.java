package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Fuzz;

/// Random courtrooms with private talks, deliberations, witnesses, panels, removals and returns.
/// Whatever is said has a mark in it. What each phone was sent and could fetch, by every action
/// that reads, is held against a model that was written from the rules: each mark that the person
/// may know is there, and no other.
class AudienceModelIT {
  private static final Pattern MARK = Pattern.compile("密[0-9]+言");

  /// Persons with the role in which they come, and come back.
  private static final Map<String, String> ROLES =
      Map.of(
          "judge-wu", "JUDGE",
          "clerk-qian", "CLERK",
          "mediator-he", "MEDIATOR",
          "lin", "PLAINTIFF",
          "chen", "DEFENDANT",
          "sun", "THIRD_PARTY",
          "gao", "AGENT",
          "zhao", "WITNESS",
          "li", "WITNESS");

  private static final List<String> AUDIENCES =
      List.of("everyone", "everyone", "court", "side:PLAINTIFF", "side:DEFENDANT");

  private static final int STEPS = 70;

  private final Fuzz fuzz = Fuzz.of("audiences", 12);
  private final Set<String> restricted = new TreeSet<>();
  private int rooms;

  @Test
  void everyPhoneGetsJustWhatItsPersonMayKnow() {
    while (fuzz.goesOn()) {
      try (CourtUnderTest court = new CourtUnderTest()) {
        new Life(court, fuzz.dice()).live();
        rooms++;
      }
    }
    System.getLogger("fuzz")
        .log(System.Logger.Level.INFO, "{0} courtrooms, {1}", rooms, restricted);
    assertThat(restricted).as("audiences that occurred").contains("court", "side:PLAINTIFF");
  }

  /// One courtroom.
  private final class Life {
    private final CourtUnderTest court;
    private final SplittableRandom dice;
    private final RoomModel model = new RoomModel();
    private final List<Json.Obj> entries = new ArrayList<>();
    private final Map<String, Set<String>> mayKnow = new HashMap<>();
    private final Map<String, StringBuilder> got = new HashMap<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private int marks;

    Life(CourtUnderTest court, SplittableRandom dice) {
      this.court = court;
      this.dice = dice;
    }

    void live() {
      persons().forEach(person -> got.put(person, new StringBuilder()));
      persons().forEach(court::connect);
      court.create(1);
      take(court.platform().records().line(court.courtroom, 1).orElseThrow().entry().toJson());
      ROLES.keySet().stream().sorted().forEach(this::add);
      for (String type : List.of("MEDIATION", "HEARING")) {
        act("judge-zhou", "session.schedule", plan(type));
      }
      for (String session : List.of("s1", "s2")) {
        Json.Obj in = Json.obj("session", session);
        for (String party : List.of("lin", "chen", "sun")) {
          act(party, "session.consent", in.with("notice", notice()).with("agreed", true));
        }
        assertThat(act("judge-zhou", "session.open", in)).as(session).isPresent();
        ROLES.keySet().stream().sorted().forEach(person -> act(person, "session.enter", in));
      }
      act("judge-zhou", "session.advance", inS1().with("segment", "COURSE"));
      for (String side : List.of("PLAINTIFF", "DEFENDANT")) {
        act("judge-zhou", "talk.open", inS1().with("side", side));
        Json.Obj aside = inS1().with("audience", "side:" + side);
        assertThat(act("judge-zhou", "message.post", aside.with("text", mark()))).isPresent();
      }
      for (int step = 0; step < STEPS; step++) {
        court.clock.advance(Duration.ofSeconds(1));
        step();
      }
      persons().forEach(this::fetch);
      persons().forEach(this::compare);
    }

    private String notice() {
      return court.environment.getOrDefault("NOTICE_VERSION", "");
    }

    private Json.Obj plan(String type) {
      return Json.obj("type", type, "mode", "SYNCHRONOUS", "title", mark());
    }

    private void step() {
      String person = one(List.copyOf(new TreeSet<>(persons())));
      switch (dice.nextInt(18)) {
        case 0 -> act("judge-zhou", "talk.open", inS1().with("side", side()));
        case 1 -> act("judge-zhou", "talk.close", inS1().with("side", side()));
        case 2, 3 -> witness(dice.nextBoolean() ? "witness.call" : "witness.dismiss");
        case 4 -> remove(person);
        case 5 -> add(person);
        case 6 -> withdraw(person);
        case 7 -> fetch(person);
        case 8 -> act("judge-zhou", "session.schedule", plan("INQUIRY"));
        case 9 -> announceFile(person);
        default -> say(person);
      }
    }

    private void say(String person) {
      Json.Obj message = Json.obj("text", mark(), "audience", one(AUDIENCES));
      Json.Obj placed =
          dice.nextInt(4) == 0 ? message : message.with("session", one(List.of("s1", "s2")));
      boolean quotes = dice.nextInt(4) == 0;
      act(
          person,
          "message.post",
          quotes ? placed.with("quote", dice.nextInt(1, entries.size() + 1)) : placed);
    }

    private void announceFile(String person) {
      act(
          person,
          "evidence.request-upload",
          Json.obj(
              "name",
              mark() + ".pdf",
              "size",
              10,
              "contentType",
              "application/pdf",
              "sha256",
              "0".repeat(64),
              "category",
              "OTHER"));
    }

    private void withdraw(String person) {
      long message = dice.nextInt(1, entries.size() + 1);
      act(person, "message.withdraw", Json.obj("message", message))
          .ifPresent(_ -> withdrawn.add(message));
    }

    private void witness(String action) {
      model
          .member(one(List.of("zhao", "li")))
          .ifPresent(id -> act("judge-zhou", action, Json.obj("session", "s2", "participant", id)));
    }

    private void remove(String person) {
      if (ROLES.containsKey(person)) {
        fetch(person);
        model
            .member(person)
            .ifPresent(id ->
                act(
                    "judge-zhou",
                    "participant.remove",
                    Json.obj("participant", id, "reason", mark())));
      }
    }

    private void add(String person) {
      Json.Obj who = Json.obj("person", person, "name", person, "role", ROLES.get(person));
      if (person.equals("gao")) {
        model
            .member("lin")
            .ifPresent(id ->
                act(
                    "judge-zhou",
                    "participant.add",
                    who.with("principal", id).with("authority", "GENERAL")));
      } else if (ROLES.containsKey(person) && model.member(person).isEmpty()) {
        act("judge-zhou", "participant.add", who);
      }
    }

    private Optional<Json.Obj> act(String person, String action, Json.Obj body) {
      Optional<Json.Obj> done = court.attempt(person, action, body);
      done.map(reply -> reply.requireObject("entry")).ifPresent(this::take);
      return done;
    }

    /// An entry was recorded and pushed.
    private void take(Json.Obj entry) {
      entries.add(entry);
      model.append(entry);
      restricted.add(entry.requireString("audience"));
      for (String person : model.members()) {
        if (model.knows(person, entry)) {
          learn(person, entry);
        }
      }
      if (entry.requireString("kind").equals("participant.removed")) {
        String gone = entry.requireObject("body").requireString("participant");
        model.former(gone).ifPresent(person -> learn(person, entry));
      }
    }

    private void learn(String person, Json.Obj entry) {
      mayKnow.computeIfAbsent(person, _ -> new TreeSet<>()).addAll(marksIn(entry.text()));
    }

    /// Everything that can be read.
    private void fetch(String person) {
      Set<Long> known =
          entries.stream()
              .filter(entry -> model.knows(person, entry))
              .map(entry -> entry.requireLong("seq"))
              .collect(Collectors.toCollection(TreeSet::new));
      entries.stream()
          .filter(entry -> known.contains(entry.requireLong("seq")))
          .forEach(entry -> learn(person, entry));
      entries.stream()
          .filter(entry -> entry.requireString("kind").equals("session.scheduled"))
          .filter(entry -> isCalledTo(person, entry.requireObject("body")))
          .forEach(entry -> learn(person, entry));
      if (model.member(person).isEmpty()) {
        assertThat(CourtUnderTest.code(send(person, "record.fetch", Json.obj())))
            .isEqualTo("not-found");
        return;
      }
      assertThat(whole(person)).as(what(person, "history")).isEqualTo(known);
      search(person, known);
      for (String action :
          List.of("courtroom.describe", "item.list", "evidence.list", "casefile.list")) {
        send(person, action, Json.obj());
      }
      list(person, known);
    }

    private boolean isCalledTo(String person, Json.Obj session) {
      return model.calledTo(person).contains(session.requireString("session"));
    }

    private Json.Obj send(String person, String action, Json.Obj body) {
      Json.Obj reply = court.send(person, court.frame(action, "read-1", body));
      heard(person).append(reply.text());
      return reply;
    }

    /// The sequences that come whole, over all pages.
    private Set<Long> whole(String person) {
      Set<Long> whole = new TreeSet<>();
      long after = 0;
      boolean more = true;
      while (more) {
        Json.Obj body =
            CourtUnderTest.body(
                send(person, "record.fetch", Json.obj("after", after, "limit", 40)));
        for (Json.Obj entry : body.objects("entries")) {
          after = entry.requireLong("seq");
          if (entry.get("kind").isPresent()) {
            whole.add(after);
          }
        }
        more = body.bool("more", true);
      }
      return whole;
    }

    /// Some of the marks are searched for, whether they may be found or not.
    private void search(String person, Set<Long> known) {
      for (Json.Obj entry : entries) {
        List<String> marks = marksIn(entry.text());
        if (marks.isEmpty() || dice.nextInt(8) > 0) {
          continue;
        }
        long seq = entry.requireLong("seq");
        Json.Obj question = Json.obj("text", marks.getFirst());
        List<Long> hits =
            CourtUnderTest.body(send(person, "record.search", question)).objects("hits").stream()
                .map(hit -> hit.requireLong("seq"))
                .toList();
        boolean finds = known.contains(seq) && !withdrawn.contains(seq);
        assertThat(hits)
            .as(what(person, "search for " + marks.getFirst()))
            .isEqualTo(finds ? List.of(seq) : List.of());
      }
    }

    /// The preview and the count of what is new.
    private void list(String person, Set<Long> known) {
      String id = model.member(person).orElseThrow();
      court.platform().people().join(person, court.courtroom, court.clock.instant());
      Json.Obj frame = Json.obj("action", "courtroom.list", "id", "list-1");
      Json.Obj reply = court.send(person, frame.text());
      heard(person).append(reply.text());
      Json.Obj line = CourtUnderTest.body(reply).objects("courtrooms").getFirst();
      long lookedAt = Math.clamp(entries.size() - line.requireLong("read"), 20, 200);
      long unread =
          entries.stream()
              .filter(entry -> known.contains(entry.requireLong("seq")))
              .filter(entry -> entry.requireLong("seq") > entries.size() - lookedAt)
              .filter(entry -> !entry.requireString("by").equals(id))
              .count();
      assertThat(line.requireLong("unread"))
          .as(what(person, "unread"))
          .isEqualTo(Math.min(100, unread));
    }

    private void compare(String person) {
      court.gateway.frames(person).forEach(frame -> heard(person).append(frame.text()));
      assertThat(new TreeSet<>(marksIn(heard(person).toString())))
          .as(what(person, "all that the phone got"))
          .isEqualTo(mayKnow.getOrDefault(person, Set.of()));
    }

    private StringBuilder heard(String person) {
      return got.computeIfAbsent(person, _ -> new StringBuilder());
    }

    private String what(String person, String where) {
      return "%s: %s: %s".formatted(fuzz, person, where);
    }

    private String mark() {
      return "密" + ++marks + "言";
    }

    private String side() {
      return one(List.of("PLAINTIFF", "DEFENDANT"));
    }

    private static Json.Obj inS1() {
      return Json.obj("session", "s1");
    }

    private <T> T one(List<T> all) {
      return all.get(dice.nextInt(all.size()));
    }
  }

  private static Set<String> persons() {
    Set<String> persons = new TreeSet<>(ROLES.keySet());
    persons.addAll(Set.of("judge-zhou", "mallory"));
    return persons;
  }

  private static List<String> marksIn(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).toList();
  }
}
