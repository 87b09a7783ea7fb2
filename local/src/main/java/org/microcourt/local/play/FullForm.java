package org.microcourt.local.play;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.issuer.Person;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// The form that says everything: `case`, `session`, `begins`, `speakers` with person, role and
/// principal, and `turns` that say or do something.
final class FullForm {
  private final Map<String, Speaker> byName = new LinkedHashMap<>();

  private FullForm() {}

  static Script read(Json.Obj json) {
    FullForm form = new FullForm();
    json.objects("speakers").forEach(form::speaker);
    if (form.byName.values().stream().noneMatch(s -> s.role() == Role.JUDGE)) {
      throw new JsonException("speakers", "must have a judge");
    }
    return new Script(
        CaseInfo.fromJson(json.requireObject("case")),
        sitting(json.requireObject("session")),
        json.string("begins").map(FullForm::hour),
        List.copyOf(form.byName.values()),
        json.objects("turns").stream().map(form::turn).toList());
  }

  private void speaker(Json.Obj json) {
    String name = json.requireString("name");
    Role role = Role.parse(json.requireString("role").toUpperCase(Locale.ROOT), "role");
    Person account =
        new Person(
            json.requireString("person"),
            json.string("account").orElse(name),
            json.requireString("about"),
            role.isCourt());
    Speaker speaker =
        new Speaker(
            account,
            name,
            role,
            json.string("for").map(this::person),
            json.string("authority").map(Authority::valueOf));
    if (byName.put(name, speaker) != null) {
      throw new JsonException("speakers", "names " + name + " twice");
    }
  }

  private static Script.Sitting sitting(Json.Obj json) {
    return new Script.Sitting(
        SessionType.parse(json.requireString("type"), "session.type"),
        Mode.parse(json.requireString("mode"), "session.mode"),
        json.string("title").orElse(""),
        json.string("period").map(text -> duration("session.period", text)));
  }

  private Script.Turn turn(Json.Obj json) {
    Speaker speaker = named(json.requireString("speaker"));
    return new Script.Turn(
        start(json), speaker.person(), deed(json, speaker), json.string("label"));
  }

  private Deed deed(Json.Obj json, Speaker speaker) {
    if (json.get("text").isPresent()) {
      return new Deed.Say(
          json.requireString("text"),
          json.string("audience").map(Audience::parse).orElse(Audience.EVERYONE),
          json.string("quote"),
          json.strings("mentions").stream().map(this::person).toList());
    }
    return switch (json.requireString("do")) {
      case "withdraw" -> new Deed.Withdraw(json.requireString("turn"));
      case "consent" -> new Deed.Consent(speaker.principal());
      case "open" -> new Deed.Open();
      case "enter" -> new Deed.Enter();
      case "advance" -> new Deed.Advance(Segment.parse(json.requireString("segment"), "segment"));
      case "talk.open" -> new Deed.TalkOpen(Role.parse(json.requireString("side"), "side"));
      case "talk.close" -> new Deed.TalkClose(Role.parse(json.requireString("side"), "side"));
      case "call" -> new Deed.Call(person(json.requireString("witness")));
      case "dismiss" -> new Deed.Dismiss(person(json.requireString("witness")));
      case "close" -> new Deed.Close(json.string("reason"));
      default -> throw new JsonException("do", "is no deed: " + json.requireString("do"));
    };
  }

  /// The subject of somebody named before.
  private String person(String name) {
    return named(name).person();
  }

  private Speaker named(String name) {
    Speaker speaker = byName.get(name);
    if (speaker == null) {
      throw new JsonException("speaker", "nobody is called " + name);
    }
    return speaker;
  }

  /// Seconds after the start, with fractions.
  static Duration start(Json.Obj json) {
    return switch (json.get("start").orElse(Json.Null.NULL)) {
      case Json.Num(double seconds) when seconds >= 0 && seconds < 1e8 ->
          Duration.ofMillis(Math.round(seconds * 1000));
      default -> throw new JsonException("start", "must be seconds after the beginning");
    };
  }

  private static Duration duration(String field, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new JsonException(field, "must be a duration like PT4H");
    }
  }

  private static LocalTime hour(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new JsonException("begins", "must be an hour like 13:30");
    }
  }
}
