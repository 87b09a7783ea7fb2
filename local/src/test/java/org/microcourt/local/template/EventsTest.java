package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The sample events: one for each way into a function, and true to what the court writes.
class EventsTest {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("authorizer.json", "AuthorizerFunction"),
          Map.entry("connect.json", "ConnectFunction"),
          Map.entry("disconnect.json", "DisconnectFunction"),
          Map.entry("default-ping.json", "ActionsFunction"),
          Map.entry("default-courtroom-create.json", "ActionsFunction"),
          Map.entry("default-message-post.json", "ActionsFunction"),
          Map.entry("default-record-fetch.json", "ActionsFunction"),
          Map.entry("stream.json", "ReactionsFunction"),
          Map.entry("stream-session-closed.json", "ReactionsFunction"),
          Map.entry("closing-draft.json", "DraftTranscriptFunction"),
          Map.entry("closing-file.json", "FileTranscriptFunction"));

  private final Path folder = CourtTemplate.home().resolve("events");

  @Test
  void haveOneForEachFunctionOfTheTemplate() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(FUNCTIONS.keySet());
    }
    assertThat(
            CourtTemplate.load("us-east-1").functions().stream()
                .map(FunctionSpec::id)
                .collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(FUNCTIONS.values()));
  }

  @Test
  void bringEntriesThatVerifyAsOneChain() {
    Hash chain = Hash.ZERO;
    long seq = 0;
    for (String file : List.of("stream.json", "stream-session-closed.json")) {
      for (Json.Obj event : read(file).objects("Records")) {
        Json.Obj image = event.requireObject("dynamodb").requireObject("NewImage");
        Entry entry =
            Entry.fromJson(Json.parseObject(image.requireObject("entry").requireString("S")));
        chain = chain.then(entry.leaf());
        seq++;
        assertThat(entry.seq()).isEqualTo(seq);
        assertThat(entry.intact()).as(file + " " + seq).isTrue();
        assertThat(entry.chain()).isEqualTo(chain);
      }
    }
    assertThat(seq).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-message-post.json", "default-record-fetch.json"})
  void speakOfTheCourtroomThatTheStreamTellsOf(String file) {
    String key =
        read("stream.json")
            .objects("Records")
            .getFirst()
            .requireObject("dynamodb")
            .requireObject("Keys")
            .requireObject("pk")
            .requireString("S");
    Json.Obj frame = Json.parseObject(read(file).requireString("body"));

    assertThat("COURTROOM#" + frame.requireString("courtroom")).isEqualTo(key);
    assertThat("COURTROOM#" + read("closing-draft.json").requireString("courtroom")).isEqualTo(key);
  }

  private Json.Obj read(String file) {
    try {
      return Json.parseObject(Files.readString(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
