package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.EvidenceAct;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.platform.Platform;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A file sent to the bucket, whose event sets the receiving going, and the same event again.
class ReceivingIT {
  private static final String COURTROOM = SampleEvents.courtroom();
  private static final Actor JUDGE =
      new Actor.Person("judge-zhou", "周法官", House.MORNING, "2", true);
  private static final byte[] WORDS = "收据：已付货款。".getBytes(StandardCharsets.UTF_8);

  private final House house;
  private final Platform court;

  ReceivingIT() throws Exception {
    house = new House();
    court = house.platform("ActionsFunction");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void filesOnceWhatArrived() throws Exception {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    Hash hash = Hash.sha256(WORDS);
    announce(hash);

    send(court.uploads().put(COURTROOM + "/u1", "text/plain", WORDS.length, hash));
    Eventually.holds("the filing", () -> last().act() instanceof EvidenceAct.Filed);
    long seq = last().seq();
    Json.Obj again = house.answer("ReceivingFunction", SampleEvents.read("object-created.json"));

    assertThat(again).isEqualTo(Json.obj());
    assertThat(last().seq()).isEqualTo(seq);
    EvidenceAct.Filed filed = (EvidenceAct.Filed) last().act();
    assertThat(court.caseFiles().head(filed.document().key())).isPresent();
    Eventually.holds("the upload is gone", () -> court.uploads().head(COURTROOM + "/u1").isEmpty());
  }

  private void announce(Hash hash) {
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

  private Entry last() {
    return court.records().before(COURTROOM, Long.MAX_VALUE, 1).entries().getLast();
  }
}
