package org.microcourt.courtroom.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.objects.Completion;
import org.microcourt.platform.objects.HeldPart;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SentPart;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.record.Hash;

/// How files are divided, up to the largest that is received.
class SendingTest {
  private static final String ROOM = "c1";
  private static final int MOST_PARTS = 320;
  private static final int LAST = Uploads.PART_SIZE;

  /// A bucket that has so many parts of the full size and one of `last` bytes, by what it says.
  private static final class Heads extends MemoryUploads {
    private final int full;
    private final long last;
    private int completed;

    Heads(int full, long last) {
      this.full = full;
      this.last = last;
    }

    @Override
    public synchronized List<HeldPart> parts(Multipart upload) {
      return IntStream.rangeClosed(1, full + 1)
          .mapToObj(number -> held(number, number > full ? last : Uploads.PART_SIZE))
          .toList();
    }

    private static HeldPart held(int number, long size) {
      return new HeldPart(number, size, "\"e" + number + '"', Optional.of(Hash.ZERO));
    }

    @Override
    public synchronized Completion complete(Multipart upload, List<SentPart> parts) {
      completed = parts.size();
      return Completion.DONE;
    }
  }

  @Test
  void fiveGibibytesAreThreeHundredAndTwentyFullParts() {
    Sending sending = new Sending(new MemoryUploads());
    UploadPlan largest = plan(UploadPlan.LARGEST);
    assertThat(sending.offer(ROOM, largest))
        .isEqualTo(Json.obj("partSize", Uploads.PART_SIZE, "parts", MOST_PARTS));
    assertThat(signed(sending, largest, MOST_PARTS)).contains((long) LAST);
    assertThat(signed(sending, largest, MOST_PARTS + 1)).isEmpty();
  }

  @Test
  void oneByteLessMakesTheLastPartShorter() {
    Sending sending = new Sending(new MemoryUploads());
    UploadPlan plan = plan(UploadPlan.LARGEST - 1);
    assertThat(signed(sending, plan, MOST_PARTS)).contains(LAST - 1L);
    assertThat(signed(sending, plan, MOST_PARTS + 1)).isEmpty();
  }

  @Test
  void oneByteMoreThanAPartGoesInTwo() {
    Sending sending = new Sending(new MemoryUploads());
    assertThat(sending.offer(ROOM, plan(LAST)).object("put")).isPresent();
    assertThat(sending.offer(ROOM, plan(LAST + 1L)).requireLong("parts")).isEqualTo(2);
    assertThat(signed(sending, plan(LAST + 1L), 2)).contains(1L);
  }

  @Test
  void theLargestFileIsCompleteWithItsLastByteOnly() {
    Heads whole = new Heads(MOST_PARTS - 1, LAST);
    assertThat(complete(whole, UploadPlan.LARGEST).bool("complete", false)).isTrue();
    assertThat(whole.completed).isEqualTo(MOST_PARTS);

    Heads short1 = new Heads(MOST_PARTS - 1, LAST - 1L);
    Json.Obj reply = complete(short1, UploadPlan.LARGEST);
    assertThat(reply.bool("complete", true)).isFalse();
    assertThat(reply.text()).contains("\"missing\":[" + MOST_PARTS + "]");
    assertThat(short1.completed).isZero();
  }

  @Test
  void whatIsAbandonedHasNoPartsLeft() {
    MemoryUploads uploads = new MemoryUploads();
    Sending sending = new Sending(uploads);
    signed(sending, plan(UploadPlan.LARGEST), 1);
    assertThat(uploads.isEmpty()).isFalse();
    sending.abandon(ROOM, "u1");
    assertThat(uploads.isEmpty()).isTrue();
  }

  private static Json.Obj complete(Heads uploads, long size) {
    uploads.start(ROOM + "/u1", "video/mp4");
    return new Sending(uploads).complete(ROOM, plan(size));
  }

  /// The size for which a part is signed, if it is.
  private static Optional<Long> signed(Sending sending, UploadPlan plan, int number) {
    return sending
        .sign(ROOM, plan, List.of(new Request.Part(number, Hash.ZERO)))
        .map(offer -> offer.objects("requests").getFirst().requireLong("size"));
  }

  private static UploadPlan plan(long size) {
    return new UploadPlan(
        "u1",
        "庭审录像.mp4",
        size,
        "video/mp4",
        Hash.ZERO,
        Category.OTHER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
