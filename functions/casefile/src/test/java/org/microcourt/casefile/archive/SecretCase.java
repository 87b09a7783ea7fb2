package org.microcourt.casefile.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.decision.DueWish;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Media;
import org.microcourt.item.ItemType;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

/// A mediation in which much is said that not everyone may hear. Each word, name and hash is noted
/// with those who may see it, from who they are, not from what the code says.
final class SecretCase implements Originals {
  static final List<String> READERS =
      List.of("judge", "clerk", "mediator", "plaintiff", "lawyer", "defendant");

  private static final Set<String> ALL = Set.copyOf(READERS);
  private static final Set<String> COURT = Set.of("judge", "clerk");
  private static final Set<String> CLAIMANT =
      Set.of("judge", "clerk", "mediator", "plaintiff", "lawyer");
  private static final Set<String> DEFENCE = Set.of("judge", "clerk", "mediator", "defendant");
  private static final CourtPolicy POLICY =
      new CourtPolicy("2026-01", Duration.ofMinutes(2), Duration.ofMinutes(15));
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private final Random random;
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Map<String, Set<String>> planted = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /// The sealed answers of open items, by item: what was planted in them.
  private final Map<String, List<String>> sealed = new HashMap<>();

  private final Map<String, Set<String>> answered = new HashMap<>();
  private Courtroom courtroom = Courtroom.empty("croom0000000test");
  private int words;

