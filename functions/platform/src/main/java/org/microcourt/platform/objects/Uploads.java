package org.microcourt.platform.objects;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.platform.objects.ObjectStore.Reader;
import org.microcourt.record.Hash;

/// The bucket that phones send files to, by requests signed here; nothing else can write to it. The
/// bucket takes a body only if its length, type and SHA-256 are the ones signed. What is signed can
/// be sent again while it is valid, even after the object was discarded. Every method that calls
/// the bucket may throw an `ObjectStoreException`.
public interface Uploads {
  /// How long a signed request can be sent.
  Duration VALIDITY = Duration.ofMinutes(15);

  /// The size of a part, but for the last; a file up to this size goes in one piece.
  int PART_SIZE = 16 * 1024 * 1024;

  /// Signs the sending of a whole file. Calls nothing.
  SignedRequest put(String key, String contentType, long size, Hash sha256);

  /// Begins an upload in parts.
  Multipart start(String key, String contentType);

  /// The upload in parts under this key that was begun first and is still open.
  Optional<Multipart> started(String key);

  /// Signs the sending of one part, numbered from 1. Calls nothing.
  SignedRequest part(Multipart upload, int number, long size, Hash sha256);

  /// The parts that the bucket has, by number; none if it does not know the upload.
  List<HeldPart> parts(Multipart upload);

  /// Puts the parts together to one object, unless one stands under the key.
  Completion complete(Multipart upload, List<SentPart> parts);

  /// What was sent; empty when there is nothing.
  Optional<UploadedObject> head(String key);

  /// One version of what was sent; empty when it is no longer there.
  Optional<UploadedObject> head(String key, String version);

  /// Reads an object as a stream; empty when it is no longer there.
  <T> Optional<T> read(UploadedObject object, Reader<T> reader);

  /// Ends every upload in parts under a key, with the parts; what stands there whole stays.
  void abandon(String key);

  /// Removes all that was sent under a key: every version, and every upload in parts.
  void discard(String key);
}
