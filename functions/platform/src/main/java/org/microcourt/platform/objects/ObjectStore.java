package org.microcourt.platform.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.microcourt.record.Hash;

/// One bucket. Every method may throw an `ObjectStoreException`.
public interface ObjectStore {
  /// Reads an object's bytes.
  @FunctionalInterface
  interface Reader<T> {
    /// The stream is closed afterwards.
    T read(InputStream bytes) throws IOException;
  }

  /// Writes an object's bytes.
  @FunctionalInterface
  interface Writer {
    /// Need not close the stream.
    void write(OutputStream out) throws IOException;
  }

  /// What a put found.
  enum Put {
    STORED,
    STOOD_ALREADY
  }

  /// Stores bytes under a new key; the store checks that they have this SHA-256. When the key holds
  /// these very bytes already, nothing is written; other bytes there are an error.
  Put put(String key, byte[] bytes, String contentType, Hash sha256);

  /// The same for bytes that are written as they go out, in parts: the memory that it takes does
  /// not grow with them. The writer is not asked for what stands already; bytes with another
  /// SHA-256 are an error and leave nothing behind.
  Put put(String key, String contentType, Hash sha256, Writer writer);

  /// Stores an object as it is written, in the place of what stood under the key. A writer that
  /// fails leaves everything as it was.
  StoredObject replace(String key, String contentType, Writer writer);

  /// Reads an object as a stream; empty when there is none.
  <T> Optional<T> get(String key, Reader<T> reader);

  /// What is known of an object; empty when there is none.
  Optional<StoredObject> head(String key);

  /// Copies what was sent to a new key, within the store and without any of the names and headers
  /// that its sender gave it. When the key holds these very bytes already, nothing is written;
  /// other bytes there are an error, and so is an object that is no longer there.
  Put copy(UploadedObject from, String key, String contentType, Hash sha256);

  /// A link by which anyone can read the object for a while, whole or by ranges, shown in the
  /// browser as `contentType` under the name `fileName`.
  URI link(String key, String contentType, String fileName, Duration validity);

  /// The same, but the browser saves the object and does not show it.
  URI download(String key, String contentType, String fileName, Duration validity);
}
