package org.microcourt.courtroom.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.json.Json;
import tools.jackson.databind.JsonNode;

/// Frames made from the document's schemas: with all members, and with those only that must be
/// there.
final class ValidFrames {
  /// A value of each schema that is a pattern.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("WriteId", "testPhone1:1"),
          Map.entry("ReadId", "read.1"),
          Map.entry("CourtroomId", "cabcdefghijklmno"),
          Map.entry("ParticipantId", "p2"),
          Map.entry("SessionId", "s1"),
          Map.entry("ItemId", "i1"),
          Map.entry("UploadId", "u1"),
          Map.entry("ExportId", "x1"),
          Map.entry("ExhibitId", "e1"),
          Map.entry("MotionId", "m1"),
          Map.entry("CallId", "v1"),
          Map.entry("CallPhone", "phone-of-lin"),
          Map.entry("Sdp", "v=0\r\ns=-\r\n"),
          Map.entry("IceCandidate", "candidate:1 1 UDP 1 192.0.2.7 9 typ host"),
          Map.entry("IceMid", "0"),
          Map.entry("MediaType", "application/pdf"),
          Map.entry("FileName", "流水.pdf"),
          Map.entry("Description", "由原告\n保管"),
          Map.entry("Reasons", "金额\n不符"),
          Map.entry("AnchorHour", "2026-11-24T06"),
          Map.entry("Hash", "0".repeat(64)),
          Map.entry("Cursor", "2026-11-24T06:00:00.000Z:cabcdefghijklmno:i1"),
          Map.entry("IncidentPlace", "INCIDENT#2026-11-24T06:00:00.000Z#1f"),
          Map.entry("TimeGiven", "2026-11-24T06:00:00.5Z"),
          Map.entry("Name", "林某"),
          Map.entry("Title", "下午调解"),
          Map.entry("Reason", "双方\n同意。"),
          Map.entry("Text", "我方\t同意。"));

  private final ProtocolDocument document;

  ValidFrames(ProtocolDocument document) {
    this.document = document;
  }

  /// Frames of one action: its examples, one with all members, one with the least.
  List<Json.Obj> of(Operation operation) {
    List<Json.Obj> frames = new ArrayList<>();
    document.examples().stream()
        .filter(example -> example.schema().equals(operation.request()))
        .forEach(example -> frames.add(example.frame()));
    JsonNode schema = document.schemaNode(operation.request());
    for (boolean all : List.of(true, false)) {
      if (value(schema, all) instanceof Json.Obj frame) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private Json value(JsonNode schema, boolean all) {
    String word = ProtocolDocument.reference(schema).map(WORDS::get).orElse(null);
    if (word != null) {
      return Json.of(word);
    }
    JsonNode resolved = document.resolve(schema);
    if (resolved.has("const")) {
      return Json.of(resolved.get("const").asString());
    }
    if (resolved.has("oneOf")) {
      return value(resolved.get("oneOf").get(all ? 0 : 1), all);
    }
    if (resolved.has("enum")) {
      return Json.of(resolved.get("enum").get(0).asString());
    }
    return switch (resolved.get("type").asString()) {
      case "object" -> object(resolved, all);
      case "array" -> Json.arr(List.of(value(resolved.get("items"), all)));
      case "boolean" -> Json.of(true);
      case "integer" -> Json.of(resolved.path("minimum").asLong(1));
      case String type ->
          throw new IllegalArgumentException("no word for a " + type + ": " + schema);
    };
  }

  private Json object(JsonNode schema, boolean all) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    Map<String, Json> members = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(member -> {
          if (all || required.contains(member.getKey())) {
            members.put(member.getKey(), value(member.getValue(), all));
          }
        });
    return new Json.Obj(members);
  }
}
