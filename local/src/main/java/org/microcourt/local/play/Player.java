package org.microcourt.local.play;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.play.Played.Done;
import org.microcourt.local.play.Script.Turn;
import org.microcourt.record.Audience;
import org.microcourt.session.SessionType;

/// Performs a script: opens the courtroom, adds the people, plans the session, then does turn by
/// turn what the script says, each acknowledged before the next. The court's clock is moved to the
/// time of each turn, so a whole afternoon passes in seconds.
public final class Player {
  private final Script script;
  private final HttpClient http;
  private final Place place;
  private final CourtClock clock;
  private final Progress progress;
  private final LogIn logIn;
  private final Map<String, Phone> phones = new LinkedHashMap<>();
  private final Map<String, String> participants = new LinkedHashMap<>();
  private final Map<String, Long> labels = new LinkedHashMap<>();
  private final List<Done> done = new ArrayList<>();
  private final Set<Long> withdrawn = new HashSet<>();
  private Optional<String> courtroom = Optional.empty();
  private String session = "";
  private String notice = "";
  private boolean open;

  public Player(Script script, HttpClient http, Place place, CourtClock clock, Progress progress) {
    this.script = script;
    this.http = http;
    this.place = place;
    this.clock = clock;
    this.progress = progress;
    this.logIn = new LogIn(http, place.origin(), place.clientId());
  }

  /// Plays to the end of the signing. The phones stay connected.
  ///
  /// @throws PlayException if the court refuses a turn or cannot be reached
  Played play() {
    Opening.wait(script, clock);
    Instant start = clock.instant();
    prepare(start);
    int turn = 0;
    for (Turn next : script.turns()) {
      reach(start.plus(next.at()));
      String name = script.speaker(next.person()).name();
      progress.step(++turn, script.turns().size(), name, words(next.deed()));
      try {
        perform(next);
      } catch (Phone.Refused e) {
        throw new PlayException(
            "turn %d, %s, is refused: %s".formatted(turn, name, e.getMessage()), e);
      }
    }
    sign();
    return new Played(
        script, courtroom.orElseThrow(), session, phones, List.copyOf(done), Set.copyOf(withdrawn));
  }

  private void sign() {
    String sha256 = Signing.draft(phone(script.judge().person()), session);
    for (Speaker speaker : script.cast()) {
      boolean mediates =
          speaker.role() == Role.MEDIATOR && script.sitting().type() == SessionType.MEDIATION;
      if (speaker.role().isParty()) {
        Speaker signer = agentOf(speaker).orElse(speaker);
        sign(signer, "transcript.confirm", sha256, signer.principal());
      } else if (mediates) {
        sign(speaker, "transcript.confirm", sha256, Optional.empty());
      }
    }
    sign(script.judge(), "transcript.finalize", sha256, Optional.empty());
  }

  private void sign(Speaker signer, String action, String sha256, Optional<String> principal) {
    Phone phone = phone(signer.person());
    phone.logInAnew();
    Json.Obj written = phone.write("signature.capture", Signing.name(signer.name()));
    noted(written, signer);
    noted(
        phone.write(
            action,
            Json.obj(
                "session",
                session,
                "sha256",
                sha256,
                "signature",
                written.requireLong("seq"),
                "onBehalfOf",
                principal.map(this::participant))),
        signer);
  }

  /// With the kind and the audience that the court gave it.
  private void noted(Json.Obj reply, Speaker signer) {
    Json.Obj entry = reply.requireObject("entry");
    note(
        reply,
        signer.person(),
        entry.requireString("kind"),
        Audience.parse(entry.requireString("audience")),
        Optional.empty());
  }

  /// Who may sign for a party whatever it is (R-SPECIAL-AUTH).
  private Optional<Speaker> agentOf(Speaker party) {
    return script.cast().stream()
        .filter(s -> s.principal().filter(party.person()::equals).isPresent())
        .filter(s -> s.authority().filter(Participant.Authority.SPECIAL::equals).isPresent())
        .findFirst();
  }

  private void prepare(Instant start) {
    Speaker judge = script.judge();
    Phone phone = phone(judge.person());
    Json.Obj created = phone.create(Json.obj("case", script.caseInfo().toJson()));
    courtroom = Optional.of(created.requireString("courtroom"));
    participants.put(judge.person(), "p1");
    note(created, judge.person(), "courtroom.created", Audience.EVERYONE, Optional.empty());
    for (Speaker speaker : script.cast()) {
      if (!speaker.person().equals(judge.person())) {
        add(phone, speaker);
      }
    }
    Json.Obj described = phone.read("courtroom.describe", Json.obj());
    notice = described.requireObject("notice").requireString("version");
    Script.Sitting sitting = script.sitting();
    Json.Obj scheduled =
        phone.write(
            "session.schedule",
            Json.obj(
                "type", sitting.type(),
                "mode", sitting.mode(),
                "title", sitting.title().isEmpty() ? null : sitting.title(),
                "period", sitting.period().map(p -> Json.obj("from", start, "to", start.plus(p)))));
    session = scheduled.requireString("session");
    note(scheduled, judge.person(), "session.scheduled", Audience.EVERYONE, Optional.empty());
  }

