package org.microcourt.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.json.Json;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML (and so JSON) as JSON values. CloudFormation's short forms become their long ones: `!Ref X`
/// is `{"Ref": "X"}`, `!Sub X` is `{"Fn::Sub": "X"}`.
final class Yaml {
  private final String file;

  private Yaml(String file) {
    this.file = file;
  }

  /// The file's one document, which must be an object.
  static Json.Obj read(Path path) {
    try {
      return parse(Files.readString(path), path.toString());
    } catch (IOException e) {
      throw new TemplateException(path.toString(), "cannot be read", e);
    }
  }

  /// The text's one document, which must be an object; `file` names it in errors.
  static Json.Obj parse(String text, String file) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(5_000_000).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new TemplateException(file, "is empty"));
      if (new Yaml(file).json(root) instanceof Json.Obj object) {
        return object;
      }
    } catch (YamlEngineException e) {
      throw new TemplateException(file, String.valueOf(e.getMessage()), e);
    }
    throw new TemplateException(file, "is not a mapping");
  }

  private Json json(Node node) {
    String tag = node.getTag().getValue();
    // `${Name}` alone is a variable to the YAML library; here it is a substitution's text.
    if (!tag.startsWith("!") || tag.equals(Tag.ENV_TAG.getValue())) {
      return plain(node);
    }
    String name = tag.substring(1);
    String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    return Json.obj(function, plain(node));
  }

  private Json plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode sequence -> {
        List<Json> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(json(item)));
        yield new Json.Arr(items);
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new TemplateException(line(node), "is no YAML that templates use");
    };
  }

  private Json.Obj object(MappingNode mapping) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new TemplateException(line(tuple.getKeyNode()), "a key must be a word");
      }
      if (members.put(key.getValue(), json(tuple.getValueNode())) != null) {
        throw new TemplateException(line(key), key.getValue() + " stands twice");
      }
    }
    return new Json.Obj(members);
  }

  private static Json scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return Json.Null.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return new Json.Bool(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return new Json.Num(Double.parseDouble(text));
    }
    return new Json.Str(text);
  }

  private String line(Node node) {
    return node.getStartMark().map(mark -> file + ":" + (mark.getLine() + 1)).orElse(file);
  }
}
