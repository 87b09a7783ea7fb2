package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Sixteen writers in one courtroom, every message sent again under its id, calls that fail before
/// or after they took effect, processes that die at any moment. `-Dseed=N` repeats the dice.
class RaceIT {
  private static final int WRITERS = 16;
  private static final int MESSAGES = 12;
  private static final int PROCESSES = 5;
  private static final double FAULTS = 0.05;
  private static final double DEATHS = 0.02;

  private final long seed =
      Optional.ofNullable(System.getProperty("seed"))
          .map(Long::parseLong)
          .orElse(System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final CourtUnderTest court = new CourtUnderTest();
  private final AtomicReferenceArray<Instance> processes = new AtomicReferenceArray<>(PROCESSES);
  private final Map<String, Long> receipts = new ConcurrentHashMap<>();

  private record Instance(ActionsHandler handler, Fault fault) {}

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  @Timeout(300)
  void keepsEveryMessageOnceAndInOrderWhateverFails() throws Exception {
    System.out.println("seed " + seed);
    List<String> writers = IntStream.range(1, WRITERS).mapToObj(i -> "clerk-" + i).toList();
    court.open(writers.stream().map(w -> w + "=CLERK").toArray(String[]::new));
    court.write(
        "judge-zhou",
        "participant.add",
        Json.obj("person", "plaintiff", "name", "原告", "role", "PLAINTIFF"));
    List<String> everybody = new ArrayList<>(writers);
    everybody.addAll(List.of("judge-zhou", "plaintiff"));
    everybody.forEach(court::connect);
    IntStream.range(0, PROCESSES).forEach(i -> processes.set(i, newInstance()));

    hammer(writers);

    List<Entry> record = new ArrayList<>();
    court.platform().records().entries(court.courtroom, 0).forEach(record::add);
    assertGaplessAndChained(record);
    assertEachOnceAndInOrder(record);
    List<Json.Obj> first = phone(everybody.getFirst());
    assertThat(first).hasSize(record.size());
    for (String person : everybody) {
      List<Json.Obj> phone = phone(person);
      assertThat(phone.stream().map(e -> e.requireString("chain")))
          .as("the phone of " + person)
          .containsExactlyElementsOf(record.stream().map(e -> e.chain().hex()).toList());
      assertThat(phone.stream().filter(e -> e.get("kind").isEmpty()).count())
          .as("sealed on the phone of " + person)
          .isEqualTo(person.equals("plaintiff") ? deliberations(record) : 0);
    }
  }

  private void hammer(List<String> writers) throws Exception {
    List<String> all = new ArrayList<>(writers);
    all.add("judge-zhou");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (String writer : all) {
        SplittableRandom dice = random.split();
        done.add(threads.submit(() -> write(writer, dice)));
      }
      for (Future<?> writer : done) {
        writer.get();
      }
    }
  }

  private void write(String writer, RandomGenerator dice) {
    for (int n = 1; n <= MESSAGES; n++) {
      boolean aside = dice.nextInt(4) == 0;
      Json.Obj text = Json.obj("text", writer + " 第" + n + "句");
      String id = "race-" + writer + ":" + n;
      String frame = court.frame("message.post", id, aside ? text.with("audience", "court") : text);
      long seq = untilAccepted(writer, frame, dice);
      assertThat(untilAccepted(writer, frame, dice)).as("sent again").isEqualTo(seq);
      receipts.put(id, seq);
    }
  }

  /// Sends as a phone does: again and again, to whatever process answers.
  private long untilAccepted(String writer, String frame, RandomGenerator dice) {
    while (true) {
      int place = dice.nextInt(PROCESSES);
      Instance process = processes.get(place);
      if (dice.nextDouble() < DEATHS) {
        process.fault().kill();
        processes.compareAndSet(place, process, newInstance());
      }
      Json.Obj reply = court.reply(process.handler(), writer, frame);
      if (process.fault().isDead()) {
        continue;
      }
      if (reply.bool("ok", false)) {
        return reply.requireObject("body").requireLong("seq");
      }
      assertThat(CourtUnderTest.code(reply)).isIn("busy", "internal");
    }
  }

  private synchronized Instance newInstance() {
    Fault fault = new Fault(random.split(), FAULTS);
    return new Instance(court.process(fault), fault);
  }

  private static void assertGaplessAndChained(List<Entry> record) {
    Hash chain = Hash.ZERO;
    for (int i = 0; i < record.size(); i++) {
      Entry entry = record.get(i);
      assertThat(entry.seq()).isEqualTo(i + 1);
      assertThat(entry.intact()).isTrue();
      chain = chain.then(entry.leaf());
      assertThat(entry.chain()).isEqualTo(chain);
    }
  }

  private void assertEachOnceAndInOrder(List<Entry> record) {
    Set<String> ids = new HashSet<>();
    Map<String, Long> last = new TreeMap<>();
    for (Entry entry : record) {
      String id = entry.id().orElse("founding");
      assertThat(ids.add(id)).as("once: " + id).isTrue();
      if (id.startsWith("race-")) {
        assertThat(entry.seq()).as("the receipt of " + id).isEqualTo(receipts.get(id));
        String device = id.substring(0, id.indexOf(':'));
        long number = Long.parseLong(id.substring(id.indexOf(':') + 1));
        assertThat(number).isEqualTo(last.merge(device, 1L, Long::sum));
      }
    }
    assertThat(receipts).hasSize(WRITERS * MESSAGES);
    assertThat(last).hasSize(WRITERS).allSatisfy((_, n) -> assertThat(n).isEqualTo(MESSAGES));
  }

  private static long deliberations(List<Entry> record) {
    return record.stream().filter(e -> e.audience().text().equals("court")).count();
  }

  /// What the person's phone has: what was pushed to it, and what it fetched where a number was
  /// missing.
  private List<Json.Obj> phone(String person) {
    TreeMap<Long, Json.Obj> entries = new TreeMap<>();
    for (Json.Obj entry : court.gateway.entries(person)) {
      Json.Obj before = entries.put(entry.requireLong("seq"), entry);
      assertThat(before == null || before.equals(entry)).as("the same each time").isTrue();
    }
    long upTo = 0;
    boolean more = true;
    while (more) {
      while (entries.containsKey(upTo + 1)) {
        upTo++;
      }
      Json.Obj page = court.read(person, "record.fetch", Json.obj("after", upTo, "limit", 50));
      page.objects("entries").forEach(entry -> entries.put(entry.requireLong("seq"), entry));
      more = page.bool("more", true);
      upTo = more ? upTo : page.requireLong("seq");
    }
    return List.copyOf(entries.values());
  }
}
