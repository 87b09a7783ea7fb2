package org.microcourt.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Scripts;
import org.microcourt.platform.call.Callee;
import org.microcourt.platform.call.CalleeException;
import org.microcourt.platform.call.LambdaCallee;
import org.microcourt.platform.configuration.AwsClients;
import org.microcourt.platform.configuration.AwsSettings;
import org.microcourt.platform.configuration.AwsSettings.AccessKey;
import org.microcourt.platform.configuration.AwsSettings.Service;
import org.microcourt.platform.configuration.CallObserver;

/// One function calls another through the SDK's client.
class InvocationServerIT {
  private static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:test-";

  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final InvocationServer server =
      new InvocationServer(
          new Scripts()
              .with("Echo", Scripts.answering(event -> event.with("by", "Echo")))
              .with("Mute", (_, _) -> Optional.empty())
              .with(
                  "Broken",
                  Scripts.answering(_ -> {
                    throw new IllegalStateException("a name of somebody");
                  }))
              .with("Lost", Duration.ofMillis(50), Scripts.answering(this::waited))
              .with("Slow", Scripts.answering(this::waited))
              .load());

  private Json waited(Json.Obj event) {
    try {
      go.await();
      done.countDown();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return event;
  }

  @AfterEach
  void close() {
    go.countDown();
    server.close();
  }

  private Callee callee(String function, Duration patience) {
    AwsSettings settings =
        new AwsSettings(
            "eu-central-1",
            Map.of(Service.LAMBDA, server.address()),
            Optional.of(new AccessKey("a", "b", Optional.empty())),
            Optional.empty());
    AwsClients clients = new AwsClients(settings, CallObserver.NONE);
    return new LambdaCallee(clients.functions(patience), function);
  }

  private Callee callee(String function) {
    return callee(function, Duration.ofSeconds(20));
  }

  @Test
  void givesTheAnswerToACallOfAnAlias() {
    Callee.Outcome outcome = callee(ARN + "Echo:live").call(Json.obj("文", "件"));

    assertThat(outcome).isEqualTo(new Callee.Outcome.Answered(Json.obj("文", "件", "by", "Echo")));
  }

  @Test
  void tellsThatAFunctionFailedAndNotWhatItSaid() {
    assertThatThrownBy(() -> callee("test-Broken").call(Json.obj()))
        .isInstanceOf(CalleeException.class)
        .hasMessageContaining("java.lang.IllegalStateException")
        .hasMessageNotContaining("somebody");
    assertThatThrownBy(() -> callee("test-Lost").call(Json.obj()))
        .isInstanceOf(CalleeException.class)
        .hasMessageContaining("Sandbox.Timedout");
  }

  @Test
  void tellsThatThereIsNoAnswerOrNoFunction() {
    assertThatThrownBy(() -> callee("test-Mute").call(Json.obj()))
        .isInstanceOf(CalleeException.class);
    assertThatThrownBy(() -> callee("test-Nothing").call(Json.obj()))
        .isInstanceOf(CalleeException.class)
        .cause()
        .hasMessageContaining("Function not found: test-Nothing");
  }

  @Test
  void letsACallGoOnThatItsCallerGaveUp() throws Exception {
    assertThat(callee("test-Slow", Duration.ofMillis(500)).call(Json.obj()))
        .isEqualTo(new Callee.Outcome.Late());
    assertThat(done.getCount()).isEqualTo(1);

    go.countDown();

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesWhatIsNoCallThatWaits() throws Exception {
    String invoke = "/2015-03-31/functions/test-Echo/invocations";

    assertThat(post("/2015-03-31/functions/test-Echo", "{}", "RequestResponse").statusCode())
        .isEqualTo(400);
    assertThat(post(invoke, "{}", "Event").statusCode()).isEqualTo(400);
    HttpResponse<String> faulty = post(invoke, "{", "RequestResponse");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(faulty.headers().firstValue("x-amzn-ErrorType"))
        .contains("InvalidRequestContentException");
    assertThat(post(invoke, "{}", "RequestResponse").body()).isEqualTo("{\"by\":\"Echo\"}");
  }

  private HttpResponse<String> post(String path, String body, String type) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("X-Amz-Invocation-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
