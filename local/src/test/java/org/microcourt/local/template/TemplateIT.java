package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ExportAct;
import org.microcourt.casefile.ExportForm;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.decision.SigningCommand;
import org.microcourt.item.ItemType;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.outage.Connection;
import org.microcourt.outage.Span;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Workflows;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Each event in `events/`, given to the function that the template names for it.
class TemplateIT {
  private static final String COURTROOM = SampleEvents.courtroom();
  private static final Actor JUDGE =
      new Actor.Person("judge-zhou", "周法官", House.MORNING, "2", true);

  private final House house;

  TemplateIT() throws Exception {
    house = new House();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Json.Obj answer(String file) {
    return house.answer(function(file), SampleEvents.read(file));
  }

  private static String function(String file) {
    String function = SampleEvents.FUNCTIONS.get(file);
    if (function == null) {
      throw new AssertionError("no function for " + file);
    }
    return function;
  }

  /// The body of the reply to a frame, which must be a good one.
  private Json.Obj reply(String file) {
    Json.Obj answer = answer(file);
    assertThat(answer.requireLong("statusCode")).isEqualTo(200);
    Json.Obj reply = Json.parseObject(answer.requireString("body"));
    assertThat(reply.bool("ok", false)).as(reply.text()).isTrue();
    assertThat(reply.string("re")).isEqualTo(SampleEvents.frame(file).string("id"));
    return reply.requireObject("body");
  }

  @Test
  void admitsTheBearerOfAGoodToken() throws Exception {
    Json.Obj event = SampleEvents.read("authorizer.json");
    Json.Obj headers = event.requireObject("headers");
    String offered = "microcourt.v1, " + house.token();

    Json.Obj policy =
        house.answer(
            "AuthorizerFunction",
            event
                .with("headers", headers.with("Sec-WebSocket-Protocol", offered))
                .without("multiValueHeaders"));

    Json.Obj statement = policy.requireObject("policyDocument").objects("Statement").getFirst();
    assertThat(policy.requireString("principalId")).isEqualTo("judge-zhou");
    assertThat(statement.requireString("Effect")).isEqualTo("Allow");
    assertThat(statement.requireString("Resource"))
        .isEqualTo("arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/court/*");
    Json.Obj known =
        SampleEvents.read("connect.json")
            .requireObject("requestContext")
            .requireObject("authorizer");
    assertThat(policy.requireObject("context").members().keySet())
        .isEqualTo(known.without("principalId", "integrationLatency").members().keySet());
  }

  @Test
  void turnsAwayTheForgedTokenOfTheSample() {
    assertThat(house.invoke("AuthorizerFunction", SampleEvents.read("authorizer.json")))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed -> assertThat(failed.errorMessage()).isEqualTo("Unauthorized"));
  }

  @Test
  void connectsAndForgets() {
    Json.Obj connected = answer("connect.json");

    assertThat(connected.requireLong("statusCode")).isEqualTo(200);
    assertThat(connected.requireObject("headers").requireString("Sec-WebSocket-Protocol"))
        .isEqualTo("microcourt.v1");
    assertThat(phones()).containsOnlyKeys("judge-zhou");
    assertThat(answer("disconnect.json").requireLong("statusCode")).isEqualTo(200);
    assertThat(phones()).isEmpty();
    Instant since = Instant.parse("2026-11-24T06:00:00Z");
    assertThat(
            house
                .platform("ActionsFunction")
                .presences()
                .of(List.of("judge-zhou"), new Span(since, since.plusSeconds(1))))
        .containsExactly(
            Map.entry(
                "judge-zhou",
                List.of(
                    new Connection(
                        since,
                        House.MORNING.plusSeconds(7200),
                        Optional.of(new Connection.End(since.plusSeconds(900), 1001))))));
  }

  @Test
  void countsByTheYearsThatAnOperatorPutsIntoTheTable() {
    house.platform("ActionsFunction").operatorYears().supply(year());
    reply("default-courtroom-create.json");

    Json.Obj preview =
        Json.obj(
            "action",
            "deadline.preview",
            "id",
            "preview-1",
            "courtroom",
            COURTROOM,
            "body",
            Json.obj("due", Json.obj("amount", 14, "unit", "MONTHS")));
    Json.Obj event = SampleEvents.read("default-ping.json").with("body", Json.of(preview.text()));
    Json.Obj due =
        Json.parseObject(house.answer("ActionsFunction", event).requireString("body"))
            .requireObject("body")
            .requireObject("due");
    assertThat(due.requireString("at"))
        .as("24 January is off")
        .isEqualTo("2028-01-25T16:00:00.000Z");
  }

