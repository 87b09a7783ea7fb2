package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microcourt.courtroom.frame.FrameReader;
import org.microcourt.courtroom.frame.Incoming;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.json.Json;

/// One corpus of frames, made from the schemas, that the document and the checks in the code accept
/// and refuse alike. Changes that stand at one place cannot cancel each other out, so the corpus is
/// every change of every place of every valid frame.
class FrameCorpusTest {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();
  private static final ValidFrames VALID = new ValidFrames(DOCUMENT);

  static List<Operation> operations() {
    return List.copyOf(DOCUMENT.operations().values());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isAcceptedAndRefusedAlike(Operation operation) {
    Set<String> corpus = new TreeSet<>();
    for (Json.Obj valid : VALID.of(operation)) {
      corpus.add(valid.text());
      Mutations.of(valid).forEach(mutated -> corpus.add(mutated.text()));
    }

    List<String> differences = new ArrayList<>();
    int accepted = 0;
    for (String frame : corpus) {
      boolean byDocument = DOCUMENT.accepts(frame);
      boolean byCode = FrameReader.read(frame, false).content() instanceof Incoming.Asked;
      accepted += byDocument ? 1 : 0;
      if (byDocument != byCode) {
        differences.add((byCode ? "only the code accepts " : "only the document accepts ") + frame);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(accepted).isPositive();
    assertThat(corpus.size() - accepted).isGreaterThan(500);
  }
}
