package org.microcourt.courtroom.protocol;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/// `x-maxUtf16Units` and `x-maxJsonBytes`: how long a string may be, in other measures than code
/// points.
final class StringLimit extends AbstractKeyword {
  private final ToIntFunction<JsonNode> measure;

  private StringLimit(String name, ToIntFunction<JsonNode> measure) {
    super(name);
    this.measure = measure;
  }

  /// Both keywords.
  static List<Keyword> keywords() {
    return List.of(
        new StringLimit("x-maxUtf16Units", text -> text.asString().length()),
        new StringLimit(
            "x-maxJsonBytes", text -> text.toString().getBytes(StandardCharsets.UTF_8).length));
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode limit, Schema parent, SchemaContext context) {
    return new BaseKeywordValidator(this, limit, location, parent, context) {
      @Override
      public void validate(
          ExecutionContext execution, JsonNode node, JsonNode root, NodePath where) {
        if (node.isString() && measure.applyAsInt(node) > limit.asInt()) {
          execution.addError(
              Error.builder()
                  .keyword(getValue())
                  .instanceNode(node)
                  .instanceLocation(where)
                  .message("longer than " + limit)
                  .build());
        }
      }
    };
  }
}
