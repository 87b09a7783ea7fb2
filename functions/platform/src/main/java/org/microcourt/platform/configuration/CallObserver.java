package org.microcourt.platform.configuration;

/// Sees every call to a service, each attempt of it. Tests and benchmarks count calls and bytes
/// with it, and let calls fail: what it throws from `sending` happens before the call takes effect,
/// from `received` afterwards. An `UncheckedIOException` is retried by the SDK like a broken
/// connection, anything else is not.
public interface CallObserver {
  /// Sees nothing.
  CallObserver NONE = new CallObserver() {};

  /// One attempt of a call; sizes in bytes, 0 when not known.
  record Call(String service, String operation, long requestBytes, long responseBytes) {}

  /// Before the request is sent.
  default void sending(Call call) {}

  /// After the response came, whatever its status.
  default void received(Call call) {}
}
