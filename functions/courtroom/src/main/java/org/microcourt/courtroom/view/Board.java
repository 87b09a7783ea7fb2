package org.microcourt.courtroom.view;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Request.Section;
import org.microcourt.courtroom.view.Keyed.Page;
import org.microcourt.courtroom.view.Keyed.Shown;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.json.Json;
import org.microcourt.platform.record.RecordStore;

/// What waits for a judge or clerk over all its courtrooms: one query of each courtroom, one more
/// of each with something unread, and what stood in the way of the overdue items that are shown.
public final class Board {
  /// Kept for what stood in the way; some lines of it.
  private static final int OUTAGES_BYTES = 6_000;

  /// How many of the overdue items shown are looked at for it.
  private static final int OUTAGES = 20;

  private final MyCourtrooms courtrooms;
  private final Unread unread;
  private final Outages outages;
  private final Clock clock;

  /// Over these courtrooms, whose entries `store` has.
  public Board(MyCourtrooms courtrooms, RecordStore store, Outages outages, Clock clock) {
    this.courtrooms = courtrooms;
    this.unread = new Unread(store);
    this.outages = outages;
    this.clock = clock;
  }

  /// `{"now","overdue","requests","due","sessions","transcripts","unread","more"}`, or one section
  /// of them after a place; `more` has the place of each section that goes on.
  public Json.Obj read(String person, Optional<Section> only, Optional<String> after) {
    Instant now = clock.instant();
    Map<Section, List<Keyed>> sections = new EnumMap<>(Section.class);
    Map<String, Outages.Case> overdue = new HashMap<>();
    for (BoardLines.Lines lines : all(person, now)) {
      lines
          .sections()
          .forEach((section, some) ->
              sections.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(some));
      lines
          .overdue()
          .forEach((key, item) -> overdue.put(key, new Outages.Case(lines.courtroom(), item)));
    }
    sections.values().forEach(lines -> lines.sort(Comparator.comparing(Keyed::key)));
    Map<Section, Page> pages = pages(sections, only, after);
    Map<String, Json> body = new LinkedHashMap<>();
    Map<String, Json> more = new LinkedHashMap<>();
    body.put("now", Json.of(now));
    pages.forEach((section, page) -> {
      body.put(section.text(), page.json());
      page.next().ifPresent(place -> more.put(section.text(), Json.of(place)));
    });
    body.put("more", new Json.Obj(more));
    Json.Obj board = new Json.Obj(body);
    return pages.containsKey(Section.OVERDUE)
        ? withOutages(board, pages.get(Section.OVERDUE).lines(), overdue, now)
        : board;
  }

  private List<BoardLines.Lines> all(String person, Instant now) {
    return courtrooms.each(person, mine -> lines(mine, now)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<BoardLines.Lines> lines(Mine mine, Instant now) {
    Role role = mine.reader().role();
    return role == Role.JUDGE || role == Role.CLERK
        ? Optional.of(BoardLines.of(mine, unread.count(mine), now))
        : Optional.empty();
  }

  /// The space is shared alike. Who needs least comes first, so that what it leaves is the others'.
  private static Map<Section, Page> pages(
      Map<Section, List<Keyed>> sections, Optional<Section> only, Optional<String> after) {
    Map<Section, Page> pages = new EnumMap<>(Section.class);
    if (only.isPresent()) {
      ReplySpace space = new ReplySpace(ReplySpace.USABLE - OUTAGES_BYTES);
      List<Keyed> lines = sections.getOrDefault(only.get(), List.of());
      pages.put(only.get(), Keyed.page(lines, after, space, true));
      return pages;
    }
    List<Section> byNeed = new ArrayList<>(List.of(Section.values()));
    byNeed.sort(Comparator.comparingInt(s -> sections.getOrDefault(s, List.of()).size()));
    int left = ReplySpace.USABLE - OUTAGES_BYTES;
    for (int i = 0; i < byNeed.size(); i++) {
      int share = left / (byNeed.size() - i);
      ReplySpace space = new ReplySpace(share);
      List<Keyed> lines = sections.getOrDefault(byNeed.get(i), List.of());
      pages.put(byNeed.get(i), Keyed.page(lines, after, space, false));
      left -= share - space.left();
    }
    return pages;
  }

  private Json.Obj withOutages(
      Json.Obj board, List<Shown> lines, Map<String, Outages.Case> overdue, Instant now) {
    Map<String, Outages.Case> looked = new LinkedHashMap<>();
    for (Shown line : lines) {
      Outages.Case asked = overdue.get(line.key());
      if (asked != null && looked.size() < OUTAGES) {
        looked.put(line.key(), asked);
      }
    }
    Map<String, Json.Obj> found = outages.proposals(looked, now);
    ReplySpace space = new ReplySpace(OUTAGES_BYTES);
    List<Json.Obj> with = new ArrayList<>();
    for (Shown line : lines) {
      with.add(
          Optional.ofNullable(found.get(line.key()))
              .filter(space::take)
              .map(outage -> line.json().with("outage", outage))
              .orElse(line.json()));
    }
    return board.with(Section.OVERDUE.text(), Json.arr(with));
  }
}
