package org.microcourt.courtroom.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.item.ItemState;
import org.microcourt.json.Json;
import org.microcourt.outage.Connection;
import org.microcourt.outage.Disconnection;
import org.microcourt.outage.Incident;
import org.microcourt.outage.Proposal;
import org.microcourt.outage.Span;
import org.microcourt.platform.incidents.Incidents;
import org.microcourt.platform.people.Presences;

/// What stood in the way of answering in time (R-OUTAGE): failures of the platform, and when those
/// who were asked had lost the court, within the last day before the due time or across it.
public final class Outages {
  /// Disconnections shown; the latest.
  private static final int MOST_SHOWN = 50;

  /// How long after the due time a side's return is looked for.
  private static final Duration FOLLOWED = Duration.ofDays(2);

  private final Presences presences;
  private final Incidents incidents;
  private final Supplier<LegalCalendar> calendar;

  /// By what was kept of connections and incidents, and the court's calendar.
  public Outages(Presences presences, Incidents incidents, Supplier<LegalCalendar> calendar) {
    this.presences = presences;
    this.incidents = incidents;
    this.calendar = calendar;
  }

  /// An item in its courtroom.
  record Case(Courtroom courtroom, ItemState item) {
    Instant due() {
      return item.due().at();
    }
  }

  /// `{"due","from","incidents","disconnections","proposed"?}` of an item: for the court about all
  /// that were asked, for a party or its agent about itself.
  public Json.Obj read(Courtroom courtroom, ItemState item, Participant reader, Instant now) {
    Case asked = new Case(courtroom, item);
    List<String> parties =
        item.plan().addressees().stream()
            .filter(party -> reader.role().isCourt() || reader.actsFor(party))
            .toList();
    Span window = Proposal.window(asked.due());
    List<Incident> failures = incidents.touching(window);
    Map<String, List<Disconnection>> cut = disconnections(asked, parties, now);
    List<Json.Obj> shown =
        cut.entrySet().stream()
            .flatMap(
                side -> side.getValue().stream().map(one -> view(courtroom, side.getKey(), one)))
            .toList();
    return Json.obj(
        "due", asked.due(),
        "from", window.from(),
        "incidents", failures.stream().map(Outages::view).toList(),
        "disconnections", shown.subList(Math.max(0, shown.size() - MOST_SHOWN), shown.size()),
        "proposed", proposal(asked, failures, cut.values(), now).map(Proposal::toJson));
  }

  /// Whom an incident was recorded by is the court's own.
  private static Json.Obj view(Incident incident) {
    return incident.toJson().without("by", "at");
  }

  private static Json.Obj view(Courtroom courtroom, String party, Disconnection one) {
    return one.toJson()
        .with("party", Json.of(party))
        .with("name", courtroom.participant(party).map(Participant::name));
  }

  /// The proposals for those of these items that have one, as far as parties without an answer go.
  Map<String, Json.Obj> proposals(Map<String, Case> overdue, Instant now) {
    Map<String, Json.Obj> found = new HashMap<>();
    if (overdue.isEmpty()) {
      return found;
    }
    Instant first = overdue.values().stream().map(Case::due).min(Instant::compareTo).orElse(now);
    List<Incident> failures = incidents.touching(new Span(first.minus(Proposal.WINDOW), now));
    overdue.forEach((key, asked) ->
        proposal(asked, failures, disconnections(asked, asked.item().silent(), now).values(), now)
            .ifPresent(proposal -> found.put(key, proposal.toJson())));
    return found;
  }

  private Optional<Proposal> proposal(
      Case asked, List<Incident> failures, Collection<List<Disconnection>> sides, Instant now) {
    List<Span> platform = failures.stream().map(Incident::span).toList();
    Instant due = asked.due();
    Duration most =
        Stream.concat(Stream.of(List.<Disconnection>of()), sides.stream())
            .map(cut ->
                Stream.concat(
                        platform.stream(), cut.stream().flatMap(one -> one.excused(due).stream()))
                    .toList())
            .map(spans -> Span.covered(Proposal.lost(spans, due, now)))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    return most.isZero() ? Optional.empty() : Proposal.of(due, most, calendar.get(), now);
  }

  /// The disconnections of each side: of the party and its agents together.
  private Map<String, List<Disconnection>> disconnections(
      Case asked, List<String> parties, Instant now) {
    Map<String, List<String>> persons = new HashMap<>();
    parties.forEach(party -> persons.put(party, persons(asked.courtroom(), party)));
    Span window = Proposal.window(asked.due());
    Instant latest = asked.due().plus(FOLLOWED);
    Instant seen = latest.isBefore(now) ? latest : now;
    Span looked = new Span(window.from(), seen.isAfter(window.to()) ? seen : window.to());
    Map<String, List<Connection>> known =
        presences.of(persons.values().stream().flatMap(List::stream).distinct().toList(), looked);
    Map<String, List<Disconnection>> found = new HashMap<>();
    persons.forEach((party, side) -> {
      List<Connection> connections = new ArrayList<>();
      side.forEach(person -> connections.addAll(known.getOrDefault(person, List.of())));
      found.put(party, Disconnection.between(connections, window, seen));
    });
    return found;
  }

  private static List<String> persons(Courtroom courtroom, String party) {
    return courtroom.participants().stream()
        .filter(p -> p.actsFor(party))
        .map(Participant::person)
        .distinct()
        .toList();
  }
}
