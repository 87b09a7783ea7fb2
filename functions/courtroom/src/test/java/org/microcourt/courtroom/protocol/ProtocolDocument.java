package org.microcourt.courtroom.protocol;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.microcourt.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/protocol.asyncapi.yaml`, with a validator that knows its two keywords of its own.
final class ProtocolDocument {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final ObjectMapper JSON = new JsonMapper();
  private static final ProtocolDocument DOCUMENT = new ProtocolDocument();

  /// A request of a client: the action's name, the schema's of request and reply.
  record Operation(String action, String request, String reply) {}

  /// An example of a message with its schema's name.
  record Example(String schema, String name, Json.Obj frame) {
    @Override
    public String toString() {
      return schema + ": " + name;
    }
  }

  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final JsonNode root;
  private final SchemaRegistry registry;

  private ProtocolDocument() {
    this.root = YAMLMapper.builder().build().readTree(path().toFile());
    Dialect dialect =
        Dialect.builder(Dialects.getDraft7()).keywords(StringLimit.keywords()).build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            dialect,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /// The document as it stands in the repository.
  static ProtocolDocument read() {
    return DOCUMENT;
  }

  private static Path path() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path document = folder.resolve("docs/protocol.asyncapi.yaml");
      if (document.toFile().isFile()) {
        return document;
      }
    }
    throw new IllegalStateException("no docs/protocol.asyncapi.yaml above " + here);
  }

  /// The operations that the court receives, by action.
  Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    for (JsonNode operation : root.get("operations")) {
      if (operation.get("action").asString().equals("receive")) {
        String request = messageSchema(operation.get("messages").get(0));
        String reply = messageSchema(operation.at("/reply/messages/0"));
        String action = schemaNode(request).at("/properties/action/const").asString();
        operations.put(action, new Operation(action, request, reply));
      }
    }
    return operations;
  }

  /// The schemas of what the court sends of itself.
  List<String> pushes() {
    List<String> pushes = new ArrayList<>();
    for (JsonNode operation : root.get("operations")) {
      if (operation.get("action").asString().equals("send")) {
        operation.get("messages").forEach(message -> pushes.add(messageSchema(message)));
      }
    }
    return pushes;
  }

  /// All examples of all messages.
  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (JsonNode message : root.at("/components/messages")) {
      String schema = name(message.get("payload"));
      for (JsonNode example : message.get("examples")) {
        Json.Obj frame = Json.parseObject(example.get("payload").toString());
        examples.add(new Example(schema, example.get("name").asString(), frame));
      }
    }
    return examples;
  }

  /// The values of a schema that is an enumeration.
  List<String> values(String schema) {
    List<String> values = new ArrayList<>();
    schemaNode(schema).get("enum").forEach(value -> values.add(value.asString()));
    return values;
  }

  /// The error codes that the document explains.
  List<String> explainedCodes() {
    return List.copyOf(schemaNode("ErrorCode").get("x-meanings").propertyNames());
  }

  /// The kinds of entry whose bodies the document describes.
  List<String> describedKinds() {
    List<String> kinds = new ArrayList<>();
    schemaNode("Entry")
        .get("allOf")
        .forEach(one -> kinds.add(one.at("/if/properties/kind/const").asString()));
    return kinds;
  }

  /// A schema as it stands.
  JsonNode schemaNode(String name) {
    JsonNode schema = root.at("/components/schemas/" + name);
    if (schema.isMissingNode()) {
      throw new IllegalArgumentException("no schema " + name);
    }
    return schema;
  }

  /// What a reference in the document points to, itself if it is none.
  JsonNode resolve(JsonNode schema) {
    return schema.has("$ref") ? schemaNode(name(schema)) : schema;
  }

  /// The name of the schema that is referred to, if one is.
  static Optional<String> reference(JsonNode schema) {
    return schema.has("$ref") ? Optional.of(name(schema)) : Optional.empty();
  }

  /// What does not fit the schema; nothing if all does.
  List<String> faults(String schema, String json) {
    return validator(schema).validate(JSON.readTree(json)).stream().map(Error::toString).toList();
  }

  /// Whether the document accepts this as a frame of a client.
  boolean accepts(String frame) {
    JsonNode node = JSON.readTree(frame);
    Operation operation =
        node.path("action").isString() ? operations().get(node.get("action").asString()) : null;
    return operation != null && validator(operation.request()).validate(node).isEmpty();
  }

  private Schema validator(String name) {
    return schemas.computeIfAbsent(name, this::compile);
  }

  private Schema compile(String name) {
    ObjectNode wrapper = JSON.createObjectNode();
    wrapper.putArray("allOf").addObject().put("$ref", SCHEMAS + name);
    wrapper.set("components", root.get("components"));
    return registry.getSchema(wrapper);
  }

  private String messageSchema(JsonNode reference) {
    String channelMessage = reference.get("$ref").asString().substring(1);
    String message = root.at(channelMessage).get("$ref").asString().substring(1);
    return name(root.at(message).get("payload"));
  }

  private static String name(JsonNode reference) {
    return reference.get("$ref").asString().substring(SCHEMAS.length());
  }
}
