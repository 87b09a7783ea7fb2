package org.microcourt.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.call.Medium;
import org.microcourt.conduct.Warning;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.CallCommand;
import org.microcourt.decision.Command;
import org.microcourt.decision.ConductCommand;
import org.microcourt.decision.Decision;
import org.microcourt.decision.MotionCommand;
import org.microcourt.decision.Room;
import org.microcourt.json.Json;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// Writes the rule book: every rule with its source, and who may do what, asked of the decisions.
final class RuleBook {
  private static final Map<Role, String> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put(Role.JUDGE, "judge");
    PEOPLE.put(Role.CLERK, "clerk");
    PEOPLE.put(Role.MEDIATOR, "mediator");
    PEOPLE.put(Role.PLAINTIFF, "plaintiff");
    PEOPLE.put(Role.DEFENDANT, "defendant");
    PEOPLE.put(Role.THIRD_PARTY, "third");
    PEOPLE.put(Role.AGENT, "lawyer");
    PEOPLE.put(Role.WITNESS, "witness");
  }

  private RuleBook() {}

  static String text() {
    StringBuilder out = new StringBuilder(HEAD);
    for (CourtRule rule : CourtRule.all()) {
      out.append(
          "| `%s` | %s | %s | %s<br>%s |\n"
              .formatted(rule.code(), rule.id(), rule.article(), rule.zh(), rule.en()));
    }
    out.append(REQUIREMENTS);
    for (Requirement requirement : Requirement.values()) {
      out.append(row(requirement));
    }
    out.append(MATRIX);
    for (Situation situation : Situation.values()) {
      out.append("### %s\n%s\n\n| action |".formatted(situation.title, situation.words));
      PEOPLE.keySet().forEach(role -> out.append(" %s<br>%s |".formatted(role, role.zh())));
      out.append("\n|---|").append("---|".repeat(PEOPLE.size())).append('\n');
      commands().forEach((action, command) -> out.append(row(situation, action, command)));
      out.append('\n');
    }
    return out.toString();
  }

  /// The rules as a module of the client.
  static String script() {
    StringBuilder out =
        new StringBuilder(
            """
            /**
             * The rules of the court: code, requirement, source, and what is told to whom it refuses. Made from
             * the code by `RuleBookTest`; do not edit.
             * @type {[string, string, string, string, string][]}
             */
            export const RULES = [
            """);
    for (CourtRule rule : CourtRule.all()) {
      List<String> members = List.of(rule.code(), rule.id(), rule.article(), rule.zh(), rule.en());
      out.append("  ").append(Json.arr(members).text()).append(",\n");
    }
    return out.append("];\n").toString();
  }

  private static String row(Requirement requirement) {
    String rules =
        CourtRule.all().stream()
            .filter(rule -> rule.id().equals(requirement.id()))
            .map(rule -> "`%s`".formatted(rule.code()))
            .collect(Collectors.joining(" "));
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            requirement.id(),
            requirement.state.words,
            requirement.says,
            rules.isEmpty() ? "-" : rules,
            requirement.shownBy.isEmpty() ? "-" : String.join(", ", requirement.shownBy));
  }

  private static String row(Situation situation, String action, Command command) {
    StringBuilder row = new StringBuilder("| " + action + " |");
    for (String person : PEOPLE.values()) {
      Room room = situation.room();
      room.logIn(person);
      Decision decision = room.decide(person, command);
      row.append(
          switch (decision) {
            case Decision.Accepted _ -> " yes |";
            case Decision.Standing _ -> " stands |";
            case Decision.Refused(var refusal) -> " `" + refusal.code() + "` |";
          });
    }
    return row.append('\n').toString();
  }

  private static Map<String, Command> commands() {
    Map<String, Command> all = new LinkedHashMap<>();
    all.put("`participant.add` a party", add(Role.THIRD_PARTY));
    all.put("`participant.add` a clerk", add(Role.CLERK));
    all.put("`participant.remove`", new Command.ParticipantRemove("p7", "退出"));
    all.put(
        "`session.schedule`",
        new Command.SessionSchedule(
            SessionType.HEARING, Mode.SYNCHRONOUS, "", Optional.empty(), Optional.empty()));
    all.put("`session.consent`, taken back", Room.agree("s2", false));
    all.put("`session.open`", new Command.SessionOpen("s2"));
    all.put("`session.enter`, after a new log-in", new Command.SessionEnter("s1"));
    all.put("`session.advance`", Room.advance("s1", Segment.COURSE));
    all.put("`session.close`", new Command.SessionClose("s1", Optional.empty()));
    all.put("`talk.open`", new Command.TalkOpen("s1", Role.PLAINTIFF));
    all.put("`talk.close`", new Command.TalkClose("s1", Role.DEFENDANT));
    all.put("`witness.call`", new Command.WitnessCall("s1", "p7"));
    all.put("`message.post` in the session", Room.say("s1", "话"));
    all.put("`message.post` outside a session", notice());
    all.put("`message.post` to the court", Room.say("s1", "话", Audience.COURT));
    all.put(
        "`message.post` in the talk with the defendant",
        Room.say("s1", "话", new Audience.Side(Role.DEFENDANT)));
    all.put(
        "`motion.file`, a challenge of the judge",
        new MotionCommand.MotionFile(
            new Motion.Challenge("p1", ChallengeGround.INTEREST, Optional.empty(), "理由"),
            Optional.empty()));
    all.put("`motion.decide`, to go on offline", new MotionCommand.MotionDecide("m1", true, "理由"));
    all.put(
        "`motion.decide`, the challenge of the judge",
        new MotionCommand.MotionDecide("m2", false, "理由"));
    all.put("`motion.withdraw` of the plaintiff's", new MotionCommand.MotionWithdraw("m1"));
    all.put(
        "`call.start`, to the plaintiff",
        new CallCommand.CallStart(
            Optional.of("s1"), Audience.EVERYONE, Medium.VOICE, List.of("p4")));
    all.put(
        "`conduct.warn` the defendant",
        new ConductCommand.ConductWarn("s1", "p6", Warning.WARNING, "理由"));
    all.put(
        "`conduct.mute` the defendant",
        new ConductCommand.ConductMute("s1", "p6", Optional.empty(), "理由"));
    all.put("`message.withdraw` of another's", new Command.MessageWithdraw(1));
    return all;
  }

  private static Command add(Role role) {
    return new Command.ParticipantAdd("new", "新", role, Optional.empty(), Optional.empty());
  }

  private static Command notice() {
    return new Command.MessagePost(
        Optional.empty(), "话", Optional.empty(), List.of(), Audience.EVERYONE);
  }

  private static final String HEAD =
      """
      # Rules of the court

      Generated from the code by `RuleBookTest`; do not edit. What is law here is that of the People's \
      Republic of China as of 2026; a court that uses this checks it.

      A refusal names its rule: `code` is stable, `R-…` the requirement, and the sentence is what the \
      refused person reads.

      | code | requirement | source | sentence |
      |---|---|---|---|
      """;

  private static final String REQUIREMENTS =
      """

      ## What is asked of the court, and how far it is kept
      `kept`, `in part` with what is missing, or `not yet` with why; the rules that refuse what is \
      against it, and the tests that show it.

      | requirement | state | what holds, or what is missing | rules | shown by |
      |---|---|---|---|---|
      """;

  private static final String MATRIX =
      """

      ## Who may do what
      Asked of the decisions in four situations, each of which follows from the one before: `yes`, or \
      the code of the rule that refuses. `MatrixIT` asks the same of the court through its WebSocket.

      """;
}
