package org.microcourt.casefile.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.record.Hash;

/// In random cases with private talks, the court's own documents and sealed answers, every reader's
/// export is searched for every planted word, name and hash. Who may see which is told by a model
/// that was written from the law: who was in the room when it was said.
class AudienceTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void anExportHoldsJustWhatItsReaderMaySee(long seed) throws IOException {
    SecretCase court = new SecretCase(seed);
    court.live(120);
    for (String reader : SecretCase.READERS) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Hash all = new CaseFileArchive(court).write(court.asSeenBy(reader), out);
      assertThat(all).isNotEqualTo(Hash.ZERO);
      String zip = new String(out.toByteArray(), UTF_8);
      for (Map.Entry<String, Set<String>> planted : court.planted().entrySet()) {
        assertThat(zip.contains(planted.getKey()))
            .as("seed %s: %s and %s", seed, reader, planted.getKey())
            .isEqualTo(planted.getValue().contains(reader));
      }
    }
    assertThat(court.planted().values())
        .anySatisfy(readers -> assertThat(readers).hasSizeLessThan(SecretCase.READERS.size()));
    assertThat(List.copyOf(court.planted().keySet())).hasSizeGreaterThan(60);
  }
}
