package org.microcourt.courtroom.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.record.Hash;

class PartsAtOnceTest {
  /// A bucket into which another question begins the upload between our look and our own beginning.
  private static final class Contested extends MemoryUploads {
    private Optional<Multipart> first = Optional.empty();
    private Optional<Multipart> used = Optional.empty();

    @Override
    public synchronized Multipart start(String key, String contentType) {
      first = Optional.of(super.start(key, contentType));
      return super.start(key, contentType);
    }

    @Override
    public SignedRequest part(Multipart upload, int number, long size, Hash sha256) {
      used = Optional.of(upload);
      return super.part(upload, number, size, sha256);
    }
  }

  @Test
  void goIntoTheUploadThatWasBegunFirst() {
    Contested bucket = new Contested();
    UploadPlan film =
        new UploadPlan(
            "u1",
            "现场录像.mp4",
            3L * Uploads.PART_SIZE,
            "video/mp4",
            Hash.ZERO,
            Category.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Optional<Json.Obj> signed =
        new Sending(bucket).sign("c1", film, List.of(new Request.Part(2, Hash.ZERO)));
    assertThat(signed).isPresent();
    assertThat(bucket.first).isPresent();
    assertThat(bucket.used).isEqualTo(bucket.first);
  }
}
