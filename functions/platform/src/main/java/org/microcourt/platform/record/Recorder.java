package org.microcourt.platform.record;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.platform.record.Submission.Numbered;
import org.microcourt.record.Entry;

/// The one path by which a record grows: read what is new, see whether the command was taken
/// before, decide, put one entry at the next place; when another took the place, again.
///
/// The entry that stands at a place is the truth, whatever failed on the way there. The courtrooms
/// kept in memory only say where reading starts.
public final class Recorder {
  /// With pauses of at most 10 to 320 ms in between, about 0.8 s altogether.
  private static final int TRIES = 10;

  /// A call that fails has been tried several times already and may have taken 9 s.
  private static final int STORE_FAILURES = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final RecordStore store;
  private final Courtrooms courtrooms;
  private final Supplier<CourtPolicy> policy;
  private final Clock clock;
  private final Supplier<String> salts;
  private final Backoff backoff;
  private final Turns turns = new Turns(PATIENCE);

  /// Under one policy for good; otherwise as below.
  public Recorder(
      RecordStore store, CourtPolicy policy, Clock clock, Supplier<String> salts, Backoff backoff) {
    this(store, () -> policy, clock, salts, backoff);
  }

  /// `policy` gives what the court has set for itself at that moment; `salts` gives 32
  /// unpredictable hex digits at a time.
  public Recorder(
      RecordStore store,
      Supplier<CourtPolicy> policy,
      Clock clock,
      Supplier<String> salts,
      Backoff backoff) {
    this.store = store;
    this.courtrooms = new Courtrooms(store);
    this.policy = policy;
    this.clock = clock;
    this.salts = salts;
    this.backoff = backoff;
  }

  /// Carries a command out, once however often it comes: a person's by its `id`, one of a part of
  /// the court by what stands in the record.
  ///
  /// @throws BrokenRecordException if the record does not hold together
  public Recorded record(String courtroom, Actor actor, Optional<CommandId> id, Command command) {
    Submission submission = new Submission(courtroom, actor, id, command, salts.get());
    return turns.take(courtroom, () -> submit(submission));
  }

  /// The courtroom as it is now, as `Courtrooms.load`.
  public Courtroom load(String courtroom) {
    return courtrooms.load(courtroom);
  }

  /// The courtroom as this process last saw it, without reading.
  public Optional<Courtroom> known(String courtroom) {
    return courtrooms.known(courtroom);
  }

  private Recorded submit(Submission submission) {
    Optional<Kept> known = Optional.empty();
    int failures = 0;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        Kept from = known.orElseGet(() -> courtrooms.start(submission.courtroom()));
        List<Line> news = store.tail(submission.courtroom(), from.seq());
        Kept now = courtrooms.keep(from, news);
        known = Optional.of(now);
        Optional<Line> own = news.stream().filter(submission::made).findFirst();
        Optional<Recorded> outcome =
            own.isPresent()
                ? Optional.of(new Recorded.Appended(now.courtroom(), own.get().entry()))
                : attempt(submission, now);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      } catch (RecordStoreException e) {
        failures++;
        if (failures >= STORE_FAILURES) {
          return new Recorded.Busy();
        }
      }
      backoff.pause(attempt);
    }
    return new Recorded.Busy();
  }

  /// One try on the courtroom as it is now; empty when the place was lost to another.
  private Optional<Recorded> attempt(Submission submission, Kept now) {
    Optional<Numbered> numbered = submission.numbered(now.courtroom());
    Optional<Recorded> settled = numbered.flatMap(n -> settled(n, now));
    if (settled.isPresent()) {
      return settled;
    }
    Decision decision =
        Decisions.decide(
            now.courtroom(),
            submission.actor(),
            submission.command(),
            policy.get(),
            clock.instant());
    return switch (decision) {
      case Decision.Refused(var refusal) -> Optional.of(new Recorded.Refused(refusal));
      case Decision.Standing(long seq) ->
          Optional.of(new Recorded.Repeated(now.courtroom(), standing(now, seq).entry()));
      case Decision.Accepted accepted -> put(submission, numbered, now, accepted);
    };
  }

  private Optional<Recorded> put(
      Submission submission, Optional<Numbered> numbered, Kept now, Decision.Accepted accepted) {
    Entry.Content content = accepted.content(submission.id().map(CommandId::text));
    Entry entry = Entry.next(now.courtroom().head(), content, clock.instant(), submission.salt());
    Acks acks = numbered.map(n -> n.taken(now.acks(), entry.seq())).orElse(now.acks());
    Line line = new Line(entry, acks);
    return switch (store.append(line)) {
      case RecordStore.Appended.Done _ -> Optional.of(appended(now, line));
      case RecordStore.Appended.Taken(Line stands) when submission.made(stands) ->
          Optional.of(appended(now, stands));
      case RecordStore.Appended.Taken _ -> Optional.empty();
    };
  }

  private Recorded appended(Kept before, Line line) {
    Kept after = courtrooms.keep(before, List.of(line));
    return new Recorded.Appended(after.courtroom(), line.entry());
  }

  /// What the command's number alone says: taken before, or too early.
  private Optional<Recorded> settled(Numbered command, Kept now) {
    long last = command.last(now.acks());
    long number = command.id().number();
    if (number == last + 1) {
      return Optional.empty();
    }
    return Optional.of(number > last ? new Recorded.Gap(last + 1) : first(command, now));
  }

  /// The entry that the command made the first time. A device's numbers rise with the record, so
  /// that one before the last is found by halving.
  private Recorded first(Numbered command, Kept now) {
    long number = command.id().number();
    long to = now.acks().of(command.device()).orElseThrow().seq();
    long from = number == command.last(now.acks()) ? to : 1;
    while (from < to) {
      long middle = (from + to) >>> 1;
      if (command.last(standing(now, middle).acks()) >= number) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    Entry entry = standing(now, from).entry();
    return entry.id().filter(command.id().text()::equals).isPresent()
        ? new Recorded.Repeated(now.courtroom(), entry)
        : new Recorded.Gap(command.last(now.acks()) + 1);
  }

  private Line standing(Kept now, long seq) {
    String courtroom = now.courtroom().id();
    return store
        .line(courtroom, seq)
        .orElseThrow(() -> new BrokenRecordException(courtroom, seq, "is missing"));
  }
}
