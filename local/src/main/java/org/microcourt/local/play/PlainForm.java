package org.microcourt.local.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.issuer.Person;
import org.microcourt.local.play.Script.Turn;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// A hearing as it is commonly published: `title` ("A v. B"), `case`, `speakers` with name and
/// role, `turns` with start and text. Becomes a synchronous hearing whose formalities are added:
/// the parties come from the title, the first advocate speaks for the first of them, the second for
/// the other, further ones in turn; everybody agrees and enters, then it is all debate, which in
/// summary procedure it may be (民诉法 art. 163).
final class PlainForm {
  private static final Pattern SIDES =
      Pattern.compile(
          "^(.+?),?(?: Petitioners?| Appellants?| Plaintiffs?)?,? v\\.? (.+?)"
              + "(?:, (?:Respondents?|Appellees?|Defendants?)\\.?)?$",
          Pattern.CASE_INSENSITIVE);
  private static final int NAME = 100;
  private static final int TITLE = 200;

  private final Map<String, Speaker> byName = new LinkedHashMap<>();
  private final List<Speaker> parties = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private int advocates;

  private PlainForm() {}

  static Script read(Json.Obj json) {
    PlainForm form = new PlainForm();
    String title = json.requireString("title");
    form.parties(title);
    json.objects("speakers").forEach(form::speaker);
    form.formalities();
    if (json.objects("turns").isEmpty()) {
      throw new JsonException("turns", "must not be empty");
    }
    json.objects("turns").forEach(form::turn);
    form.end();
    List<Speaker> cast = new ArrayList<>(form.byName.values());
    cast.addAll(1, form.parties);
    return new Script(
        new CaseInfo(
            cut(json.string("case").orElse("—"), NAME),
            cut(title, NAME),
            cut(json.string("court").orElse("微法庭（演示）"), NAME),
            Procedure.SUMMARY),
        new Script.Sitting(
            SessionType.HEARING, Mode.SYNCHRONOUS, cut(title, TITLE), Optional.empty()),
        Optional.empty(),
        cast,
        form.turns);
  }

  private void parties(String title) {
    Matcher sides = SIDES.matcher(title);
    boolean named = sides.matches();
    party("plaintiff", Role.PLAINTIFF, named ? sides.group(1) : "原告");
    party("defendant", Role.DEFENDANT, named ? sides.group(2) : "被告");
  }

  private void party(String sub, Role role, String name) {
    String called = cut(name, NAME);
    Person account = new Person("hearing-" + sub, called, role.zh(), false);
    parties.add(new Speaker(account, called, role, Optional.empty(), Optional.empty()));
  }

  private void speaker(Json.Obj json) {
    String name = cut(json.requireString("name"), NAME);
    Role role = role(json.requireString("role"));
    if (byName.isEmpty() && role != Role.JUDGE) {
      throw new JsonException("speakers", "must begin with a judge");
    }
    String sub = "hearing-" + (byName.size() + 1);
    boolean agent = role == Role.AGENT;
    Optional<String> principal =
        agent ? Optional.of(parties.get(advocates++ % 2).person()) : Optional.empty();
    Speaker speaker =
        new Speaker(
            new Person(sub, name, role.zh(), role.isCourt()),
            name,
            role,
            principal,
            agent ? Optional.of(Authority.SPECIAL) : Optional.empty());
    if (byName.put(name, speaker) != null) {
      throw new JsonException("speakers", "names " + name + " twice");
    }
  }

  private static Role role(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "justice", "judge" -> Role.JUDGE;
      case "clerk" -> Role.CLERK;
      case "advocate", "counsel", "lawyer", "attorney", "agent" -> Role.AGENT;
      default ->
          throw new JsonException(
              "role", "must be justice, judge, clerk or advocate in a plain hearing, not " + text);
    };
  }

  private void formalities() {
    for (Speaker party : parties) {
      Speaker answers =
          byName.values().stream()
              .filter(s -> s.principal().filter(party.person()::equals).isPresent())
              .findFirst()
              .orElse(party);
      add(Duration.ZERO, answers.person(), new Deed.Consent(answers.principal()));
    }
    add(Duration.ZERO, judge(), new Deed.Open());
    byName.values().forEach(s -> add(Duration.ZERO, s.person(), new Deed.Enter()));
    add(Duration.ZERO, judge(), new Deed.Advance(Segment.DEBATE));
  }

  private void turn(Json.Obj json) {
    Speaker speaker = byName.get(cut(json.requireString("speaker"), NAME));
    if (speaker == null) {
      throw new JsonException("speaker", "is not among the speakers");
    }
    for (String piece : Pieces.of(json.requireString("text"))) {
      add(
          FullForm.start(json),
          speaker.person(),
          new Deed.Say(piece, Audience.EVERYONE, Optional.empty(), List.of()));
    }
  }

  private void end() {
    Duration last = turns.getLast().at();
    add(last, judge(), new Deed.Advance(Segment.CLOSING));
    add(last, judge(), new Deed.Close(Optional.empty()));
  }

  private void add(Duration at, String person, Deed deed) {
    turns.add(new Turn(at, person, deed, Optional.empty()));
  }

  private String judge() {
    return byName.values().iterator().next().person();
  }

  private static String cut(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
  }
}
