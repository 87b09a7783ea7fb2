package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.action.Court;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.fixture.CallCounter;
import org.microcourt.platform.fixture.LocalDynamo;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// What a message costs, in calls.
class MessagePathIT {
  private final CallCounter calls = new CallCounter();
  private final CourtUnderTest court = new CourtUnderTest(calls);

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void aWarmMessageReadsTheTailAndThePhonesWritesOnceAndPostsOnceAPhone() {
    court.open("clerk=CLERK", "plaintiff=PLAINTIFF");
    List.of("judge-zhou", "clerk", "plaintiff").forEach(court::connect);
    court.connect("plaintiff", "plaintiffs-tablet");
    calls.take();

    court.write("clerk", "message.post", Json.obj("text", "各方请准备。"));

    assertThat(calls.take())
        .isEqualTo(Map.of("Query", 1, "BatchGetItem", 1, "PutItem", 1, "PostToConnection", 4));
  }

  @Test
  void aRefusedMessageWritesNothing() {
    court.open("plaintiff=PLAINTIFF");
    calls.take();

    assertThat(court.refusal("plaintiff", "message.post", Json.obj("text", "我先说两句")))
        .isEqualTo("speak-in-session");
    assertThat(calls.take()).doesNotContainKeys("PutItem", "PostToConnection");
  }

  @Test
  void primingTriesTheWaysOutAndLeavesNoTrace() {
    Platform platform = Platform.of(court.environment, court.clock, calls);
    ScanResponse before = items();
    calls.take();

    Court.priming(platform, Court.dispatcher(platform)).beforeCheckpoint(Core.getGlobalContext());

    assertThat(calls.take())
        .containsOnlyKeys("GetItem", "Query", "BatchGetItem", "PostToConnection", "UpdateItem");
    assertThat(items().items()).isEqualTo(before.items());
  }

  private ScanResponse items() {
    return LocalDynamo.client(court.environment)
        .scan(scan -> scan.tableName(court.environment.get("TABLE_NAME")));
  }
}
