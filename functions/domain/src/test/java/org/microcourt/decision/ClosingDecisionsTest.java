package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.rule.Rule;
import org.microcourt.session.SessionType;

class ClosingDecisionsTest {
  private static final Actor.Part PART = Actor.Part.TRANSCRIPTS;

  @Test
  void draftsAndFilesTheTranscriptOfAClosedSessionOnce() {
    Room room = Room.sitting(SessionType.MEDIATION);
    Command draft = new Command.TranscriptDraft("s1", document(Volume.MAIN));
    Command file = new Command.DocumentFile(document(Volume.MAIN));
    assertThat(room.decide(PART, draft))
        .isEqualTo(new Decision.Refused(Rule.TRANSCRIPT_OF_CLOSED.refusal().at("session")));
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));

    assertThat(room.decide(PART, draft)).isInstanceOf(Decision.Accepted.class);
    long drafted = room.seq();
    assertThat(room.decide(PART, draft)).isEqualTo(new Decision.Standing(drafted));
    assertThat(room.decide(PART, file)).isInstanceOf(Decision.Accepted.class);
    assertThat(room.decide(PART, file)).isEqualTo(new Decision.Standing(drafted + 1));
    assertThat(room.entries().getLast().by()).isEqualTo("system:transcripts");
  }

  @Test
  void noPersonDoesTheWorkflowsWork() {
    Room room = Room.sitting(SessionType.MEDIATION);
    assertThat(room.refusal("judge", new Command.DocumentFile(document(Volume.MAIN))))
        .isEqualTo("part-only");
  }

  @Test
  void theSecretVolumeIsTheCourtsAlone() {
    Room room = Room.full();
    assertThat(room.decide(PART, new Command.DocumentFile(document(Volume.SECRET))))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(room.entries().getLast().audience()).isEqualTo(Audience.COURT);
  }

  @Test
  void aPartHasNoOtherCommands() {
    Room room = Room.full();
    assertThatThrownBy(() -> room.decide(PART, new Command.SessionOpen("s1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DocumentRef document(Volume volume) {
    return new DocumentRef(
        1,
        "调解笔录",
        "TRANSCRIPT",
        volume,
        4,
        99,
        Hash.ZERO,
        "application/pdf",
        "k",
        Optional.of("s1"));
  }
}
