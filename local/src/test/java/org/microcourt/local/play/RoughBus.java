package org.microcourt.local.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.microcourt.json.Json;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.Invoker;

/// EventBridge and Lambda on a bad day: events overtake each other and come twice, and a function
/// is said to have died when it had not begun, or when it had done everything.
final class RoughBus implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMillis(200);

  private record Delivery(Invoker invoker, String function, Json.Obj event) {
    Invocation make() {
      return invoker.invoke(function, event);
    }
  }

  private final SplittableRandom random;
  private final Queue<Delivery> delivered = new ConcurrentLinkedQueue<>();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  RoughBus(SplittableRandom random) {
    this.random = random;
  }

  /// The way to the functions by this bus.
  Invoker between(Invoker invoker) {
    return (function, event) -> deliver(new Delivery(invoker, function, event));
  }

  private Invocation deliver(Delivery delivery) {
    delivered.add(delivery);
    dawdle();
    if (roll(3) == 0) {
      threads.execute(() -> {
        dawdle();
        delivery.make();
      });
    }
    // Whoever fails three times is given up: that is another test's matter.
    if (roll(8) == 0 && failed.add(delivery.event().requireString("id"))) {
      if (roll(2) == 0) {
        delivery.make();
      }
      return new Invocation.Failed("Killed", "killed", List.of());
    }
    return delivery.make();
  }

  /// Every event once more, in another order.
  void allAgain() throws InterruptedException {
    List<Delivery> all = delivered.stream().distinct().collect(Collectors.toList());
    Collections.shuffle(all, new Random(roll(Integer.MAX_VALUE)));
    List<Invocation> outcomes = Collections.synchronizedList(new ArrayList<>());
    threads.invokeAll(
        all.stream()
            .<Callable<Boolean>>map(delivery -> () -> outcomes.add(delivery.make()))
            .toList());
    if (!outcomes.stream().allMatch(Invocation.Returned.class::isInstance)) {
      throw new AssertionError("a late event failed");
    }
  }

  private void dawdle() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(roll((int) LONGEST.toMillis())));
  }

  private synchronized int roll(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
