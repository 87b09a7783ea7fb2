package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.people.People;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Hash;

/// What phones read.
class ReadingIT {
  private static final int REPLY = 30_000;

  private final CourtUnderTest court = new CourtUnderTest();
  private int added;

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void pagesTheWholeRecordForwardAndBackwardWithinAFrame() {
    court.open("plaintiff=PLAINTIFF");
    for (int n = 1; n <= 12; n++) {
      court.write("judge-zhou", "message.post", Json.obj("text", "长".repeat(500 * n)));
    }
    List<Long> forward = new ArrayList<>();
    Json.Obj page = Json.obj("more", true);
    while (page.bool("more", true)) {
      long last = forward.isEmpty() ? 0 : forward.getLast();
      page = fits(court.read("plaintiff", "record.fetch", Json.obj("after", last)));
      forward.addAll(seqs(page));
    }
    List<Long> backward = new ArrayList<>();
    page = fits(court.read("plaintiff", "record.fetch", null));
    backward.addAll(seqs(page));
    while (page.bool("more", true)) {
      page = fits(court.read("plaintiff", "record.fetch", Json.obj("before", backward.getFirst())));
      backward.addAll(0, seqs(page));
    }
    assertThat(forward).hasSize(14).isSorted().doesNotHaveDuplicates().isEqualTo(backward);
    assertThat(page.requireLong("seq")).isEqualTo(14);
  }

  @Test
  void showsEachReaderWhatTheyMaySee() {
    court.open("plaintiff=PLAINTIFF", "clerk=CLERK", "witness=WITNESS");
    court.write("judge-zhou", "message.post", Json.obj("text", "公开"));
    court.write("judge-zhou", "message.post", Json.obj("text", "合议", "audience", "court"));

    assertThat(kinds("clerk"))
        .containsExactly(
            "courtroom.created",
            "participant.added",
            "participant.added",
            "participant.added",
            "message.posted",
            "message.posted");
    assertThat(kinds("plaintiff")).endsWith("message.posted", "sealed");
    assertThat(kinds("witness"))
        .containsExactly("sealed", "sealed", "sealed", "participant.added", "sealed", "sealed");
  }

  @Test
  void describesTheCourtroomAndLessOfItToAWitness() {
    court.open("plaintiff=PLAINTIFF", "witness=WITNESS");
    court.write(
        "judge-zhou",
        "session.schedule",
        Json.obj("type", "INQUIRY", "mode", "SYNCHRONOUS", "title", "谈话"));
    court.write(
        "plaintiff",
        "session.consent",
        Json.obj("session", "s1", "notice", "2026-01", "agreed", true));

    Json.Obj seen = fits(court.read("plaintiff", "courtroom.describe", null));
    assertThat(seen.requireString("you")).isEqualTo("p2");
    assertThat(seen.requireObject("notice").requireString("zh")).startsWith("在线诉讼权利义务告知书");
    assertThat(seen.requireLong("withdrawSeconds")).isEqualTo(120);
    assertThat(names(seen)).containsExactly("judge-zhou", "plaintiff", "witness");
    assertThat(seen.text()).doesNotContain("\"person\"");
    Json.Obj session = seen.objects("sessions").getFirst();
    assertThat(session.requireString("state")).isEqualTo("SCHEDULED");
    assertThat(session.requireObject("consents").requireObject("p2").bool("agreed", false))
        .isTrue();

    Json.Obj witness = court.read("witness", "courtroom.describe", null);
    assertThat(names(witness)).containsExactly("judge-zhou", "witness");
    assertThat(witness.objects("sessions")).isEmpty();
  }