  private static Json.Obj year() {
    return Json.obj(
        "year",
        2028,
        "status",
        "official",
        "source",
        Json.obj("title", "通知", "number", "一号", "date", "2027-11-04"),
        "holidays",
        List.of(
            holiday("元旦", "2028-01-01", "2028-01-01"),
            holiday("春节", "2028-01-24", "2028-01-24"),
            holiday("劳动节", "2028-05-01", "2028-05-02"),
            holiday("国庆节", "2028-10-01", "2028-10-03")));
  }

  private static Json.Obj holiday(String name, String from, String to) {
    return Json.obj("name", name, "nameEn", name, "from", from, "to", to, "workdays", List.of());
  }

  private Map<String, ?> phones() {
    return house.platform("ConnectFunction").people().connections(List.of("judge-zhou"));
  }

  @Test
  void answersFramesAndTellsTheConnectedPhone() {
    answer("connect.json");

    assertThat(reply("default-ping.json").string("now")).contains("2026-11-24T06:00:05.000Z");
    assertThat(reply("default-courtroom-create.json").requireString("courtroom"))
        .isEqualTo(COURTROOM);
    assertThat(reply("default-message-post.json").requireLong("seq")).isEqualTo(2);
    Json.Obj fetched = reply("default-record-fetch.json");

    assertThat(fetched.objects("entries").stream().map(e -> e.requireString("kind")))
        .containsExactly("courtroom.created", "message.posted");
    assertThat(house.posts.getLast())
        .startsWith("Kx3pQeTVoAMCJ7g= ")
        .endsWith(Json.obj("entry", fetched.objects("entries").getLast()).text());
    assertThat(answer("default-message-post.json").requireString("body"))
        .contains("\"repeated\":true");
  }

  @Test
  void followsTheEntriesOfTheStream() {
    SampleEvents.images().stream().limit(3).forEach(this::put);

    assertThat(answer("stream.json").text()).isEqualTo("{\"batchItemFailures\":[]}");

    for (String person : List.of("judge-zhou", "plaintiff-lin")) {
      assertThat(house.platform("ActionsFunction").people().shelf(person).courtrooms())
          .containsExactly(COURTROOM);
    }
  }

  /// Puts an image of the stream where it came from.
  private void put(Json.Obj image) {
    Map<String, AttributeValue> item = new HashMap<>();
    image.members().forEach((name, typed) -> item.put(name, attribute((Json.Obj) typed)));
    house.tables.putItem(p -> p.tableName(house.stack.tables().getFirst().name()).item(item));
  }

  private static AttributeValue attribute(Json.Obj typed) {
    if (typed.string("S").isPresent()) {
      return AttributeValue.fromS(typed.requireString("S"));
    }
    if (typed.string("N").isPresent()) {
      return AttributeValue.fromN(typed.requireString("N"));
    }
    Map<String, AttributeValue> members = new HashMap<>();
    typed
        .requireObject("M")
        .members()
        .forEach((name, member) -> members.put(name, attribute((Json.Obj) member)));
    return AttributeValue.fromM(members);
  }

