package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microcourt.act.ActKind;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Action;
import org.microcourt.courtroom.frame.FrameReader;
import org.microcourt.courtroom.frame.Incoming;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.protocol.ProtocolDocument.Example;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.decision.Decisions;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.rule.CourtRule;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

class ProtocolDocumentTest {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();

  @Test
  void hasTheActionsOfTheCode() {
    assertThat(DOCUMENT.operations().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Action.values()).map(Action::text).toList());
  }

  @Test
  void hasTheErrorCodesOfTheCodeAndExplainsEach() {
    List<String> codes =
        Stream.of(
                Arrays.stream(Problem.values()).map(Problem::code),
                CourtRule.all().stream().map(CourtRule::code),
                Stream.of(Decisions.NOT_FOUND.code(), Decisions.TOO_MANY.code()))
            .flatMap(each -> each)
            .toList();

    assertThat(DOCUMENT.values("ErrorCode")).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(DOCUMENT.explainedCodes()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void hasTheKindsOfEntryOfTheCodeAndDescribesEach() {
    List<String> kinds = Arrays.stream(ActKind.values()).map(ActKind::text).toList();

    assertThat(DOCUMENT.values("Kind")).containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(DOCUMENT.describedKinds()).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void hasTheVocabularyOfTheCode() {
    assertThat(DOCUMENT.values("Role")).isEqualTo(names(Role.values()));
    assertThat(DOCUMENT.values("Side"))
        .isEqualTo(names(Arrays.stream(Role.values()).filter(Role::isParty).toArray(Role[]::new)));
    assertThat(DOCUMENT.values("SessionType")).isEqualTo(names(SessionType.values()));
    assertThat(DOCUMENT.values("Mode")).isEqualTo(names(Mode.values()));
    assertThat(DOCUMENT.values("Segment")).isEqualTo(names(Segment.values()));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  static List<Example> examples() {
    return DOCUMENT.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesExamplesThatItsSchemasAccept(Example example) {
    assertThat(DOCUMENT.faults(example.schema(), example.frame().text())).isEmpty();
  }

  @Test
  void givesAnExampleOfEachRequestAndReplyThatTheCodeReads() {
    for (Operation operation : DOCUMENT.operations().values()) {
      List<Example> requests = examplesOf(operation.request());
      assertThat(requests).as(operation.action()).isNotEmpty();
      assertThat(examplesOf(operation.reply())).as(operation.action()).isNotEmpty();
      for (Example request : requests) {
        Incoming incoming = FrameReader.read(request.frame().text(), false);
        assertThat(incoming.content()).as("%s", request).isInstanceOf(Incoming.Asked.class);
        assertThat(incoming.action().map(Action::text)).hasValue(operation.action());
      }
    }
  }

  @Test
  void givesAnExampleOfEachKindOfEntryOnAChainThatVerifies() {
    List<Json.Obj> pushed =
        examplesOf("Push").stream().map(example -> example.frame().requireObject("entry")).toList();
    List<Entry> entries =
        pushed.stream()
            .filter(entry -> entry.get("kind").isPresent())
            .map(Entry::fromJson)
            .sorted(Comparator.comparingLong(Entry::seq))
            .toList();

    Hash chain = Hash.ZERO;
    for (Entry entry : entries) {
      chain = chain.then(entry.leaf());
      assertThat(entry.intact()).as("leaf of %s", entry.seq()).isTrue();
      assertThat(entry.chain()).as("chain at %s", entry.seq()).isEqualTo(chain);
    }
    assertThat(entries.stream().map(entry -> entry.act().kind()).distinct())
        .containsExactlyInAnyOrderElementsOf(DOCUMENT.values("Kind"));
    List<Json.Obj> sealed = pushed.stream().filter(e -> e.get("kind").isEmpty()).toList();
    assertThat(sealed)
        .isNotEmpty()
        .allSatisfy(one -> {
          Entry whole = entries.get(Math.toIntExact(one.requireLong("seq")) - 1);
          assertThat(one).isEqualTo(whole.sealed());
        });
  }

  private static List<Example> examplesOf(String schema) {
    return DOCUMENT.examples().stream().filter(e -> e.schema().equals(schema)).toList();
  }
}
