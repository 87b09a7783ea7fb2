package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.json.Json;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.bucket.RoughNetwork;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.issuer.Person;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.record.Hash;

/// Five hundred files from eight phones through the whole court: sockets and connections to the
/// bucket end anywhere, bodies and parts are sent again, the bucket's events come doubled, hours
/// late and in any order, and the functions that they call die, some files are taken back and some
/// never come whole. Each is filed once with its bytes, or its sender is told; nothing is left
/// over.
class StormIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();
  private static final int PHONES = 8;
  private static final int UPLOADS = Integer.getInteger("microcourt.storm", 500);
  private static final int AT_ONCE = 8;

  /// What becomes of a phone's large file: it comes, it is begun and left, or begun and cancelled.
  private static final int[] LARGE_FATES = {3, 0, 1, 0};

  private static final int TWO_PARTS = 16 * 1024 * 1024 + 9_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final long seed = Long.getLong("microcourt.seed", new Random().nextLong());
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Phone> phones = new ArrayList<>();
  private final RoughBus bus = new RoughBus(new SplittableRandom(seed));
  private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
  private final Map<String, Integer> senders = new ConcurrentHashMap<>();
  private URI bucket = URI.create("http://127.0.0.1");

  @AfterEach
  void hangUp() {
    phones.forEach(Phone::close);
    bus.close();
    http.close();
  }

  @Test
  void everyFileIsFiledOnceOrItsSenderIsTold() throws Exception {
    System.out.println("seed of the storm: " + seed);
    List<Person> people =
        IntStream.rangeClosed(0, PHONES)
            .mapToObj(i -> new Person("person" + i, "人" + i, "", i == 0))
            .toList();
    try (LocalCourt court =
        LocalCourt.start(
            new LocalCourt.Settings(
                TEMPLATE, 0, Optional.empty(), people, List.of(), bus::between))) {
      Phone judge = open(court);
      storm();
      await("what was sent is settled", () -> missing(judge).isEmpty());
      court.clock().advance(Duration.ofHours(25));
      await(
          "each file has an outcome", () -> outcomes(judge).keySet().containsAll(senders.keySet()));
      bus.allAgain();
      check(judge);
    }
  }

  private void await(String what, BooleanSupplier condition) {
    Eventually.within(
        PATIENCE,
        what + ", seed " + seed,
        () -> {
          LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
          return condition.getAsBoolean();
        });
  }

  /// The courtroom with plaintiffs and defendants, all by phone.
  private Phone open(LocalCourt court) {
    LogIn logIn = new LogIn(http, court.origin(), court.place().clientId());
    for (int i = 0; i <= PHONES; i++) {
      phones.add(new Phone(http, court.place().socket(), logIn, "person" + i));
    }
    Phone judge = phones.getFirst();
    CaseInfo info = new CaseInfo("（2026）沪0113民初1024号", "买卖合同纠纷", "上海市宝山区人民法院", Procedure.SUMMARY);
    String courtroom = judge.create(Json.obj("case", info.toJson())).requireString("courtroom");
    for (int i = 1; i <= PHONES; i++) {
      String role = i % 2 == 0 ? "DEFENDANT" : "PLAINTIFF";
      judge.write(
          "participant.add", Json.obj("person", "person" + i, "name", "人" + i, "role", role));
      phones.get(i).join(courtroom);
    }
    return judge;
  }

  private void storm() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 1; i <= PHONES; i++) {
        int phone = i;
        all.add(() -> new Sender(phone).send());
      }
      int count = 0;
      for (Future<Integer> one : threads.invokeAll(all)) {
        count += one.get();
      }
      assertThat(count).isEqualTo(UPLOADS / PHONES * PHONES);
    }
  }

  /// One phone and what its owner does.
  private final class Sender {
    private final int number;
    private final Phone phone;
    private final SplittableRandom random;
    private final RoughNetwork network;
    private final List<String> open = new ArrayList<>();

    Sender(int number) {
      this.number = number;
      this.phone = phones.get(number);
      this.random = new SplittableRandom(seed + number);
      this.network = new RoughNetwork(random.split());
    }

    int send() throws IOException {
      int count = UPLOADS / PHONES;
      for (int n = 0; n < count; n++) {
        if (random.nextInt(6) == 0) {
          phone.disconnect();
        }
        byte[] body = body(n);
        Json.Obj announced = phone.write("evidence.request-upload", announcement(body));
        String upload = announced.requireString("upload");
        senders.put(upload, number);
        Json.Obj send = announced.requireObject("send");
        boolean large = body.length == TWO_PARTS;
        switch (large ? LARGE_FATES[number % LARGE_FATES.length] : random.nextInt(12)) {
          case 0 -> begin(upload, send, body);
          case 1 -> {
            begin(upload, send, body);
            cancel(upload);
          }
          case 2 -> {
            put(upload, send, body);
            cancel(upload);
          }
          default -> put(upload, send, body);
        }
        if (open.size() >= AT_ONCE) {
          awaitOutcomes();
        }
      }
      return count;
    }

    private byte[] body(int n) {
      if (n == 3) {
        byte[] large = new byte[TWO_PARTS];
        Arrays.fill(large, (byte) ('a' + number));
        return large;
      }
      String words = "第" + random.nextLong() + "份材料。".repeat(1 + random.nextInt(200));
      byte[] body = words.getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(10) == 0) {
        body[0] = 0;
        body[1] = 1;
      }
      return body;
    }

    private static Json.Obj announcement(byte[] body) {
      return Json.obj(
          "name",
          "材料.txt",
          "size",
          body.length,
          "contentType",
          "text/plain",
          "sha256",
          Hash.sha256(body).hex(),
          "category",
          "EVIDENCE",
          "exhibit",
          Json.obj("name", "材料", "source", "自存", "purpose", "证明付款"));
    }

    /// Of a large file the first part comes, of another nothing.
    private void begin(String upload, Json.Obj send, byte[] body) throws IOException {
      if (send.object("put").isEmpty()) {
        int size = Math.toIntExact(send.requireLong("partSize"));
        part(signParts(upload, size, body).getFirst(), size, body);
      }
    }

    private void put(String upload, Json.Obj send, byte[] body) throws IOException {
      sent.put(upload, body);
      open.add(upload);
      Optional<Json.Obj> whole = send.object("put");
      if (whole.isPresent()) {
        SignedRequest request = signed(whole.get());
        bucket = request.url();
        for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
          network.send(request, body);
        }
      } else {
        parts(upload, Math.toIntExact(send.requireLong("partSize")), body);
      }
    }

    private void parts(String upload, int size, byte[] body) throws IOException {
      List<Json.Obj> requests = signParts(upload, size, body);
      part(requests.get(1), size, body);
      part(requests.get(0), size, body);
      part(requests.get(1), size, body);
      phone.disconnect();
      for (int times = 1 + random.nextInt(2); times > 0; times--) {
        Json.Obj done = phone.read("evidence.complete-upload", Json.obj("upload", upload));
        assertThat(done.bool("complete", false)).isTrue();
      }
    }

    private List<Json.Obj> signParts(String upload, int size, byte[] body) {
      List<Json.Obj> wanted = new ArrayList<>();
      for (int number = 1; (number - 1) * size < body.length; number++) {
        Hash hash = Hash.sha256(part(body, number, size));
        wanted.add(Json.obj("number", number, "sha256", hash.hex()));
      }
      return phone
          .read("evidence.sign-upload", Json.obj("upload", upload, "parts", wanted))
          .objects("requests");
    }

    private void part(Json.Obj request, int size, byte[] body) throws IOException {
      int number = Math.toIntExact(request.requireLong("number"));
      network.send(signed(request), part(body, number, size));
    }

    private static byte[] part(byte[] body, int number, int size) {
      return Arrays.copyOfRange(body, (number - 1) * size, Math.min(body.length, number * size));
    }

    private void cancel(String upload) {
      try {
        phone.write("evidence.cancel-upload", Json.obj("upload", upload));
      } catch (Phone.Refused e) {
        // It was received first.
        assertThat(e.code()).isIn("upload-accepted", "upload-unknown");
      }
    }

    /// As phones do, which have so many files under way and no more.
    private void awaitOutcomes() {
      await(
          "phone " + number + "'s files are settled",
          () -> {
            open.removeAll(outcomes(phone).keySet());
            return open.size() <= AT_ONCE / 2;
          });
    }
  }

  private static SignedRequest signed(Json.Obj json) {
    Map<String, String> headers = new HashMap<>();
    Json.Obj given = json.requireObject("headers");
    given.members().keySet().forEach(name -> headers.put(name, given.requireString(name)));
    return SignedRequest.of(
        json.requireString("method"),
        URI.create(json.requireString("url")),
        headers,
        Instant.parse(json.requireString("expires")));
  }

  private List<String> missing(Phone judge) {
    Map<String, List<String>> settled = outcomes(judge);
    return sent.keySet().stream().filter(upload -> !settled.containsKey(upload)).toList();
  }

  /// By upload the kinds of entries that ended it, as far as this phone may see them.
  private static Map<String, List<String>> outcomes(Phone phone) {
    Map<String, List<String>> outcomes = new HashMap<>();
    phone
        .wholeRecord()
        .values()
        .forEach(entry -> {
          Json.Obj body = entry.object("body").orElse(Json.obj());
          switch (entry.string("kind").orElse("")) {
            case "evidence.filed", "evidence.rejected", "upload.cancelled" ->
                add(outcomes, body.requireString("upload"), entry);
            case "deadline.expired" -> add(outcomes, body.requireString("subject"), entry);
            default -> {}
          }
        });
    return outcomes;
  }

  private static void add(Map<String, List<String>> outcomes, String upload, Json.Obj entry) {
    outcomes.computeIfAbsent(upload, _ -> new ArrayList<>()).add(entry.requireString("kind"));
  }

  private void check(Phone judge) throws Exception {
    NavigableMap<Long, Json.Obj> record = judge.wholeRecord();
    Map<String, List<String>> outcomes = outcomes(judge);
    assertThat(outcomes.keySet()).as("seed %d", seed).isEqualTo(senders.keySet());
    assertThat(outcomes.values()).as("seed %d", seed).allMatch(kinds -> kinds.size() == 1);
    for (int i = 1; i <= PHONES; i++) {
      Map<String, List<String>> seen = outcomes(phones.get(i));
      int phone = i;
      senders.forEach((upload, sender) -> {
        if (sender == phone) {
          assertThat(seen.get(upload)).as("told of %s", upload).isEqualTo(outcomes.get(upload));
        }
      });
    }
    List<String> keys = new ArrayList<>();
    for (Json.Obj entry : record.values()) {
      if (entry.string("kind").filter("evidence.filed"::equals).isPresent()) {
        Json.Obj body = entry.requireObject("body");
        Json.Obj document = body.requireObject("document");
        keys.add(document.requireString("key"));
        byte[] stored = read(judge, document.requireLong("number"));
        assertThat(stored)
            .as("bytes of %s, seed %d", body.requireString("upload"), seed)
            .isEqualTo(sent.get(body.requireString("upload")));
      }
    }
    assertThat(keys).hasSizeGreaterThan(UPLOADS / 2).doesNotHaveDuplicates();
    nothingIsLeftOver(keys, record);
  }

  private byte[] read(Phone judge, long number) throws IOException, InterruptedException {
    Json.Obj link = judge.read("casefile.view", Json.obj("document", number, "as", "download"));
    HttpRequest get = HttpRequest.newBuilder(URI.create(link.requireString("url"))).build();
    return http.send(get, BodyHandlers.ofByteArray()).body();
  }

  private void nothingIsLeftOver(List<String> filed, NavigableMap<Long, Json.Obj> record) {
    try (Leftovers buckets = new Leftovers(bucket)) {
      Eventually.within(PATIENCE, "the uploads are empty, seed " + seed, buckets::uploadsAreEmpty);
      assertThat(buckets.kept())
          .as("seed %d, %d entries", seed, record.size())
          .hasSameElementsAs(filed);
    }
  }
}
