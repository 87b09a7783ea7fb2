package org.microcourt.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.json.Names;

/// A round of evidence in a session (证据规定 art. 62, 民诉解释 art. 104): which sides' evidence is shown,
/// and which sides give their opinions on it. The court may merge rounds: then a round shows
/// several sides, or all evidence.
public record Round(Turn turn, List<Side> shows, List<Side> opines) {
  /// Which of a side's evidence is shown.
  public enum Turn {
    PRODUCED("证据"),
    COUNTER("反驳证据"),
    ALL("证据及反驳证据");

    private final String zh;

    Turn(String zh) {
      this.zh = zh;
    }

    /// The turn named by a member of a JSON body.
    public static Turn parse(String name, String field) {
      return Names.parse(Turn.class, name, field, "must be PRODUCED, COUNTER or ALL");
    }

    /// The words on screens and in transcripts.
    public String zh() {
      return zh;
    }

    boolean takes(Optional<String> answers) {
      return switch (this) {
        case PRODUCED -> answers.isEmpty();
        case COUNTER -> answers.isPresent();
        case ALL -> true;
      };
    }
  }

  /// Whose evidence: a side's, in the law's order, or what the court collected.
  public enum Side {
    PLAINTIFF("原告"),
    DEFENDANT("被告"),
    THIRD_PARTY("第三人"),
    COURT("法院");

    private final String zh;

    Side(String zh) {
      this.zh = zh;
    }

    /// The side named by a member of a JSON body.
    public static Side parse(String name, String field) {
      return Names.parse(
          Side.class, name, field, "must be PLAINTIFF, DEFENDANT, THIRD_PARTY or COURT");
    }

    /// The side of a party; nothing for others.
    public static Optional<Side> of(Role role) {
      return switch (role) {
        case PLAINTIFF -> Optional.of(PLAINTIFF);
        case DEFENDANT -> Optional.of(DEFENDANT);
        case THIRD_PARTY -> Optional.of(THIRD_PARTY);
        default -> Optional.empty();
      };
    }

    /// The name on screens.
    public String zh() {
      return zh;
    }
  }

  public Round {
    shows = shows.stream().distinct().sorted().toList();
    opines = opines.stream().distinct().sorted().toList();
  }

  /// Whether it is about exhibits that answer this one, or none.
  public boolean takes(Optional<String> answers) {
    return turn.takes(answers);
  }

  /// `原告出示证据，被告、第三人质证`
  public String zh() {
    return names(shows) + "出示" + turn.zh() + "，" + names(opines) + "质证";
  }

  private static String names(List<Side> sides) {
    return sides.stream().map(Side::zh).collect(Collectors.joining("、"));
  }

  /// `{"turn","shows","opines"}`
  public Json.Obj toJson() {
    return Json.obj("turn", turn, "shows", shows, "opines", opines);
  }

  /// Reads what `toJson` writes.
  public static Round fromJson(Json.Obj json) {
    return new Round(
        Turn.parse(json.requireString("turn"), "turn"),
        sides(json, "shows"),
        sides(json, "opines"));
  }

  private static List<Side> sides(Json.Obj json, String member) {
    return json.strings(member).stream().map(name -> Side.parse(name, member)).toList();
  }
}
