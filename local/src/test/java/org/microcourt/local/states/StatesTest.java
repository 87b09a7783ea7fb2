package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.states.TaskFunctions.Failed;
import org.microcourt.local.states.TaskFunctions.Returned;

/// Each type of state, without time passing.
class StatesTest {
  private final Workshop workshop = new Workshop();

  @AfterEach
  void close() {
    workshop.close();
  }

  private String output(String start, String states, String input) {
    return workshop.output(workshop.machine(start, states), input).text();
  }

  private StatesError error(String start, String states, String input) {
    return workshop.error(workshop.machine(start, states), input);
  }

  @Test
  void passesItsInputOn() {
    assertThat(output("A", "{\"A\":{\"Type\":\"Pass\",\"End\":true}}", "{\"x\":[1,null]}"))
        .isEqualTo("{\"x\":[1,null]}");
  }

  @Test
  void givesWhatOutputSays() {
    assertThat(
            output(
                "A",
                """
                {"A":{"Type":"Pass","End":true,
                  "Output":{"sum":"{% $states.input.x + 1 %}","kept":null,"by":"{% $states.context.State.Name %}"}}}
                """,
                "{\"x\":1}"))
        .isEqualTo("{\"sum\":2,\"kept\":null,\"by\":\"A\"}");
  }

  @Test
  void keepsVariablesFromStateToState() {
    assertThat(
            output(
                "A",
                """
                {"A":{"Type":"Pass","Assign":{"n":"{% $states.input.x %}"},"Output":{},"Next":"B"},
                 "B":{"Type":"Pass","Assign":{"n":"{% $n * 2 %}"},"Output":"{% $n %}","Next":"C"},
                 "C":{"Type":"Succeed","Output":["{% $states.input %}","{% $n %}"]}}
                """,
                "{\"x\":21}"))
        .isEqualTo("[21,42]");
  }

  @Test
  void choosesTheFirstConditionThatHolds() {
    String states =
        """
        {"A":{"Type":"Choice","Choices":[
            {"Condition":"{% $states.input.n > 10 %}","Next":"Big"},
            {"Condition":"{% $states.input.n > 5 %}","Next":"Middle"}],"Default":"Small"},
         "Big":{"Type":"Succeed","Output":"big"},
         "Middle":{"Type":"Succeed","Output":"middle"},
         "Small":{"Type":"Succeed","Output":"small"}}
        """;
    StateMachines machine = workshop.machine("A", states);
    for (List<String> one :
        List.of(List.of("11", "big"), List.of("6", "middle"), List.of("1", "small"))) {
      Execution execution =
          machine.start(Workshop.arn(), "n" + one.getFirst(), "{\"n\":" + one.getFirst() + "}");
      Workshop.await(() -> execution.status() != Execution.Status.RUNNING);
      assertThat(execution.ending().orElseThrow().output()).contains(new Json.Str(one.getLast()));
    }
  }

  @Test
  void failsWhenNoChoiceHolds() {
    assertThat(
            error(
                    "A",
                    """
                    {"A":{"Type":"Choice","Choices":[{"Condition":"{% false %}","Next":"B"}]},
                     "B":{"Type":"Succeed"}}
                    """,
                    "{}")
                .error())
        .isEqualTo("States.NoChoiceMatched");
  }

  @Test
  void failsWithErrorAndCause() {
    StatesError error =
        error(
            "A",
            "{\"A\":{\"Type\":\"Fail\",\"Error\":\"Late\",\"Cause\":\"{% 'by ' & $states.input.days %}\"}}",
            "{\"days\":3}");

    assertThat(error.output().text()).isEqualTo("{\"Error\":\"Late\",\"Cause\":\"by 3\"}");
  }

  @Test
  void runsBranchesAndKeepsTheirOrder() {
    assertThat(
            output(
                "A",
                """
                {"A":{"Type":"Parallel","End":true,"Arguments":{"n":"{% $states.input.n + 1 %}"},"Branches":[
                   {"StartAt":"L","States":{"L":{"Type":"Pass","Output":"{% $states.input.n %}","End":true}}},
                   {"StartAt":"R","States":{"R":{"Type":"Pass","Output":"right","End":true}}}]}}
                """,
                "{\"n\":1}"))
        .isEqualTo("[2,\"right\"]");
  }

  @Test
  void stopsTheOtherBranchesWhenOneFails() {
    StatesError error =
        error(
            "A",
            """
            {"A":{"Type":"Parallel","End":true,"Branches":[
               {"StartAt":"L","States":{"L":{"Type":"Wait","Seconds":100000,"End":true}}},
               {"StartAt":"R","States":{"R":{"Type":"Fail","Error":"Broken","Cause":"in R"}}}]}}
            """,
            "{}");

    assertThat(error.error()).isEqualTo("Broken");
  }

  @Test
  void mapsItemsInOrder() {
    assertThat(
            output(
                "A",
                """
                {"A":{"Type":"Map","End":true,"Items":"{% $states.input.list %}",
                  "ItemSelector":{"v":"{% $states.context.Map.Item.Value %}","i":"{% $states.context.Map.Item.Index %}"},
                  "ItemProcessor":{"StartAt":"P","States":{
                    "P":{"Type":"Pass","Output":"{% $states.input.v & $string($states.input.i) %}","End":true}}}}}
                """,
                "{\"list\":[\"a\",\"b\",\"c\"]}"))
        .isEqualTo("[\"a0\",\"b1\",\"c2\"]");
  }