  private void add(Phone judge, Speaker speaker) {
    Json.Obj added =
        judge.write(
            "participant.add",
            Json.obj(
                "person", speaker.person(),
                "name", speaker.name(),
                "role", speaker.role(),
                "principal", speaker.principal().map(this::participant),
                "authority", speaker.authority()));
    participants.put(speaker.person(), added.requireString("participant"));
    note(added, script.judge().person(), "participant.added", Audience.EVERYONE, Optional.empty());
  }

  private void perform(Turn turn) {
    Phone phone = phone(turn.person());
    if (turn.deed() instanceof Deed.Enter) {
      phone.logInAnew();
    }
    Order order = order(turn.deed());
    Json.Obj reply = phone.write(order.action(), order.body());
    note(reply, turn.person(), order.kind(), order.audience(), order.text());
    turn.label().ifPresent(label -> labels.put(label, reply.requireLong("seq")));
    switch (turn.deed()) {
      case Deed.Open _ -> open = true;
      case Deed.Withdraw(String label) -> withdrawn.add(label(label));
      default -> {}
    }
  }

  /// The frame that a deed becomes, and the kind of the entry that must follow.
  private record Order(
      String action, Json.Obj body, String kind, Audience audience, Optional<String> text) {
    Order(String action, Json.Obj body, String kind) {
      this(action, body, kind, Audience.EVERYONE, Optional.empty());
    }
  }

  private Order order(Deed deed) {
    Json.Obj here = Json.obj("session", session);
    return switch (deed) {
      case Deed.Say say -> say(say);
      case Deed.Withdraw(String label) ->
          new Order("message.withdraw", Json.obj("message", label(label)), "message.withdrawn");
      case Deed.Consent(Optional<String> principal) ->
          new Order(
              "session.consent",
              Json.obj(
                  "session",
                  session,
                  "notice",
                  notice,
                  "agreed",
                  true,
                  "onBehalfOf",
                  principal.map(this::participant)),
              "session.consented");
      case Deed.Open _ -> new Order("session.open", here, "session.opened");
      case Deed.Enter _ -> new Order("session.enter", here, "session.entered");
      case Deed.Advance(var segment) ->
          new Order("session.advance", here.with("segment", segment), "session.advanced");
      case Deed.TalkOpen(var side) ->
          new Order("talk.open", here.with("side", side), "talk.opened");
      case Deed.TalkClose(var side) ->
          new Order("talk.close", here.with("side", side), "talk.closed");
      case Deed.Call(String witness) ->
          new Order(
              "witness.call", here.with("participant", participant(witness)), "witness.called");
      case Deed.Dismiss(String witness) ->
          new Order(
              "witness.dismiss",
              here.with("participant", participant(witness)),
              "witness.dismissed");
      case Deed.Close(Optional<String> reason) ->
          new Order(
              "session.close", Json.obj("session", session, "reason", reason), "session.closed");
    };
  }

  private Order say(Deed.Say say) {
    List<String> mentions = say.mentions().stream().map(this::participant).toList();
    Json.Obj body =
        Json.obj(
            "session", open ? session : null,
            "text", say.text(),
            "quote", say.quote().map(this::label),
            "mentions", mentions.isEmpty() ? null : mentions,
            "audience", say.audience().equals(Audience.EVERYONE) ? null : say.audience().text());
    return new Order(
        "message.post", body, "message.posted", say.audience(), Optional.of(say.text()));
  }

  private void note(
      Json.Obj reply, String person, String kind, Audience audience, Optional<String> text) {
    done.add(new Done(reply.requireLong("seq"), participant(person), kind, audience, text));
  }

  private Phone phone(String person) {
    Phone phone = phones.computeIfAbsent(person, p -> new Phone(http, place.socket(), logIn, p));
    courtroom.ifPresent(phone::join);
    return phone;
  }

  private String participant(String person) {
    return Objects.requireNonNull(participants.get(person), person);
  }

  private long label(String label) {
    Long seq = labels.get(label);
    if (seq == null) {
      throw new PlayException("no turn before has the label " + label);
    }
    return seq;
  }

  private void reach(Instant time) {
    Duration left = Duration.between(clock.instant(), time);
    if (left.isPositive()) {
      clock.advance(left);
    }
  }

  private static String words(Deed deed) {
    return deed instanceof Deed.Say say ? say.text() : deed.getClass().getSimpleName();
  }
}
