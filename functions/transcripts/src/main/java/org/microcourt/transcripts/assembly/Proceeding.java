package org.microcourt.transcripts.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Plan;

/// What the whole record says about one closed session: the case, the people, the plan, the
/// consents and verifications, what was withdrawn, beginning and end. Checks the chain on the way.
final class Proceeding {

  private final String session;
  private final Predicate<Entry> isIntact;
  private final Map<String, Participant> participants = new LinkedHashMap<>();
  private final List<Entry> consents = new ArrayList<>();
  private final List<Entry> entrances = new ArrayList<>();
  private final Set<Long> withdrawn = new HashSet<>();
  private final Items items = new Items();
  private final Exhibits exhibits;
  private final Manifest manifest;
  private @Nullable CaseInfo caseInfo;
  private @Nullable Plan plan;
  private @Nullable Entry opened;
  private @Nullable Entry closed;
  private int closes;
  private long seq;
  private Hash chain = Hash.ZERO;

  private Proceeding(String session, Predicate<Entry> isIntact) {
    this.session = session;
    this.isIntact = isIntact;
    this.exhibits = new Exhibits(session);
    this.manifest = new Manifest(session);
  }

  /// Reads the record from its first entry to the close of the session, and no further.
  ///
  /// @throws BrokenRecord if an entry is missing, changed or out of order
  /// @throws IllegalArgumentException if the session was not both opened and closed
  static Proceeding of(Iterable<Entry> record, String session) {
    return of(record, session, Entry::intact);
  }

  /// Reads it with another test of whether an entry is what its leaf says.
  static Proceeding of(Iterable<Entry> record, String session, Predicate<Entry> isIntact) {
    Proceeding proceeding = new Proceeding(session, isIntact);
    for (Entry entry : record) {
      proceeding.follow(entry);
      if (proceeding.closed != null) {
        return proceeding;
      }
    }
    throw new IllegalArgumentException("session is not closed: " + session);
  }

  CaseInfo caseInfo() {
    return given(caseInfo, "a case");
  }

  Plan plan() {
    return given(plan, "a plan");
  }

  Entry opened() {
    return given(opened, "an opening");
  }

  Entry closed() {
    return given(closed, "a close");
  }

  /// How many sessions had been closed, this one included.
  int ordinal() {
    return closes;
  }

  Instant openedAt() {
    return opened().at();
  }

  List<Entry> consents() {
    return consents;
  }

  List<Entry> entrances() {
    return entrances;
  }

  Exhibits exhibits() {
    return exhibits;
  }

  Manifest manifest() {
    return manifest;
  }

  Items items() {
    return items;
  }

  boolean isWithdrawn(long message) {
    return withdrawn.contains(message);
  }

  /// Who takes part at the close, and whoever entered the session before leaving the case.
  List<Participant> present() {
    Set<String> entered = new HashSet<>();
    entrances.forEach(entry -> entered.add(entry.by()));
    return participants.values().stream()
        .filter(p -> !p.removed() || entered.contains(p.id()))
        .toList();
  }

  List<Participant> present(Role role) {
    return present().stream().filter(p -> p.role() == role).toList();
  }

  List<Participant> agentsOf(Participant party) {
    return present(Role.AGENT).stream()
        .filter(agent -> agent.principal().filter(party.id()::equals).isPresent())
        .toList();
  }

  Optional<Participant> participant(String id) {
    return Optional.ofNullable(participants.get(id));
  }

  private void follow(Entry entry) {
    chain = chain.then(entry.leaf());
    seq++;
    if (entry.seq() != seq || !entry.chain().equals(chain) || !isIntact.test(entry)) {
      throw new BrokenRecord("the record of " + entry.courtroom() + " is broken at " + seq);
    }
    if (entry.act() instanceof Act.SessionClosed) {
      closes++;
    }
    if (entry.act() instanceof EvidenceAct act) {
      exhibits.follow(entry, act);
      manifest.follow(entry, act);
    }
    switch (entry.act()) {
      case Act.CourtroomCreated(CaseInfo info, Participant creator) -> {
        caseInfo = info;
        participants.put(creator.id(), creator);
      }
      case Act.ParticipantAdded(Participant added) -> participants.put(added.id(), added);
      case Act.ParticipantRemoved(String id, String _) ->
          participants.computeIfPresent(id, (_, p) -> p.withoutAccess());
      case Act.MessageWithdrawn withdrawal -> withdrawn.add(withdrawal.message());
      case Act act when act.session().filter(session::equals).isPresent() -> ours(entry, act);
      case Act _ -> {}
    }
  }

  private void ours(Entry entry, Act act) {
    switch (act) {
      case Act.SessionScheduled(Plan scheduled) -> plan = scheduled;
      case Act.SessionExtended extended -> plan = plan().within(extended.period());
      case Act.SessionConsented _ -> consents.add(entry);
      case Act.SessionEntered _ -> entrances.add(entry);
      case Act.SessionOpened _ -> opened = entry;
      case Act.SessionClosed _ -> closed = entry;
      default -> items.follow(entry, act);
    }
  }

  private static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("the record gives the session no such thing: " + what);
    }
    return value;
  }
}
