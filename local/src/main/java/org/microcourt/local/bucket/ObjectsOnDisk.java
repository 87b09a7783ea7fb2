package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.microcourt.local.bucket.nio2blob.FolderBlobStore;

/// Where the objects lie: in the folder given, or in one that is there as long as the server runs,
/// since a video does not fit in memory.
final class ObjectsOnDisk implements AutoCloseable {
  private final BlobStore store;
  private final Optional<Path> passing;

  private ObjectsOnDisk(BlobStore store, Optional<Path> passing) {
    this.store = store;
    this.passing = passing;
  }

  static ObjectsOnDisk in(Optional<Path> folder) {
    try {
      if (folder.isPresent()) {
        Path kept = Files.createDirectories(folder.get()).toRealPath();
        return new ObjectsOnDisk(new FolderBlobStore(kept), Optional.empty());
      }
      Path passing = Files.createTempDirectory("microcourt-buckets-").toRealPath();
      // What an object is called and checked by is kept in attributes of its file.
      boolean fits =
          Files.getFileStore(passing).supportsFileAttributeView(UserDefinedFileAttributeView.class);
      return new ObjectsOnDisk(
          fits ? new FolderBlobStore(passing) : new TransientNio2BlobStore(), Optional.of(passing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BlobStore store() {
    return store;
  }

  @Override
  public void close() {
    if (passing.isPresent()) {
      try (Stream<Path> files = Files.walk(passing.get())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        System.getLogger(ObjectsOnDisk.class.getName())
            .log(System.Logger.Level.DEBUG, "objects are left in " + passing.get(), e);
      }
    }
  }
}
