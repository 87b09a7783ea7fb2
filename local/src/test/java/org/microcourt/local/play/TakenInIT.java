package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.json.Json;
import org.microcourt.local.CourtStartException;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.issuer.Person;

/// A case file exported from one local court and taken in by another, which knew none of its
/// people.
class TakenInIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void standsInTheOtherCourtAsItWasAndGoesOnThere() throws Exception {
    Path archive = folder.resolve("case-file.zip");
    String courtroom;
    NavigableMap<Long, Json.Obj> record;
    try (LocalCourt court = court(List.of(new Person("zhou", "周法官", "", true)));
        Phone judge = phone(court, "zhou")) {
      CaseInfo info = new CaseInfo("（2026）沪0113民初7号", "买卖合同纠纷", "宝山法院", Procedure.SUMMARY);
      courtroom = judge.create(Json.obj("case", info.toJson())).requireString("courtroom");
      judge.write(
          "participant.add", Json.obj("person", "zhao", "name", "赵原告", "role", "PLAINTIFF"));
      judge.write("message.post", Json.obj("text", "请原告提交材料。"));
      long seq = judge.write("casefile.export", Json.obj("as", "archive")).requireLong("seq");
      record = judge.wholeRecord().headMap(seq, true);
      Files.write(archive, fetched(judge));
    }

    try (LocalCourt other = court(LocalCourt.peopleOf(archive))) {
      assertThat(other.imported(archive)).contains(courtroom);
      assertThat(other.imported(archive)).as("again").contains(courtroom);
      try (Phone judge = phone(other, "zhou");
          Phone plaintiff = phone(other, "zhao")) {
        judge.join(courtroom);
        plaintiff.join(courtroom);
        assertThat(judge.wholeRecord().headMap(record.lastKey(), true)).isEqualTo(record);
        judge.write("message.post", Json.obj("text", "移送后继续。"));
        assertThat(judge.wholeRecord()).hasSize(record.size() + 1);
        assertThat(plaintiff.wholeRecord().get(record.lastKey() + 1))
            .isEqualTo(judge.held().lastEntry().getValue());
      }
    }
  }

  @Test
  void isRefusedInWordsWhenItIsNone() throws Exception {
    Path none = Files.writeString(folder.resolve("none.zip"), "no archive");
    assertThat(LocalCourt.peopleOf(none)).isEmpty();
    try (LocalCourt court = court(List.of())) {
      assertThatThrownBy(() -> court.imported(none))
          .isInstanceOf(CourtStartException.class)
          .hasMessageContaining("none.zip is not taken in");
      assertThatThrownBy(() -> court.imported(folder.resolve("nowhere.zip")))
          .isInstanceOf(CourtStartException.class)
          .hasMessageContaining("There is no archive");
    }
  }

  private static LocalCourt court(List<Person> people) {
    return LocalCourt.start(
        new LocalCourt.Settings(TEMPLATE, 0, Optional.empty(), people, List.of()));
  }

  private Phone phone(LocalCourt court, String person) {
    LogIn logIn = new LogIn(http, court.origin(), court.place().clientId());
    return new Phone(http, court.place().socket(), logIn, person);
  }

  private byte[] fetched(Phone judge) throws Exception {
    AtomicReference<String> url = new AtomicReference<>("");
    Eventually.holds(
        "the export",
        () -> {
          try {
            Json.Obj link = judge.read("casefile.export-link", Json.obj("export", "x1"));
            url.set(link.requireString("url"));
            return true;
          } catch (Phone.Refused e) {
            return false;
          }
        });
    HttpRequest get = HttpRequest.newBuilder(URI.create(url.get())).build();
    return http.send(get, BodyHandlers.ofByteArray()).body();
  }
}
