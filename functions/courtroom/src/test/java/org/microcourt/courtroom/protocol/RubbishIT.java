package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.decision.Decisions;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.rule.CourtRule;
import org.microcourt.rule.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rubbish, made at random out of valid frames of every action and sent by someone who may do
/// everything: an error reply with a code and a sentence of the protocol, in a bounded time, and
/// nothing is changed. The seed is printed with the results.
class RubbishIT {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();
  private static final ValidFrames VALID = new ValidFrames(DOCUMENT);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Map<String, String> SENTENCES =
      Stream.of(
              Stream.of(Problem.values()).map(Problem::refusal),
              CourtRule.all().stream().map(CourtRule::refusal),
              Stream.of(Decisions.NOT_FOUND, Decisions.TOO_MANY))
          .flatMap(each -> each)
          .collect(Collectors.toMap(Refusal::code, Refusal::message));

  private static final Scene SCENE = Scene.open();

  /// A court with a courtroom in it, and everything in its table.
  private record Scene(SmallCourt court, String courtroom, Set<Map<String, AttributeValue>> items) {
    static Scene open() {
      try {
        SmallCourt court = new SmallCourt();
        Story story = new Story(court);
        story.gather();
        story.mediate();
        return new Scene(court, story.courtroom(), LocalTable.items(court.environment()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Set<Map<String, AttributeValue>> itemsNow() {
      return LocalTable.items(court.environment());
    }
  }

  @AfterContainer
  static void closeTheCourt() {
    SCENE.court().close();
  }

  @Provide
  Arbitrary<String> rubbish() {
    return Combinators.combine(
            Arbitraries.of(List.copyOf(DOCUMENT.operations().values())),
            Arbitraries.of(Rubbish.values()),
            Arbitraries.longs())
        .as(RubbishIT::make)
        .filter(RubbishIT::isRubbish);
  }

  private static String make(Operation operation, Rubbish how, long seed) {
    Random random = new Random(seed);
    List<Json.Obj> frames = VALID.of(operation);
    Json.Obj frame = frames.get(random.nextInt(frames.size()));
    boolean inside = frame.get("courtroom").isPresent();
    return how.of(inside ? frame.with("courtroom", SCENE.courtroom()) : frame, random);
  }

  /// What no reading of the document allows. A number beyond a long never is one of its values.
  private static boolean isRubbish(String frame) {
    try {
      Json.Obj parsed = Json.parseObject(frame);
      return frame.contains("1e308") || !DOCUMENT.accepts(parsed.text());
    } catch (JsonException _) {
      return true;
    }
  }

  @Property(tries = 2_000)
  void getsAnErrorReplyAndChangesNothing(@ForAll("rubbish") String frame) {
    long started = System.nanoTime();
    String answer = SCENE.court().answer("zhou", frame);
    Duration taken = Duration.ofNanos(System.nanoTime() - started);

    assertThat(DOCUMENT.faults("ErrorReply", answer)).as(answer).isEmpty();
    Json.Obj error = Json.parseObject(answer).requireObject("error");
    String code = error.requireString("code");
    assertThat(error.requireString("message")).isEqualTo(SENTENCES.get(code));
    assertThat(code).isNotIn("internal", "busy");
    assertThat(answer.length()).isLessThan(1_000);
    assertThat(answer).doesNotContain("Exception", "org.microcourt", "java.", "\\tat ");
    assertThat(taken).isLessThan(LONGEST);
    assertThat(SCENE.itemsNow()).isEqualTo(SCENE.items());
  }

  @Property(tries = 50)
  void isRefusedAsABinaryFrameToo(@ForAll("rubbish") String frame) {
    Json.Obj answer = Json.parseObject(SCENE.court().answer("zhou", frame, true));

    assertThat(answer.requireObject("error").requireString("code"))
        .isIn("malformed-frame", "frame-too-large");
    assertThat(SCENE.itemsNow()).isEqualTo(SCENE.items());
  }
}
