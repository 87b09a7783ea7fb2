package org.microcourt.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamRecordTest {
  private static Record.Builder removal() {
    return Record.builder()
        .eventID("1")
        .eventName("REMOVE")
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .dynamodb(change ->
            change
                .approximateCreationDateTime(Instant.ofEpochSecond(1795500000))
                .keys(Map.of("pk", AttributeValue.fromS("ROOM#1")))
                .sequenceNumber("100")
                .sizeBytes(10L)
                .streamViewType("NEW_IMAGE"));
  }

  @Test
  void tellsWhatTimeToLiveRemovedFromWhatAFunctionRemoved() {
    Record expired =
        removal()
            .userIdentity(who -> who.type("Service").principalId("dynamodb.amazonaws.com"))
            .build();
    assertThat(json(expired).requireObject("userIdentity").requireString("principalId"))
        .isEqualTo("dynamodb.amazonaws.com");
    assertThat(json(removal().build()).get("userIdentity")).isEmpty();
    assertThat(json(expired).requireObject("dynamodb").get("NewImage")).isEmpty();
  }

  private static Json.Obj json(Record record) {
    return StreamRecord.of(record, StreamFixture.STREAM_ARN).json();
  }
}