  @Test
  void mapsAtMostAsManyItemsAtOnceAsItIsTold() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    workshop.functions.put(
        "count",
        payload -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          now.decrementAndGet();
          return new Returned(payload);
        });
    String states =
        """
        {"A":{"Type":"Map","End":true,"MaxConcurrency":2,"Items":[1,2,3,4,5,6,7,8],
          "ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Task","Resource":"%s","End":true}}}}}
        """
            .formatted(Workshop.function("count"));

    assertThat(output("A", states, "{}")).isEqualTo("[1,2,3,4,5,6,7,8]");
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void callsAFunctionByItsArn() {
    workshop.functions.put(
        "greet",
        payload -> new Returned(Json.obj("hello", ((Json.Obj) payload).requireString("name"))));

    assertThat(
            output(
                "A",
                "{\"A\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"Arguments\":{\"name\":\"{%% $states.input.who %%}\"},\"End\":true}}"
                    .formatted(Workshop.function("greet")),
                "{\"who\":\"Lin\"}"))
        .isEqualTo("{\"hello\":\"Lin\"}");
  }

  @Test
  void callsAFunctionThroughTheIntegration() {
    workshop.functions.put("greet", payload -> new Returned(Json.obj("got", payload)));

    assertThat(
            output(
                "A",
                """
                {"A":{"Type":"Task","Resource":"arn:aws-cn:states:::lambda:invoke",
                  "Arguments":{"FunctionName":"%s","Payload":{"n":"{%% $states.input.n %%}"}},
                  "Output":{"payload":"{%% $states.result.Payload %%}","code":"{%% $states.result.StatusCode %%}"},"End":true}}
                """
                    .formatted(Workshop.function("greet")),
                "{\"n\":7}"))
        .isEqualTo("{\"payload\":{\"got\":{\"n\":7}},\"code\":200}");
  }

  @Test
  void catchesAnExceptionByItsClass() {
    workshop.functions.put(
        "break",
        _ ->
            new Failed("java.lang.IllegalStateException", "no draft", List.of("at X.y(X.java:1)")));
    String states =
        """
        {"A":{"Type":"Task","Resource":"%s","End":true,"Catch":[
            {"ErrorEquals":["java.io.IOException"],"Next":"Wrong"},
            {"ErrorEquals":["java.lang.IllegalStateException"],"Next":"Caught",
             "Output":"{%% $parse($states.errorOutput.Cause).errorMessage %%}"}]},
         "Wrong":{"Type":"Succeed","Output":"wrong"},
         "Caught":{"Type":"Succeed"}}
        """
            .formatted(Workshop.function("break"));

    assertThat(output("A", states, "{}")).isEqualTo("\"no draft\"");
  }

  @Test
  void stopsAtAnEndlessExpression() {
    assertThat(
            error(
                    "A",
                    "{\"A\":{\"Type\":\"Pass\",\"Output\":\"{% ($f := function($n){$f($n+1)+1}; $f(1)) %}\",\"End\":true}}",
                    "{}")
                .error())
        .isEqualTo("States.QueryEvaluationError");
  }

  @Test
  void refusesDataAboveTheLimit() {
    String big = "x".repeat(TaskCalls.MOST_BYTES - 10);
    assertThat(
            error(
                    "A",
                    """
                    {"A":{"Type":"Pass","Output":"{% $states.input & '12345678901' %}","Next":"B"},
                     "B":{"Type":"Succeed"}}
                    """,
                    "\"" + big + "\"")
                .error())
        .isEqualTo("States.DataLimitExceeded");
  }

  @Test
  void endsAfterTwentyFiveThousandEvents() {
    StatesError error =
        error(
            "A",
            "{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\"},\"B\":{\"Type\":\"Pass\",\"Next\":\"A\"}}",
            "{}");

    assertThat(error.error()).isEqualTo("States.Runtime");
    assertThat(error.explanation()).contains("25000");
  }

  @Test
  void keepsTheClosingsOwnThreadFree() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    workshop.functions.put(
        "slow",
        payload -> {
          called.countDown();
          try {
            released.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return new Returned(payload);
        });
    StateMachines machine =
        workshop.machine(
            "A",
            "{\"A\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"End\":true}}"
                .formatted(Workshop.function("slow")));
    Execution execution = machine.start(Workshop.arn(), "slow", "{}");

    called.await();
    assertThat(execution.status()).isEqualTo(Execution.Status.RUNNING);
    machine.stop(execution.facts().arn(), "", "");
    assertThat(execution.status()).isEqualTo(Execution.Status.ABORTED);
    released.countDown();
  }

  @Test
  void refusesDefinitionsItCannotRun() {
    assertThatThrownBy(() -> workshop.machine("A", "{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\"}}"))
        .hasMessage("state machine Work: there is no state B");
    assertThatThrownBy(() -> workshop.machine("A", "{\"A\":{\"Type\":\"Pass\"}}"))
        .hasMessageContaining("state A: it needs either Next or End");
    assertThatThrownBy(() ->
            workshop.machine(
                "A",
                "{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sqs:sendMessage\",\"End\":true}}"))
        .hasMessageContaining("sqs:sendMessage is not supported");
    assertThatThrownBy(() ->
            workshop.machine(
                "A", "{\"A\":{\"Type\":\"Pass\",\"QueryLanguage\":\"JSONPath\",\"End\":true}}"))
        .hasMessageContaining("only JSONata");
  }
}
