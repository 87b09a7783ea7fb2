package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.EvidenceAct;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.platform.Platform;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A file sent to the bucket, whose event sets the receiving going, and the same event again; and
/// the same with a scan for malware, whose results are then the only events.
class ReceivingIT {
  private static final String COURTROOM = SampleEvents.courtroom();
  private static final Actor JUDGE =
      new Actor.Person("judge-zhou", "周法官", House.MORNING, "2", true);
  private static final String UPLOADED = COURTROOM + "/u1";
  private static final Map<String, String> SCANNED = Map.of("MalwareScan", "on");
  private static final byte[] WORDS = "收据：已付货款。".getBytes(StandardCharsets.UTF_8);

  @Test
  void filesOnceWhatArrived() throws Exception {
    try (House house = new House()) {
      Platform court = opened(house);
      Hash hash = Hash.sha256(WORDS);
      announce(court, hash);

      send(court.uploads().put(UPLOADED, "text/plain", WORDS.length, hash));
      Eventually.holds("the filing", () -> last(court).act() instanceof EvidenceAct.Filed);
      long seq = last(court).seq();
      Json.Obj again = house.answer("ReceivingFunction", SampleEvents.read("object-created.json"));

      assertThat(again).isEqualTo(Json.obj());
      assertThat(last(court).seq()).isEqualTo(seq);
      EvidenceAct.Filed filed = (EvidenceAct.Filed) last(court).act();
      assertThat(court.caseFiles().head(filed.document().key())).isPresent();
      Eventually.holds("the upload is gone", () -> court.uploads().head(UPLOADED).isEmpty());
    }
  }

  @Test
  void withAScanFilesTheVersionThatIsCleanWhateverCameLater() throws Exception {
    try (House house = new House(SCANNED)) {
      Platform court = opened(house);
      String scanned = sent(court);
      sent(court);

      // As one that was under way when the scan was switched on.
      house.answer("ReceivingFunction", SampleEvents.read("object-created.json"));
      assertThat(last(court).act()).isInstanceOf(EvidenceAct.UploadRequested.class);
      house.answer("ReceivingFunction", result(scanned, "NO_THREATS_FOUND"));

      EvidenceAct.Filed filed = (EvidenceAct.Filed) last(court).act();
      assertThat(filed.media().note()).isEmpty();
      assertThat(court.caseFiles().head(filed.document().key())).isPresent();
      assertThat(court.uploads().head(UPLOADED)).isEmpty();
    }
  }

  @Test
  void withAScanRejectsMalwareAndFilesWithANoteWhatCouldNotBeScanned() throws Exception {
    try (House house = new House(SCANNED)) {
      Platform court = opened(house);
      house.answer("ReceivingFunction", result(sent(court), "THREATS_FOUND"));

      EvidenceAct.Rejected rejected = (EvidenceAct.Rejected) last(court).act();
      assertThat(rejected.reason()).isEqualTo("MALWARE");
      assertThat(court.uploads().head(UPLOADED)).isEmpty();

      announce(court, Hash.sha256(WORDS));
      String other = UPLOADED.replace("/u1", "/u2");
      String version = sent(court, other);
      Json.Obj unknown = result(version, "ACCESS_DENIED");
      house.answer("ReceivingFunction", Json.parseObject(unknown.text().replace(UPLOADED, other)));

      EvidenceAct.Filed filed = (EvidenceAct.Filed) last(court).act();
      assertThat(filed.media().note()).isPresent();
    }
  }

  /// The sample, of this version and with this status.
  private static Json.Obj result(String version, String status) {
    Json.Obj sample = SampleEvents.read("object-scanned.json");
    String named =
        sample.requireObject("detail").requireObject("s3ObjectDetails").requireString("versionId");
    return Json.parseObject(
        sample.text().replace(named, version).replace("NO_THREATS_FOUND", status));
  }

  private static Platform opened(House house) {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    return house.platform("ActionsFunction");
  }

  /// Announces the file if it was not, sends it, and gives its version.
  private static String sent(Platform court) throws Exception {
    if (!(last(court).act() instanceof EvidenceAct.UploadRequested)) {
      announce(court, Hash.sha256(WORDS));
    }
    return sent(court, UPLOADED);
  }

  private static String sent(Platform court, String key) throws Exception {
    send(court.uploads().put(key, "text/plain", WORDS.length, Hash.sha256(WORDS)));
    return court.uploads().head(key).flatMap(UploadedObject::version).orElseThrow();
  }

  private static void announce(Platform court, Hash hash) {
    Command announce =
        new Command.UploadRequest(
            "收据.txt",
            WORDS.length,
            "text/plain",
            hash,
            Category.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty());
    assertThat(court.recorder().record(COURTROOM, JUDGE, Optional.empty(), announce))
        .isInstanceOf(Recorded.Appended.class);
  }

  private static void send(SignedRequest signed) throws Exception {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(signed.url()).PUT(BodyPublishers.ofByteArray(WORDS));
    signed.headers().forEach(put::header);
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(put.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  private static Entry last(Platform court) {
    return court.records().before(COURTROOM, Long.MAX_VALUE, 1).entries().getLast();
  }
}
