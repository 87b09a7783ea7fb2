package org.microcourt.local.table;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.microcourt.json.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// One record of a stream in the form in which Lambda gives it to a function.
record StreamRecord(String sequenceNumber, Instant created, Json.Obj json) {

  static StreamRecord of(Record record, String streamArn) {
    software.amazon.awssdk.services.dynamodb.model.StreamRecord change = record.dynamodb();
    Instant created = change.approximateCreationDateTime();
    Json.Obj dynamodb =
        Json.obj(
            "ApproximateCreationDateTime", created.getEpochSecond(),
            "Keys", change.hasKeys() ? image(change.keys()) : null,
            "NewImage", change.hasNewImage() ? image(change.newImage()) : null,
            "OldImage", change.hasOldImage() ? image(change.oldImage()) : null,
            "SequenceNumber", change.sequenceNumber(),
            "SizeBytes", change.sizeBytes(),
            "StreamViewType", change.streamViewTypeAsString());
    Json.Obj json =
        Json.obj(
            "eventID",
            record.eventID(),
            "eventName",
            record.eventNameAsString(),
            "eventVersion",
            record.eventVersion(),
            "eventSource",
            record.eventSource(),
            "awsRegion",
            streamArn.split(":", 5)[3],
            "dynamodb",
            dynamodb,
            "userIdentity",
            record.userIdentity() == null
                ? null
                : Json.obj(
                    "type", record.userIdentity().type(),
                    "principalId", record.userIdentity().principalId()),
            "eventSourceARN",
            streamArn);
    return new StreamRecord(change.sequenceNumber(), created, json);
  }

  private static Json.Obj image(Map<String, AttributeValue> item) {
    Map<String, Json> members = new LinkedHashMap<>();
    item.forEach((name, value) -> members.put(name, attribute(value)));
    return new Json.Obj(members);
  }

  private static Json.Obj attribute(AttributeValue value) {
    return switch (value.type()) {
      case S -> Json.obj("S", value.s());
      case N -> Json.obj("N", value.n());
      case B -> Json.obj("B", base64(value.b()));
      case BOOL -> Json.obj("BOOL", value.bool());
      case NUL -> Json.obj("NULL", true);
      case M -> Json.obj("M", image(value.m()));
      case L -> Json.obj("L", value.l().stream().map(StreamRecord::attribute).toList());
      case SS -> Json.obj("SS", value.ss());
      case NS -> Json.obj("NS", value.ns());
      case BS -> Json.obj("BS", value.bs().stream().map(StreamRecord::base64).toList());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("attribute " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
