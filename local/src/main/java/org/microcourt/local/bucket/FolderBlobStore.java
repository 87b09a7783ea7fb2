package org.microcourt.local.bucket;

import java.nio.file.Path;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/// Objects with all their versions, in a folder.
final class FolderBlobStore extends AbstractNio2BlobStore {
  FolderBlobStore(Path root) {
    super(root);
  }

  @Override
  public boolean supportsVersioning() {
    return true;
  }
}
