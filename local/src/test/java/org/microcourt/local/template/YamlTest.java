package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

class YamlTest {
  @Test
  void takesASubstitutionAloneForText() {
    Json.Obj read = Yaml.parse("FunctionName: ${DraftFunctionArn}", "closing.asl.yaml");
    assertThat(read).isEqualTo(Json.obj("FunctionName", "${DraftFunctionArn}"));
  }
}
