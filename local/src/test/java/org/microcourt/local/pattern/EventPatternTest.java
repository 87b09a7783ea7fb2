package org.microcourt.local.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.Json;

class EventPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":["x"]}                              | {"a":"x","b":1}      | true
          {"a":["x"]}                              | {"a":"y"}            | false
          {"a":["x","y"]}                          | {"a":"y"}            | true
          {"a":["x"],"b":[1]}                      | {"a":"x","b":2}      | false
          {"a":["x"]}                              | {}                   | false
          {"a":["1"]}                              | {"a":1}              | false
          {"a":[null]}                             | {"a":null}           | true
          {"a":[true]}                             | {"a":true}           | true
          {"a":{"b":{"c":["x"]}}}                  | {"a":{"b":{"c":"x"}}} | true
          {"a":{"b":["x"]}}                        | {"a":"x"}            | false
          {"a":["x"]}                              | {"a":["w","x"]}      | true
          {"a":[{"prefix":"EN"}]}                  | {"a":"ENTRY"}        | true
          {"a":[{"prefix":"EN"}]}                  | {"a":"SNAP"}         | false
          {"a":[{"suffix":".pdf"}]}                | {"a":"b.pdf"}        | true
          {"a":[{"equals-ignore-case":"Ab"}]}      | {"a":"aB"}           | true
          {"a":[{"exists":true}]}                  | {"a":null}           | true
          {"a":[{"exists":true}]}                  | {}                   | false
          {"a":[{"exists":false}]}                 | {}                   | true
          {"a":{"b":[{"exists":false}]}}           | {}                   | true
          {"a":[{"exists":false}]}                 | {"a":1}              | false
          {"a":[{"anything-but":"x"}]}             | {"a":"y"}            | true
          {"a":[{"anything-but":["x","y"]}]}       | {"a":"y"}            | false
          {"a":[{"anything-but":{"prefix":"x"}}]}  | {"a":"xy"}           | false
          {"a":[{"anything-but":"x"}]}             | {}                   | false
          {"a":[{"numeric":[">",1,"<=",3]}]}       | {"a":3}              | true
          {"a":[{"numeric":[">",1,"<=",3]}]}       | {"a":1}              | false
          {"a":[{"numeric":["=",1]}]}              | {"a":"1"}            | false
          {"$or":[{"a":["x"]},{"b":["y"]}]}        | {"b":"y"}            | true
          {"$or":[{"a":["x"]},{"b":["y"]}]}        | {"b":"z"}            | false
          """)
  void matchesAsTheServiceDoes(String pattern, String event, boolean expected) {
    assertThat(new EventPattern(Json.parseObject(pattern)).matches(Json.parseObject(event)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"x\"}",
        "{\"a\":[{\"cidr\":\"10.0.0.0/8\"}]}",
        "{\"a\":[{\"prefix\":1}]}",
        "{\"a\":[{\"prefix\":\"x\",\"suffix\":\"y\"}]}",
        "{\"a\":[{\"numeric\":[\"~\",1]}]}",
        "{\"a\":[{\"numeric\":[\"<\"]}]}",
        "{\"a\":{\"b\":[{\"wild\":1}]}}",
        "{\"$or\":[\"a\"]}"
      })
  void refusesAtOnceWhatItDoesNotUnderstand(String pattern) {
    Json.Obj parsed = Json.parseObject(pattern);
    assertThatIllegalArgumentException().isThrownBy(() -> new EventPattern(parsed));
  }
}
