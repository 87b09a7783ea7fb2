package org.microcourt.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.microcourt.local.template.FunctionSpec;

/// What a function is told about its call. `startedNanos` is of `System.nanoTime()`: time limits
/// count real time, wherever the court's clock has been moved to.
record InvocationContext(FunctionSpec spec, String requestId, long startedNanos)
    implements Context {
  static final String VERSION = "$LATEST";

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + spec.name();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return spec.name();
  }

  @Override
  public String getFunctionVersion() {
    return VERSION;
  }

  @Override
  public String getInvokedFunctionArn() {
    return spec.arn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    long used = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
    return (int) Math.max(0, spec.timeout().toMillis() - used);
  }

  @Override
  public int getMemoryLimitInMB() {
    return spec.memory();
  }

  @Override
  public LambdaLogger getLogger() {
    return new StandardOutput();
  }

  private static final class StandardOutput implements LambdaLogger {
    @Override
    public void log(String message) {
      System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}
