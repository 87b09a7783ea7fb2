package org.microcourt.local.bucket.nio2blob;

import java.nio.file.Path;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/// Objects with all their versions, in a folder.
public final class FolderBlobStore extends AbstractNio2BlobStore {
  /// Keeps everything under `root`, a real path.
  public FolderBlobStore(Path root) {
    super(root);
  }

  @Override
  public boolean supportsVersioning() {
    return true;
  }
}
