package org.microcourt.courtroom.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.platform.people.People;
import org.microcourt.platform.people.People.Shelf;

/// The courtrooms in which a person takes part, read several at once: one query each for what is
/// new since this process last saw it, and a snapshot before that if it never did.
public final class MyCourtrooms {
  private static final int AT_ONCE = 20;

  private final People people;
  private final Function<String, Courtroom> courtrooms;
  private final ExecutorService threads;

  /// Reads courtrooms with `courtrooms`, on `threads`.
  public MyCourtrooms(
      People people, Function<String, Courtroom> courtrooms, ExecutorService threads) {
    this.people = people;
    this.courtrooms = courtrooms;
    this.threads = threads;
  }

  /// A courtroom, as whom the person takes part in it, and up to where it has read.
  public record Mine(Courtroom courtroom, Participant reader, long read) {}

  /// What `look` sees in each of the person's courtrooms, in no order. It runs where the courtroom
  /// was read and may read more.
  <T> List<T> each(String person, Function<Mine, T> look) {
    Shelf shelf = people.shelf(person);
    return each(shelf.courtrooms(), person, shelf, look);
  }

  /// Some of the person's courtrooms, in the order of their ids.
  ///
  /// @param seen what was seen in those of which it takes part
  /// @param next after which courtroom there are more
  record Part<T>(List<T> seen, Optional<String> next) {}

  /// What `look` sees in some of them, after one of them.
  <T> Part<T> some(String person, Optional<String> after, int most, Function<Mine, T> look) {
    Shelf shelf = people.shelf(person);
    List<String> left =
        shelf.courtrooms().stream()
            .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
            .sorted()
            .toList();
    List<String> some = left.subList(0, Math.min(most, left.size()));
    Optional<String> next =
        some.size() < left.size() ? Optional.of(some.getLast()) : Optional.empty();
    return new Part<>(each(some, person, shelf, look), next);
  }

  private <T> List<T> each(
      Collection<String> ids, String person, Shelf shelf, Function<Mine, T> look) {
    return all(
            ids.stream()
                .map(id ->
                    (Work<Optional<T>>)
                        () -> {
                          Courtroom courtroom = courtrooms.apply(id);
                          long read = shelf.cursors().getOrDefault(id, 0L);
                          return courtroom
                              .memberOf(person)
                              .map(reader -> look.apply(new Mine(courtroom, reader, read)));
                        })
                .toList())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// Something that is read.
  interface Work<T> {
    T read();
  }

  /// All of it, several at once, in the order given.
  <T> List<T> all(List<Work<T>> work) {
    Semaphore slots = new Semaphore(AT_ONCE);
    List<Future<T>> reads =
        work.stream()
            .map(one ->
                threads.submit(() -> {
                  slots.acquire();
                  try {
                    return one.read();
                  } finally {
                    slots.release();
                  }
                }))
            .toList();
    return reads.stream().map(MyCourtrooms::result).toList();
  }

  private static <T> T result(Future<T> read) {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a courtroom could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading courtrooms", e);
    }
  }
}
