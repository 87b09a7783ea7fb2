package org.microcourt.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.json.Json;

class PolicyTest {
  private static final String METHOD =
      "arn:aws:execute-api:eu-central-1:123456789012:api/local/$connect";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one resource             | true  | {"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:eu-central-1:123456789012:api/local/$connect"}
          wildcards                | true  | {"Effect":"Allow","Action":"execute-api:*","Resource":["arn:*:api/loca?/*"]}
          action in another case   | true  | {"Effect":"Allow","Action":["EXECUTE-API:invoke"],"Resource":"*"}
          another action           | false | {"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"*"}
          another stage            | false | {"Effect":"Allow","Action":"*","Resource":"arn:*:api/prod/*"}
          a dot is no wildcard     | false | {"Effect":"Allow","Action":"execute-api.Invoke","Resource":"*"}
          everything but another   | true  | {"Effect":"Allow","Action":"*","NotResource":"arn:*/prod/*"}
          everything but this      | false | {"Effect":"Allow","NotAction":"execute-api:*","Resource":"*"}
          a condition              | false | {"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}
          only a denial            | false | {"Effect":"Deny","Action":"*","Resource":"*"}
          """)
  void readsStatements(String what, boolean allowed, String statement) {
    Json.Obj parsed = Json.parseObject(statement);
    assertThat(Policy.allows(Json.obj("Statement", Json.arr(List.of(parsed))), METHOD))
        .as(what)
        .isEqualTo(allowed);
    assertThat(Policy.allows(Json.obj("Statement", parsed), METHOD)).as(what).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"Allow,Deny", "Deny,Allow"})
  void deniesWhatAnyStatementDenies(String first, String second) {
    Json.Obj document =
        Json.parseObject(
            """
            {"Statement":[{"Effect":"%s","Action":"*","Resource":"*"},
                          {"Effect":"%s","Action":"*","Resource":"*"}]}
            """
                .formatted(first, second));
    assertThat(Policy.allows(document, METHOD)).isFalse();
  }
}