  @Test
  void startsTheClosingOfAClosedSessionOnce() {
    Workflows closings = house.platform("ReactionsFunction").closings();
    assertThat(closings.describe(COURTROOM + "-s1")).isEmpty();

    assertThat(answer("stream-session-closed.json").text()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(answer("stream-session-closed.json").text()).isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(closings.describe(COURTROOM + "-s1")).contains(Workflows.Status.RUNNING);
  }

  @Test
  void draftsSealsAndFilesTheTranscriptOfAClosedSession() {
    reply("default-courtroom-create.json");
    holdASession();

    Json.Obj drafted = answer("closing-draft.json").requireObject("document");
    assertThat(answer("closing-draft.json").requireObject("document")).isEqualTo(drafted);
    sign(Hash.fromHex(drafted.requireString("sha256")));
    Json.Obj sealed = answer("sealing-seal.json").requireObject("document");
    assertThat(answer("sealing-seal.json").requireObject("document")).isEqualTo(sealed);
    Json.Obj filed = answer("sealing-file.json").requireObject("document");

    Json.Obj sample = SampleEvents.read("sealing-file.json").requireObject("document");
    assertThat(sealed.members().keySet()).isEqualTo(sample.members().keySet());
    assertThat(filed).isEqualTo(sealed);
    ObjectStore files = house.platform("ActionsFunction").caseFiles();
    StoredObject pdf = files.head(sealed.requireString("key")).orElseThrow();
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(pdf.size()).isEqualTo(sealed.requireLong("size"));
    byte[] draft = bytes(files, drafted);
    assertThat(Checked.sealed(bytes(files, sealed))).startsWith(draft);
    List<Entry> last =
        house.platform("ActionsFunction").records().before(COURTROOM, Long.MAX_VALUE, 2).entries();
    assertThat(last.getFirst().act()).isInstanceOf(Act.TranscriptSealed.class);
    assertThat(last.getLast().act()).isInstanceOf(Act.DocumentFiled.class);
  }

  private static byte[] bytes(ObjectStore files, Json.Obj document) {
    return files.get(document.requireString("key"), InputStream::readAllBytes).orElseThrow();
  }

  private void sign(Hash draft) {
    Recorder recorder = house.platform("ActionsFunction").recorder();
    Actor seller = new Actor.Person("plaintiff-lin", "林某", House.MORNING, "2", false);
    record(
        recorder,
        seller,
        new Command.TranscriptConfirm("s1", draft, Optional.empty(), Optional.empty()));
    record(recorder, JUDGE, new SigningCommand.TranscriptFinalize("s1", draft, Optional.empty()));
  }

  @Test
  void exportsWhatTheJudgeAsksForAndLendsIt() {
    reply("default-courtroom-create.json");
    Recorder recorder = house.platform("ActionsFunction").recorder();
    record(recorder, JUDGE, new Command.CaseFileExport(ExportForm.ARCHIVE));

    assertThat(answer("export.json")).isEqualTo(Json.obj("outcome", "MADE"));
    assertThat(answer("export.json")).isEqualTo(Json.obj("outcome", "MADE"));

    assertThat(last().act())
        .isInstanceOfSatisfying(
            ExportAct.Made.class,
            made -> {
              String key = "courtrooms/" + COURTROOM + "/exports/x1.zip";
              byte[] zip =
                  house
                      .platform("ActionsFunction")
                      .copies()
                      .get(key, in -> in.readAllBytes())
                      .orElseThrow();
              assertThat(made.size()).isEqualTo(zip.length);
              assertThat(made.sha256()).isEqualTo(Hash.sha256(zip));
            });
  }

  @Test
  void remindsAndExpires() {
    reply("default-courtroom-create.json");
    ask(Duration.ofDays(3));

    assertThat(answer("deadline.json"))
        .isEqualTo(Json.obj("next", "WAIT", "until", "2026-11-26T06:00:05Z"));
    house.pass(Duration.ofDays(3));
    assertThat(answer("deadline.json")).isEqualTo(Json.obj("next", "DONE"));
    assertThat(last().act()).isInstanceOf(DeadlineAct.Expired.class);
  }

  @Test
  void findsTheDueTimeThatNobodyWaitsForAndWaits() {
    reply("default-courtroom-create.json");
    ask(Duration.ofDays(3));

    assertThat(answer("sweep.json"))
        .isEqualTo(Json.obj("courtrooms", 1, "running", 1, "restarted", 0));
    assertThat(answer("sweep.json"))
        .isEqualTo(Json.obj("courtrooms", 1, "running", 1, "restarted", 0));
    house.pass(Duration.ofDays(2));
    Eventually.holds("the reminder", () -> last().act() instanceof DeadlineAct.Reminded);
    house.pass(Duration.ofDays(1));
    Eventually.holds("the expiry", () -> last().act() instanceof DeadlineAct.Expired);
    assertThat(answer("sweep.json"))
        .isEqualTo(Json.obj("courtrooms", 1, "running", 0, "restarted", 0));
  }

  private void ask(Duration time) {
    Recorder recorder = house.platform("ActionsFunction").recorder();
    record(
        recorder,
        JUDGE,
        new Command.ParticipantAdd(
            "plaintiff-lin", "林某", Role.PLAINTIFF, Optional.empty(), Optional.empty()));
    record(
        recorder,
        JUDGE,
        new Command.ItemIssue(
            ItemType.QUESTION,
            "付款",
            "请说明付款情况。",
            List.of("p2"),
            new DueWish.At(House.MORNING.plus(time)),
            Optional.empty(),
            List.of(),
            false,
            false,
            Optional.empty()));
  }

  private Entry last() {
    return house
        .platform("ActionsFunction")
        .records()
        .before(COURTROOM, Long.MAX_VALUE, 1)
        .entries()
        .getLast();
  }

  private void holdASession() {
    Recorder recorder = house.platform("ActionsFunction").recorder();
    Actor seller = new Actor.Person("plaintiff-lin", "林某", House.MORNING, "2", false);
    for (Command command :
        List.of(
            new Command.ParticipantAdd(
                "plaintiff-lin", "林某", Role.PLAINTIFF, Optional.empty(), Optional.empty()),
            new Command.SessionSchedule(
                SessionType.INQUIRY, Mode.SYNCHRONOUS, "谈话", Optional.empty(), Optional.empty()))) {
      record(recorder, JUDGE, command);
    }
    record(recorder, seller, new Command.SessionConsent("s1", "2026-01", true, Optional.empty()));
    record(recorder, JUDGE, new Command.SessionOpen("s1"));
    record(recorder, JUDGE, new Command.SessionClose("s1", Optional.empty()));
  }

  private static void record(Recorder recorder, Actor actor, Command command) {
    assertThat(recorder.record(COURTROOM, actor, Optional.empty(), command))
        .isInstanceOf(Recorded.Appended.class);
  }
}
