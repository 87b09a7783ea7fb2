package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

class HearingFileTest {
  private static final String PLAIN =
      """
      {"title": "ACME, ET AL., Petitioners, v. BOLT B.V., Respondent", "case": "19-46",
       "speakers": [{"name": "Jane Roe", "role": "justice"}, {"name": "Ann Poe", "role": "advocate"},
                    {"name": "John Doe", "role": "justice"}, {"name": "Bob Loe", "role": "advocate"}],
       "turns": [{"speaker": "Jane Roe", "start": 0, "text": "We'll hear argument."},
                 {"speaker": "Ann Poe", "start": 12.08, "text": "May it please the Court."}]}
      """;

  @Test
  void makesAHearingOfSpeakersAndTurns() {
    Script script = HearingFile.parse(PLAIN, "plain");
    assertThat(script.caseInfo().number()).isEqualTo("19-46");
    assertThat(script.sitting().type()).isEqualTo(SessionType.HEARING);
    assertThat(script.sitting().mode()).isEqualTo(Mode.SYNCHRONOUS);
    assertThat(script.cast().stream().map(s -> s.role() + " " + s.name()))
        .containsExactly(
            "JUDGE Jane Roe",
            "PLAINTIFF ACME, ET AL.",
            "DEFENDANT BOLT B.V.",
            "AGENT Ann Poe",
            "JUDGE John Doe",
            "AGENT Bob Loe");
    Script.Turn said = script.turns().get(script.turns().size() - 3);
    assertThat(said.at()).isEqualTo(Duration.ofMillis(12_080));
    assertThat(said.deed())
        .isEqualTo(
            new Deed.Say(
                "May it please the Court.", Audience.EVERYONE, Optional.empty(), List.of()));
    assertThat(script.turns().getLast().deed()).isInstanceOf(Deed.Close.class);
  }

  @Test
  void letsTheFirstAdvocateSpeakForTheFirstParty() {
    Script script = HearingFile.parse(PLAIN, "plain");
    Speaker ann = script.cast().get(3);
    Speaker bob = script.cast().get(5);
    assertThat(ann.principal()).contains(script.cast().get(1).person());
    assertThat(bob.principal()).contains(script.cast().get(2).person());
  }

  @Test
  void opensNoSessionBeforeBothSidesHaveAgreedAndEverybodyEntersIt() {
    List<Deed> deeds =
        HearingFile.parse(PLAIN, "plain").turns().stream().map(Script.Turn::deed).toList();
    assertThat(deeds.subList(0, 2)).allMatch(Deed.Consent.class::isInstance);
    assertThat(deeds.get(2)).isInstanceOf(Deed.Open.class);
    assertThat(deeds.subList(3, 7)).allMatch(Deed.Enter.class::isInstance);
  }

  @Test
  void partsAWordyTurnIntoMessagesThatFit() {
    String text = "The question is whether this ends. ".repeat(500);
    String file = PLAIN.replace("May it please the Court.", text.strip());
    List<String> said =
        HearingFile.parse(file, "wordy").turns().stream()
            .map(Script.Turn::deed)
            .filter(Deed.Say.class::isInstance)
            .map(deed -> ((Deed.Say) deed).text())
            .skip(1)
            .toList();
    assertThat(said).hasSize(3).allMatch(piece -> piece.length() <= 8_000);
    assertThat(String.join(" ", said)).isEqualTo(text.strip());
  }

  @Test
  void readsTheDemo() {
    Script demo = HearingFile.demo();
    assertThat(demo.sitting().type()).isEqualTo(SessionType.MEDIATION);
    assertThat(demo.sitting().mode()).isEqualTo(Mode.ASYNCHRONOUS);
    assertThat(demo.cast().stream().map(Speaker::role))
        .containsExactly(
            Role.JUDGE, Role.CLERK, Role.PLAINTIFF, Role.AGENT, Role.DEFENDANT, Role.AGENT);
    assertThat(demo.cast().get(3).authority()).contains(Authority.SPECIAL);
    Duration end = demo.turns().getLast().at();
    assertThat(demo.sitting().period().orElseThrow()).isGreaterThan(end);
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    refuses("[]", "must be an object");
    refuses("{\"title\": 3}", "title");
    refuses(PLAIN.replace("\"advocate\"", "\"juror\""), "juror");
    refuses(PLAIN.replace("\"speaker\": \"Ann Poe\"", "\"speaker\": \"Nobody\""), "speaker");
    refuses(PLAIN.replace("12.08", "-1"), "start");
    assertThatExceptionOfType(ScriptException.class)
        .isThrownBy(() -> HearingFile.read("no/such/file.json"))
        .withMessageContaining("there is no file");
  }

  private static void refuses(String file, String why) {
    assertThatExceptionOfType(ScriptException.class)
        .isThrownBy(() -> HearingFile.parse(file, "file"))
        .withMessageContaining(why);
  }
}