  SecretCase(long seed) {
    random = new Random(seed);
    act(
        "judge",
        new Command.CourtroomCreate(
            new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", CaseInfo.Procedure.SUMMARY)));
    add("clerk", Role.CLERK, Optional.empty());
    add("mediator", Role.MEDIATOR, Optional.empty());
    add("plaintiff", Role.PLAINTIFF, Optional.empty());
    add("lawyer", Role.AGENT, Optional.of("p4"));
    add("defendant", Role.DEFENDANT, Optional.empty());
    act(
        "judge",
        new Command.SessionSchedule(
            SessionType.MEDIATION, Mode.SYNCHRONOUS, "", Optional.empty(), Optional.empty()));
    for (String party : List.of("plaintiff", "defendant")) {
      act(party, new Command.SessionConsent("s1", "2026-01", true, Optional.empty()));
    }
    act("judge", new Command.SessionOpen("s1"));
    for (String person : List.of("mediator", "plaintiff", "lawyer", "defendant")) {
      act(person, new Command.SessionEnter("s1"));
    }
    act("mediator", new Command.TalkOpen("s1", Role.PLAINTIFF));
    act("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
  }

  /// What was planted, with those who may see it.
  Map<String, Set<String>> planted() {
    return planted;
  }

  Contents asSeenBy(String person) {
    return new Contents(courtroom, courtroom.memberOf(person).orElseThrow(), List.copyOf(entries));
  }

  @Override
  public void copy(DocumentRef document, OutputStream out) throws IOException {
    out.write(kept.getOrDefault(document.key(), new byte[0]));
  }

  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      switch (random.nextInt(10)) {
        case 0, 1 -> speak();
        case 2, 3, 4 -> whisper();
        case 5, 6, 7 -> file();
        case 8 -> ask();
        default -> answer();
      }
    }
  }

  /// A word that stands nowhere else.
  private String word(Set<String> readers) {
    words++;
    String word = "w%dq%08xz".formatted(words, random.nextInt());
    planted.put(word, readers);
    return word;
  }

  private String one(Set<String> persons) {
    List<String> sorted = persons.stream().sorted().toList();
    return sorted.get(random.nextInt(sorted.size()));
  }

  private void speak() {
    say(one(ALL), ALL, Audience.EVERYONE);
  }

  private void whisper() {
    switch (random.nextInt(3)) {
      case 0 -> say(one(COURT), COURT, Audience.COURT);
      case 1 -> say(one(CLAIMANT), CLAIMANT, new Audience.Side(Role.PLAINTIFF));
      default -> say(one(DEFENCE), DEFENCE, new Audience.Side(Role.DEFENDANT));
    }
  }

  private void say(String person, Set<String> readers, Audience audience) {
    act(
        person,
        new Command.MessagePost(
            Optional.of("s1"), word(readers), Optional.empty(), List.of(), audience));
  }

  /// The file's own name is told to those who announce it; the exhibit's to all who may see it.
  private void file() {
    Map<Audience, Set<String>> audiences =
        Map.of(
            Audience.EVERYONE,
            ALL,
            Audience.COURT,
            COURT,
            new Audience.Side(Role.PLAINTIFF),
            CLAIMANT,
            new Audience.Side(Role.DEFENDANT),
            DEFENCE);
    List<Audience> all =
        audiences.keySet().stream().sorted(Comparator.comparing(Audience::text)).toList();
    Audience audience = all.get(random.nextInt(all.size()));
    Set<String> readers = audiences.getOrDefault(audience, Set.of());
    Set<String> senders = new HashSet<>(readers);
    senders.remove("mediator");
    String sender = one(senders);
    boolean cancels = random.nextInt(4) == 0;
    Set<String> told = audience.equals(Audience.EVERYONE) ? own(sender) : readers;
    byte[] bytes = word(cancels ? Set.of() : readers).getBytes(UTF_8);
    announce(sender, audience, bytes, word(told), word(cancels ? told : readers));
    String upload = "u" + courtroom.evidence().uploads();
    planted.put(Hash.sha256(bytes).hex(), cancels ? told : readers);
    if (cancels) {
      act(sender, new Command.UploadCancel(upload));
    } else {
      kept.put(upload, bytes);
      Media pdf =
          new Media(Media.Kind.PDF, "application/pdf", 3, 0, 0, 0, List.of(), Optional.empty());
      act(Actor.Part.EVIDENCE, new Command.EvidenceFile(upload, pdf, upload));
    }
  }

  private static Set<String> own(String sender) {
    return switch (sender) {
      case "plaintiff", "lawyer" -> CLAIMANT;
      case "defendant" -> DEFENCE;
      default -> COURT;
    };
  }

  private void announce(
      String sender, Audience audience, byte[] bytes, String fileName, String exhibit) {
    act(
        sender,
        new Command.UploadRequest(
            fileName + ".pdf",
            bytes.length,
            "application/pdf",
            Hash.sha256(bytes),
            Category.EVIDENCE,
            Optional.of(new Described(exhibit, "本人", "事实", Described.Form.COPY, "", "")),
            Optional.empty(),
            Optional.of("s1"),
            audience,
            Optional.empty()));
  }

  private void ask() {
    act(
        "judge",
        new Command.ItemIssue(
            ItemType.QUESTION,
            word(ALL),
            word(ALL),
            List.of("p4", "p6"),
            new DueWish.At(START.plus(Duration.ofDays(1))),
            Optional.empty(),
            List.of(),
            true,
            false,
            Optional.empty()));
    String item = "i" + courtroom.items().size();
    sealed.put(item, new ArrayList<>());
    answered.put(item, new HashSet<>());
  }

  /// Sealed for the other side, and for the court too, until both have answered.
  private void answer() {
    List<String> open = answered.keySet().stream().sorted().toList();
    if (open.isEmpty()) {
      return;
    }
    String item = open.get(random.nextInt(open.size()));
    boolean claims = random.nextBoolean();
    Set<String> done = answered.getOrDefault(item, new HashSet<>());
    if (!done.add(claims ? "p4" : "p6")) {
      return;
    }
    Set<String> own = claims ? Set.of("plaintiff", "lawyer") : Set.of("defendant");
    String answer = word(own);
    act(one(own), new Command.ItemAnswer(item, answer, List.of()));
    List<String> all = sealed.getOrDefault(item, new ArrayList<>());
    all.add(answer);
    if (done.size() == 2) {
      all.forEach(word -> planted.put(word, ALL));
      answered.remove(item);
    }
  }

  private void add(String person, Role role, Optional<String> principal) {
    act(
        "judge",
        new Command.ParticipantAdd(
            person, person, role, principal, principal.map(_ -> Authority.SPECIAL)));
  }

  private void act(String person, Command command) {
    act(new Actor.Person(person, person, START, "2", person.equals("judge")), command);
  }

  private void act(Actor actor, Command command) {
    Decision decision = Decisions.decide(courtroom, actor, command, POLICY, START);
    if (!(decision instanceof Decision.Accepted accepted)) {
      throw new AssertionError(actor + " " + command + ": " + decision);
    }
    String salt = "%032x".formatted(courtroom.seq() + 1);
    Entry entry = Entry.next(courtroom.head(), accepted.content(Optional.empty()), START, salt);
    entries.add(entry);
    courtroom = courtroom.apply(entry);
  }
}
