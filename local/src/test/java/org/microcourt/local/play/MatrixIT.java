package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.json.Json;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.issuer.Person;

/// Walks the tables of who may do what in `docs/rules.md` through the real WebSocket: for each
/// situation, action and role the court answers what the table says. What is refused changes
/// nothing and is asked in one courtroom, and so is what only adds to it; whatever else is granted,
/// each in a courtroom of its own.
final class MatrixIT {
  private static final Path BOOK = Path.of("..", "docs", "rules.md");
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();
  private static final String CHAPTER = "## Who may do what";
  private static final int SITUATIONS = 4;
  private static final int ROWS = 24;
  private static final List<String> PERSONS =
      List.of("judge", "clerk", "mediator", "plaintiff", "defendant", "third", "lawyer", "witness");
  private static final CaseInfo CASE =
      new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "上海市宝山区人民法院", Procedure.SUMMARY);

  /// An action, who takes it in which situation, counted from 0, and what the table says of that.
  private record Cell(int situation, String action, String person, String answer) {
    /// Whether it makes another situation of this one.
    boolean changes() {
      return answer.equals("yes") && !action.startsWith("`message.post`");
    }
  }

  private record Asked(String action, Json.Obj body) {}

  @Test
  void theCourtAnswersWhatTheBookSays() throws IOException {
    List<Cell> cells = cells();
    assertThat(cells).hasSize(SITUATIONS * ROWS * PERSONS.size());
    assertThat(cells.stream().filter(Cell::changes)).hasSizeGreaterThan(40);
    List<String> others = new ArrayList<>();
    try (LocalCourt court = LocalCourt.start(settings());
        HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < SITUATIONS; i++) {
        int situation = i;
        try (Sitting sitting = new Sitting(court, http, situation)) {
          cells.stream()
              .filter(cell -> cell.situation() == situation && !cell.changes())
              .forEach(cell -> sitting.ask(cell).ifPresent(others::add));
        }
      }
      for (Cell cell : cells.stream().filter(Cell::changes).toList()) {
        try (Sitting sitting = new Sitting(court, http, cell.situation())) {
          sitting.ask(cell).ifPresent(others::add);
        }
      }
    }
    assertThat(others).isEmpty();
  }

  private static LocalCourt.Settings settings() {
    List<Person> people =
        Stream.concat(PERSONS.stream(), Stream.of("new"))
            .map(person -> new Person(person, person, "", person.equals("judge")))
            .toList();
    return new LocalCourt.Settings(TEMPLATE, 0, Optional.empty(), people);
  }

  private static List<Cell> cells() throws IOException {
    String book = Files.readString(BOOK);
    List<Cell> cells = new ArrayList<>();
    int situation = -1;
    for (String line : book.substring(book.indexOf(CHAPTER)).lines().toList()) {
      situation += line.startsWith("### ") ? 1 : 0;
      if (line.startsWith("| `")) {
        List<String> columns = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        for (int i = 0; i < PERSONS.size(); i++) {
          String answer = columns.get(i + 2).replace("`", "");
          cells.add(new Cell(situation, columns.get(1), PERSONS.get(i), answer));
        }
      }
    }
    return cells;
  }

  /// A courtroom in one of the situations.
  private static final class Sitting implements AutoCloseable {
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final String notice;

    Sitting(LocalCourt court, HttpClient http, int situation) {
      LogIn logIn = new LogIn(http, court.origin(), court.place().clientId());
      PERSONS.forEach(p -> phones.put(p, new Phone(http, court.place().socket(), logIn, p)));
      Phone judge = phone("judge");
      String id = judge.create(Json.obj("case", CASE.toJson())).requireString("courtroom");
      phones.values().forEach(phone -> phone.join(id));
      notice =
          judge
              .read("courtroom.describe", Json.obj())
              .requireObject("notice")
              .requireString("version");
      gather();
      if (situation > 0) {
        agree("s1");
        agree("s2");
      }
      if (situation > 1) {
        open();
      }
      if (situation > 2) {
        phone("mediator").write("talk.close", Json.obj("session", "s1", "side", "DEFENDANT"));
        judge.write("session.close", Json.obj("session", "s1"));
      }
      // Past every person's pace, and late enough for another log-in to be another one.
      court.clock().advance(Duration.ofMinutes(2));
    }

    private void gather() {
      add("clerk", "CLERK");
      add("mediator", "MEDIATOR");
      add("plaintiff", "PLAINTIFF");
      phone("judge")
          .write(
              "participant.add",
              person("lawyer", "AGENT").with("principal", "p4").with("authority", "SPECIAL"));
      add("defendant", "DEFENDANT");
      add("witness", "WITNESS");
      add("third", "THIRD_PARTY");
    }

    private void agree(String session) {
      phone("judge")
          .write("session.schedule", Json.obj("type", "MEDIATION", "mode", "SYNCHRONOUS"));
      for (String party : List.of("plaintiff", "defendant", "third")) {
        phone(party).write("session.consent", consent(session, true));
      }
    }

    private void open() {
      phone("judge").write("session.open", Json.obj("session", "s1"));
      for (String person : List.of("mediator", "plaintiff", "lawyer", "defendant", "third")) {
        phone(person).write("session.enter", Json.obj("session", "s1"));
      }
      phone("mediator").write("talk.open", Json.obj("session", "s1", "side", "DEFENDANT"));
    }

    private Phone phone(String person) {
      return Objects.requireNonNull(phones.get(person), person);
    }

    private void add(String person, String role) {
      phone("judge").write("participant.add", person(person, role));
    }

    private Json.Obj consent(String session, boolean agreed) {
      return Json.obj("session", session, "notice", notice, "agreed", agreed);
    }

    /// What the court answers, if it is not what the table says.
    Optional<String> ask(Cell cell) {
      Phone phone = phone(cell.person());
      Asked asked = asked(cell.action());
      if (asked.action().equals("session.enter")) {
        phone.logInAnew();
      }
      String answer;
      try {
        phone.write(asked.action(), asked.body());
        answer = "yes";
      } catch (Phone.Refused e) {
        answer = e.code();
      }
      return answer.equals(cell.answer()) ? Optional.empty() : Optional.of(cell + ": " + answer);
    }

    private Asked asked(String row) {
      return switch (row) {
        case "`participant.add` a party" ->
            new Asked("participant.add", person("new", "THIRD_PARTY"));
        case "`participant.add` a clerk" -> new Asked("participant.add", person("new", "CLERK"));
        case "`participant.remove`" ->
            new Asked("participant.remove", Json.obj("participant", "p7", "reason", "退出"));
        case "`session.schedule`" ->
            new Asked("session.schedule", Json.obj("type", "HEARING", "mode", "SYNCHRONOUS"));
        case "`session.consent`, taken back" -> new Asked("session.consent", consent("s2", false));
        case "`session.open`" -> new Asked("session.open", Json.obj("session", "s2"));
        case "`session.enter`, after a new log-in" ->
            new Asked("session.enter", Json.obj("session", "s1"));
        case "`session.advance`" ->
            new Asked("session.advance", Json.obj("session", "s1", "segment", "COURSE"));
        case "`session.close`" -> new Asked("session.close", Json.obj("session", "s1"));
        case "`talk.open`" ->
            new Asked("talk.open", Json.obj("session", "s1", "side", "PLAINTIFF"));
        case "`talk.close`" ->
            new Asked("talk.close", Json.obj("session", "s1", "side", "DEFENDANT"));
        case "`witness.call`" ->
            new Asked("witness.call", Json.obj("session", "s1", "participant", "p7"));
        case "`message.post` in the session" ->
            new Asked("message.post", Json.obj("session", "s1", "text", "话"));
        case "`message.post` outside a session" -> new Asked("message.post", Json.obj("text", "话"));
        case "`message.post` to the court" ->
            new Asked("message.post", Json.obj("session", "s1", "text", "话", "audience", "court"));
        case "`message.post` in the talk with the defendant" ->
            new Asked(
                "message.post",
                Json.obj("session", "s1", "text", "话", "audience", "side:DEFENDANT"));
        case "`message.withdraw` of another's" ->
            new Asked("message.withdraw", Json.obj("message", 1));
        case "`call.start`, to the plaintiff" ->
            new Asked(
                "call.start",
                Json.obj("session", "s1", "medium", "VOICE", "callees", List.of("p4")));
        case "`conduct.warn` the defendant" ->
            new Asked("conduct.warn", order().with("warning", "WARNING"));
        case "`conduct.mute` the defendant" -> new Asked("conduct.mute", order());
        default -> motion(row);
      };
    }

    private static Asked motion(String row) {
      return switch (row) {
        case "`motion.file`, a challenge of the judge" ->
            new Asked(
                "motion.file",
                Json.obj(
                    "kind", "CHALLENGE",
                    "participant", "p1",
                    "ground", "INTEREST",
                    "reason", "理由"));
        case "`motion.decide`, to go on offline" -> decide("m1", true);
        case "`motion.decide`, the challenge of the judge" -> decide("m2", false);
        case "`motion.withdraw` of the plaintiff's" ->
            new Asked("motion.withdraw", Json.obj("motion", "m1"));
        default -> throw new IllegalArgumentException("no frame is known for " + row);
      };
    }

    private static Json.Obj order() {
      return Json.obj("session", "s1", "participant", "p6", "reason", "理由");
    }

    private static Asked decide(String motion, boolean granted) {
      return new Asked(
          "motion.decide", Json.obj("motion", motion, "granted", granted, "reason", "理由"));
    }

    private static Json.Obj person(String person, String role) {
      return Json.obj("person", person, "name", person, "role", role);
    }

    @Override
    public void close() {
      phones.values().forEach(Phone::close);
    }
  }
}
