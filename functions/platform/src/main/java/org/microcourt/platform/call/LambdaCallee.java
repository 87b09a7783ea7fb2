package org.microcourt.platform.call;

import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// A function in Lambda. How long is waited for it is set in the client.
public final class LambdaCallee implements Callee {
  private final LambdaClient client;
  private final String function;

  /// The function with this name or ARN, or an alias of it.
  public LambdaCallee(LambdaClient client, String function) {
    this.client = client;
    this.function = function;
  }

  @Override
  public Outcome call(Json.Obj event) {
    try {
      InvokeResponse response =
          client.invoke(
              i -> i.functionName(function).payload(SdkBytes.fromUtf8String(event.text())));
      Json.Obj answer = Json.parseObject(response.payload().asUtf8String());
      if (response.functionError() != null) {
        // Its message may hold anything and stays in the function's own log.
        throw new CalleeException(
            "the function failed: " + answer.string("errorType").orElse(response.functionError()));
      }
      return new Outcome.Answered(answer);
    } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException _) {
      return new Outcome.Late();
    } catch (JsonException e) {
      throw new CalleeException("the function's answer cannot be read", e);
    } catch (SdkException e) {
      throw new CalleeException("the function cannot be called", e);
    }
  }
}
