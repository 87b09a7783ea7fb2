package org.microcourt.local.bucket;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// An upload in parts until it is completed or aborted. Parts come side by side; nothing comes
/// while it is being closed, or afterwards.
final class OpenUpload {
  private final String key;
  private final boolean checked;
  private final boolean begunHere;
  private final Map<String, String> checksums = new ConcurrentHashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /// @param checked whether every part must bring a SHA-256
  /// @param begunHere false if it stems from before a restart
  OpenUpload(String key, boolean checked, boolean begunHere) {
    this.key = key;
    this.checked = checked;
    this.begunHere = begunHere;
  }

  String key() {
    return key;
  }

  boolean isChecked() {
    return checked;
  }

  boolean isRestored() {
    return !begunHere;
  }

  /// The same bytes have the same entity tag, whichever part they are.
  Optional<String> keep(String etag, String sha256) {
    checksums.put(bare(etag), sha256);
    return Optional.of(sha256);
  }

  Optional<String> checksum(String etag) {
    return Optional.ofNullable(checksums.get(bare(etag)));
  }

  Map<String, String> checksums() {
    return Map.copyOf(checksums);
  }

  static String bare(String etag) {
    return etag.replace("\"", "");
  }

  <T> T whileOpen(Supplier<T> work) {
    return locked(lock.readLock(), work);
  }

  /// Does what closes the upload; if it fails, the upload stays open.
  <T> T toClose(Supplier<T> work) {
    return locked(
        lock.writeLock(),
        () -> {
          T result = work.get();
          closed = true;
          return result;
        });
  }

  private <T> T locked(Lock held, Supplier<T> work) {
    held.lock();
    try {
      if (closed) {
        throw Refusals.noSuchUpload();
      }
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