  @Test
  void listsAsManyCourtroomsAsThereAreOnPagesThatFit() {
    List<String> rooms = new ArrayList<>();
    for (int n = 0; n < 45; n++) {
      court.create(n);
      rooms.add(court.courtroom);
      court.platform().people().join("judge-zhou", court.courtroom, court.clock.instant());
    }
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Json.Obj frame =
          Json.obj("action", "courtroom.list", "id", "1", "body", Json.obj("after", after));
      Json.Obj page = fits(CourtUnderTest.body(court.send("judge-zhou", frame.text())));
      page.objects("courtrooms").forEach(line -> seen.add(line.requireString("courtroom")));
      after = page.string("next");
    } while (after.isPresent());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(rooms);
  }

  @Test
  void findsCourtroomsByTheNamesOfThoseWhomTheReaderIsShown() {
    String first = opened(1, "lin=PLAINTIFF", "witness=WITNESS");
    for (int n = 1; n <= 9; n++) {
      add("buyer" + n, "DEFENDANT");
    }
    String second = opened(2, "chen=PLAINTIFF", "witness=WITNESS");

    assertThat(found("judge-zhou", "lin")).containsExactly(first);
    assertThat(found("judge-zhou", "ＢＵＹＥＲ９")).as("not among the first").containsExactly(first);
    assertThat(found("judge-zhou", "chen witness")).containsExactly(second);
    assertThat(found("judge-zhou", "沪0113")).containsExactlyInAnyOrder(first, second);
    assertThat(found("judge-zhou", "nobody")).isEmpty();
    assertThat(found("lin", "chen")).as("no courtroom of another").isEmpty();
    assertThat(found("witness", "lin")).as("a name that a witness is not shown").isEmpty();
    assertThat(found("witness", "judge-zhou")).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void namesThePartiesInTheListUnlessTheReaderIsAWitness() {
    opened(1, "lin=PLAINTIFF", "chen=DEFENDANT", "witness=WITNESS");
    court.write(
        "judge-zhou", "participant.remove", Json.obj("participant", "p3", "reason", "撤回起诉"));

    assertThat(listed("lin").objects("parties"))
        .containsExactly(Json.obj("name", "lin", "role", "PLAINTIFF"));
    assertThat(listed("witness").objects("parties")).isEmpty();
  }

  private String opened(int n, String... people) {
    court.create(n);
    added = 0;
    join("judge-zhou");
    for (String person : people) {
      String[] as = person.split("=");
      add(as[0], as[1]);
    }
    return court.courtroom;
  }

  /// Each courtroom counts what a device writes in it.
  private void add(String person, String role) {
    Json.Obj body = Json.obj("person", person, "name", person, "role", role);
    String id = "judges-phone:" + ++added;
    CourtUnderTest.body(court.send("judge-zhou", court.frame("participant.add", id, body)));
    join(person);
  }

  private void join(String person) {
    court.platform().people().join(person, court.courtroom, court.clock.instant());
  }

  private List<String> found(String person, String text) {
    Json.Obj frame =
        Json.obj("action", "courtroom.list", "id", "1", "body", Json.obj("text", text));
    return fits(CourtUnderTest.body(court.send(person, frame.text())))
        .objects("courtrooms")
        .stream()
        .map(line -> line.requireString("courtroom"))
        .toList();
  }

  @Test
  void listsAsManyDocumentsAsThereAreFromTheEndBack() {
    String room = court.open("plaintiff=PLAINTIFF");
    for (int number = 1; number <= 130; number++) {
      closing(room, new Command.DocumentFile(document(number)));
    }
    List<Long> seen = new ArrayList<>();
    Optional<Long> before = Optional.empty();
    boolean more = true;
    while (more) {
      Json.Obj page = fits(court.read("plaintiff", "casefile.list", Json.obj("before", before)));
      seen.addAll(
          0, page.objects("documents").stream().map(line -> line.requireLong("number")).toList());
      before = Optional.of(page.objects("documents").getFirst().requireLong("seq"));
      more = page.bool("more", false);
    }
    assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 130).boxed().toList());
  }

  @Test
  void listsCourtroomsWithWhatIsUnread() {
    String room = court.open("plaintiff=PLAINTIFF");
    People people = court.platform().people();
    people.join("plaintiff", room, court.clock.instant());
    people.join("plaintiff", "cbbbbbbbbbbbbbbb", court.clock.instant());
    court.write("judge-zhou", "message.post", Json.obj("text", "公开"));
    court.write("judge-zhou", "message.post", Json.obj("text", "合议", "audience", "court"));

    Json.Obj listed = listed("plaintiff");
    assertThat(listed.requireString("courtroom")).isEqualTo(room);
    assertThat(listed.requireLong("seq")).isEqualTo(4);
    assertThat(listed.requireLong("unread")).isEqualTo(3);
    assertThat(listed.requireObject("last").requireObject("body").requireString("text"))
        .isEqualTo("公开");

    assertThat(court.read("plaintiff", "record.read", Json.obj("seq", 3)).requireLong("read"))
        .isEqualTo(3);
    assertThat(court.read("plaintiff", "record.read", Json.obj("seq", 2)).requireLong("read"))
        .isEqualTo(3);
    assertThat(court.refusal("plaintiff", "record.read", Json.obj("seq", 5)))
        .isEqualTo("invalid-field");
    assertThat(listed("plaintiff").requireLong("unread")).isZero();
  }

  @Test
  void listsACourtroomOfManyLongMessagesWithinAFrame() {
    for (int n = 0; n < 4; n++) {
      court.create(n);
      court.platform().people().join("judge-zhou", court.courtroom, court.clock.instant());
      CourtUnderTest.body(
          court.send(
              "judge-zhou",
              court.frame("message.post", "judges-phone:1", Json.obj("text", "长".repeat(6_000)))));
    }
    Json.Obj list =
        CourtUnderTest.body(
            court.send("judge-zhou", Json.obj("action", "courtroom.list", "id", "1").text()));
    assertThat(fits(list).objects("courtrooms")).hasSize(4);
  }

  @Test
  void lendsATranscriptToWhoMaySeeIt() {
    String room = court.open("plaintiff=PLAINTIFF", "witness=WITNESS");
    court.write(
        "judge-zhou", "session.schedule", Json.obj("type", "INQUIRY", "mode", "SYNCHRONOUS"));
    court.write(
        "plaintiff",
        "session.consent",
        Json.obj("session", "s1", "notice", "2026-01", "agreed", true));
    court.write("judge-zhou", "session.open", Json.obj("session", "s1"));
    assertThat(court.refusal("plaintiff", "transcript.view", Json.obj("session", "s1")))
        .isEqualTo("not-found");
    court.write("judge-zhou", "session.close", Json.obj("session", "s1"));
    closing(room, new Command.TranscriptDraft("s1", document(DocumentRef.Volume.MAIN, "k1")));
    closing(room, new Command.DocumentFile(document(DocumentRef.Volume.MAIN, "k1")));
    closing(room, new Command.DocumentFile(document(DocumentRef.Volume.SECRET, "k2")));

    Json.Obj lent = court.read("plaintiff", "transcript.view", Json.obj("session", "s1"));
    assertThat(lent.requireString("url"))
        .contains("case-files")
        .contains("/k1?")
        .contains("X-Amz-Expires=900")
        .contains("X-Amz-Signature=");
    assertThat(lent.requireString("expires")).isEqualTo("2126-11-24T04:15:00.000Z");
    assertThat(court.refusal("witness", "transcript.view", Json.obj("session", "s1")))
        .isEqualTo("not-found");
    assertThat(court.read("witness", "casefile.list", null).objects("documents")).isEmpty();
    assertThat(court.read("plaintiff", "casefile.list", null).objects("documents")).hasSize(1);
    assertThat(court.read("judge-zhou", "casefile.list", null).objects("documents")).hasSize(2);
  }

  @Test
  void tellsTheTime() {
    court.clock.advance(Duration.ofMillis(1500));
    assertThat(
            CourtUnderTest.body(court.send("anybody", Json.obj("action", "ping", "id", "1").text()))
                .requireString("now"))
        .isEqualTo("2126-11-24T04:00:01.500Z");
  }

  private void closing(String room, Command command) {
    assertThat(
            court
                .platform()
                .recorder()
                .record(room, Actor.Part.TRANSCRIPTS, Optional.empty(), command))
        .isInstanceOf(Recorded.Appended.class);
  }

  private static DocumentRef document(int number) {
    return new DocumentRef(
        number,
        "证据" + number,
        "EVIDENCE",
        DocumentRef.Volume.MAIN,
        1,
        99,
        Hash.ZERO,
        "application/pdf",
        "k" + number,
        Optional.empty());
  }

  private static DocumentRef document(DocumentRef.Volume volume, String key) {
    return new DocumentRef(
        1,
        "谈话笔录",
        "TRANSCRIPT",
        volume,
        2,
        99,
        Hash.ZERO,
        "application/pdf",
        key,
        Optional.of("s1"));
  }

  private Json.Obj listed(String person) {
    Json.Obj body =
        CourtUnderTest.body(
            court.send(person, Json.obj("action", "courtroom.list", "id", "1").text()));
    assertThat(body.objects("courtrooms")).hasSize(1);
    return body.objects("courtrooms").getFirst();
  }

  private List<String> kinds(String person) {
    return court.read(person, "record.fetch", null).objects("entries").stream()
        .map(entry -> entry.string("kind").orElse("sealed"))
        .toList();
  }

  private static List<String> names(Json.Obj description) {
    return description.objects("participants").stream().map(p -> p.requireString("name")).toList();
  }

  private static List<Long> seqs(Json.Obj page) {
    return page.objects("entries").stream().map(entry -> entry.requireLong("seq")).toList();
  }

  private static Json.Obj fits(Json.Obj body) {
    assertThat(body.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(REPLY);
    return body;
  }
}
