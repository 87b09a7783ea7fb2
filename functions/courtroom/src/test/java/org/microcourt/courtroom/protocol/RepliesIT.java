package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// What the real function sends, held to the document's schemas. The story checks each reply.
class RepliesIT {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();
  private static SmallCourt court;
  private static Story story;

  @BeforeAll
  static void holdTheCase() throws IOException {
    court = new SmallCourt();
    story = new Story(court);
    story.gather();
    story.mediate();
    story.hear();
    story.file();
    story.litigate();
    story.conclude();
    story.prove();
    story.takeAway();
    new Motions(story, court).make();
    new StoryOfCalls(story).make();
    new Orders(story, court).keep();
  }

  @AfterAll
  static void closeTheCourt() {
    court.close();
  }

  @Test
  void fitForEachAction() {
    assertThat(story.done()).isEqualTo(DOCUMENT.operations().keySet());
  }

  @Test
  void fitForEachSectionOfABoard() {
    assertThat(story.sections())
        .containsExactlyInAnyOrderElementsOf(DOCUMENT.values("BoardSection"));
  }

  @Test
  void fitWhenARequestComesAgain() {
    Json.Obj first = story.write("zhou", "message.post", Json.obj("text", "请各方稍候。"));
    String id = first.requireObject("entry").requireString("id");
    Json.Obj again =
        story
            .reply(
                "zhou",
                SmallCourt.frame("message.post", id, story.courtroom(), Json.obj("text", "请各方稍候。")))
            .requireObject("body");

    assertThat(again).isEqualTo(first.with("repeated", true));
  }

  @Test
  void fitWhenARequestIsRefused() {
    Json.Obj post = Json.obj("session", "s1", "text", "还有一句。");
    String next = court.writeId("lin");
    Json.Obj closed =
        story.error("lin", SmallCourt.frame("message.post", next, story.courtroom(), post));
    Json.Obj gap =
        story.error(
            "lin", SmallCourt.frame("message.post", "phoneOflin:99", story.courtroom(), post));
    Json.Obj field =
        story.error(
            "lin", SmallCourt.frame("message.post", next, story.courtroom(), post.with("text", 1)));
    Json.Obj stranger =
        story.error("nobody", SmallCourt.frame("record.fetch", "1", story.courtroom(), Json.obj()));

    assertThat(closed.requireString("code")).isEqualTo("session-not-open");
    assertThat(closed.requireString("rule")).isEqualTo("R-STAGES");
    assertThat(gap.requireString("code")).isEqualTo("sequence-gap");
    assertThat(gap.requireLong("expected"))
        .isEqualTo(Long.parseLong(next.substring(next.indexOf(':') + 1)));
    assertThat(field.requireString("code")).isEqualTo("invalid-field");
    assertThat(field.requireString("field")).isEqualTo("text");
    assertThat(stranger.requireString("code")).isEqualTo("not-found");
  }

  @Test
  void listToEachReaderItsOwnExports() {
    assertThat(exports("lin")).containsExactly("x1 made");
    assertThat(exports("zhou")).containsExactly("x2 failed");
    assertThat(exports("chen")).isEmpty();
  }

  private static List<String> exports(String person) {
    return story.read(person, "casefile.list", Json.obj()).objects("exports").stream()
        .map(export -> export.requireString("export") + " " + export.requireString("state"))
        .toList();
  }

  @Test
  void fitWhenThereIsNoCopyToLookAt() {
    Json.Obj view =
        SmallCourt.frame(
            "casefile.view", "view-1", story.courtroom(), Json.obj("document", 2, "as", "shown"));

    court.copies(Json.obj("outcome", "UNDER_WAY"));
    assertThat(story.error("lin", view).requireString("code")).isEqualTo("copy-in-the-making");
    court.copies(Json.obj("outcome", "IMPOSSIBLE"));
    assertThat(story.error("lin", view).requireString("code")).isEqualTo("copy-impossible");
    court.copies(Json.obj("errorType", "java.lang.OutOfMemoryError"));
    assertThat(story.error("lin", view).requireString("code")).isEqualTo("internal");
  }

  @Test
  void pushesFitAndAreSealedForWhoMayNotSee() {
    Set<String> kinds = new HashSet<>();
    int sealed = 0;
    for (SmallCourt.Pushed pushed : court.pushed()) {
      if (pushed.frame().get("signal").isPresent()) {
        assertThat(DOCUMENT.faults("SignalPush", pushed.frame().text())).isEmpty();
        assertThat(pushed.connection()).isNotEqualTo("phone-chen");
        continue;
      }
      assertThat(DOCUMENT.faults("Push", pushed.frame().text()))
          .as(pushed.frame().text())
          .isEmpty();
      Json.Obj entry = pushed.frame().requireObject("entry");
      entry.string("kind").ifPresent(kinds::add);
      sealed += entry.get("kind").isEmpty() ? 1 : 0;
      boolean secret = entry.string("audience").filter("side:PLAINTIFF"::equals).isPresent();
      assertThat(secret && pushed.connection().equals("phone-chen")).isFalse();
    }
    assertThat(sealed).isPositive();
    assertThat(kinds).contains("session.opened", "message.posted", "witness.called");
  }

  @Test
  void theRecordVerifiesAsTheDocumentSaysAndHasEveryKind() {
    Set<String> kinds = new HashSet<>();
    Hash chain = Hash.ZERO;
    long seq = 0;
    boolean more = true;
    while (more) {
      Json.Obj page = story.read("zhou", "record.fetch", Json.obj("after", seq, "limit", 7));
      List<Json.Obj> entries = page.objects("entries");
      for (Json.Obj entry : entries) {
        Hash leaf = Hash.sha256(entry.without("leaf", "chain").canonicalBytes());
        chain = chain.then(leaf);
        seq++;
        assertThat(entry.requireLong("seq")).isEqualTo(seq);
        assertThat(entry.requireString("leaf")).isEqualTo(leaf.hex());
        assertThat(entry.requireString("chain")).isEqualTo(chain.hex());
        kinds.add(entry.requireString("kind"));
      }
      assertThat(entries).isNotEmpty();
      more = page.bool("more", false);
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(DOCUMENT.values("Kind"));
  }
}
