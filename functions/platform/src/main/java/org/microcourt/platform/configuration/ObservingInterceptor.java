package org.microcourt.platform.configuration;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.microcourt.platform.configuration.CallObserver.Call;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpHeaders;

/// Hands each attempt of a call to a `CallObserver`.
final class ObservingInterceptor implements ExecutionInterceptor {
  private final CallObserver observer;

  ObservingInterceptor(CallObserver observer) {
    this.observer = observer;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    tell(observer::sending, call(context, context.request(), attributes, 0));
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    long received = length(context.httpResponse());
    tell(observer::received, call(context, context.request(), attributes, received));
  }

  private static Call call(
      Context.BeforeTransmission context,
      SdkRequest request,
      ExecutionAttributes attributes,
      long received) {
    long sent = context.requestBody().flatMap(RequestBody::optionalContentLength).orElse(0L);
    return new Call(
        Optional.ofNullable(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME))
            .orElse("?"),
        request.getClass().getSimpleName().replace("Request", ""),
        sent,
        received);
  }

  private static long length(SdkHttpHeaders headers) {
    return headers.firstMatchingHeader("Content-Length").map(Long::parseLong).orElse(0L);
  }

  private static void tell(Consumer<Call> listener, Call call) {
    try {
      listener.accept(call);
    } catch (UncheckedIOException e) {
      throw SdkClientException.create("the connection broke", e.getCause());
    } catch (RuntimeException e) {
      throw SdkClientException.create("the call failed", e);
    }
  }
}
