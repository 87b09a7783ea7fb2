package org.microcourt.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.microcourt.bench.peer.Chat;
import org.microcourt.bench.peer.Layout;

/// One chat with its writers, who stay, warm, for all runs of a layout.
final class Race {
  /// What one run gave: the times of all messages, how many went through in a second, and how many
  /// of a hundred had to be sent again.
  record Result(Samples times, double perSecond, double sentAgain) {}

  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final Chat chat;
  private final Phones phones;
  private final Layout layout;
  private final List<Chat.Writer> writers = new ArrayList<>();

  Race(Chat chat, Phones phones, Layout layout, int mostWriters) {
    this.chat = chat;
    this.phones = phones;
    this.layout = layout;
    Load all = new Load(layout, mostWriters, Duration.ZERO);
    for (int writer = 0; writer < mostWriters; writer++) {
      writers.add(chat.writer(all.room(writer), all.member(writer)));
    }
  }

  String name() {
    return chat.name();
  }

  Result run(Load load, Duration time, SplittableRandom random) {
    sentAgain.set(0);
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Future<List<Long>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < load.writers(); writer++) {
        int who = writer;
        SplittableRandom own = random.split();
        running.add(threads.submit(() -> write(load, who, end, own)));
      }
    }
    List<Long> times = new ArrayList<>();
    running.forEach(one -> times.addAll(result(one)));
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(
        Samples.ofNanos(times), times.size() / seconds, 100.0 * sentAgain.get() / times.size());
  }

  private List<Long> write(Load load, int who, long end, SplittableRandom random) {
    List<Long> times = new ArrayList<>();
    // The first pause spreads the writers over a whole one, so that they do not start as a herd.
    Pause.of(load.pause(random));
    while (System.nanoTime() < end) {
      String marker = Phones.marker(load.room(who), numbers.incrementAndGet());
      long sent = System.nanoTime();
      sentAgain.addAndGet(writers.get(who).send(marker + " 我方同意分期付款。") - 1);
      times.add(phones.deliveredNanos(marker, layout.members()) - sent);
      Pause.of(load.pause(random));
    }
    return times;
  }

  private static List<Long> result(Future<List<Long>> one) {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a writer failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
