package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The events in `events/` are of one courtroom and agree with each other.
class EventsTest {
  private final Stack stack = CourtTemplate.load("us-east-1");

  @Test
  void belongToFunctionsOfTheTemplateAndLeaveNoneOut() {
    Set<String> functions = Set.copyOf(SampleEvents.FUNCTIONS.values());

    assertThat(SampleEvents.files()).isEqualTo(SampleEvents.FUNCTIONS.keySet());
    assertThat(stack.functions().stream().map(FunctionSpec::id))
        .containsExactlyInAnyOrderElementsOf(functions);
  }

  @Test
  void comeByTheRoutesThatTheTemplateHas() {
    ApiSpec api = stack.apis().getFirst();
    SampleEvents.FUNCTIONS.forEach((file, function) ->
        SampleEvents.read(file)
            .object("requestContext")
            .filter(_ -> !function.equals("AuthorizerFunction"))
            .ifPresent(context ->
                assertThat(api.routes())
                    .containsEntry(context.requireString("routeKey"), function)));
  }

  @Test
  void holdEntriesWhoseLeavesAndChainVerify() {
    Hash chain = Hash.ZERO;
    long seq = 0;
    for (Entry entry : SampleEvents.entries()) {
      seq++;
      chain = chain.then(entry.leaf());
      assertThat(entry.intact()).as("leaf of entry %s", seq).isTrue();
      assertThat(entry.seq()).isEqualTo(seq);
      assertThat(entry.chain()).isEqualTo(chain);
      assertThat(entry.courtroom()).isEqualTo(SampleEvents.courtroom());
    }
    assertThat(seq).isEqualTo(4);
  }

  @Test
  void countTheJudgesDeviceFromItsFirstMessage() {
    List<Entry> entries = SampleEvents.entries();

    assertThat(entries.stream().map(Entry::id))
        .containsExactly(
            Optional.empty(),
            Optional.of("judgePhone1:1"),
            Optional.of("judgePhone1:2"),
            Optional.of("judgePhone1:3"));
    Json.Obj post = SampleEvents.frame("default-message-post.json");
    assertThat(post.string("id")).isEqualTo(entries.get(1).id());
    assertThat(((Act.MessagePosted) entries.get(1).act()).text())
        .isEqualTo(post.requireObject("body").requireString("text"));
    for (Json.Obj image : SampleEvents.images()) {
      Json.Obj acks = image.requireObject("acks").requireObject("M");
      Entry entry =
          Entry.fromJson(Json.parseObject(image.requireObject("entry").requireString("S")));
      assertThat(acks.text())
          .isEqualTo(
              entry
                  .id()
                  .map(id ->
                      "{\"1.judgePhone1\":{\"M\":{\"c\":{\"N\":\"%s\"},\"s\":{\"N\":\"%d\"}}}}"
                          .formatted(id.substring(id.indexOf(':') + 1), entry.seq()))
                  .orElse("{}"));
    }
  }
}
