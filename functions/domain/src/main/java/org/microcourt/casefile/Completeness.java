package org.microcourt.casefile;

import java.util.Arrays;
import java.util.List;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.exhibit.Category;

/// What the file of a case in summary procedure should hold (民诉解释 art. 263), and what of it is
/// there. An ordinary case has no such list, and so no lines.
public record Completeness(List<Line> lines) {
  /// 已有, 缺, 如有.
  public enum State {
    THERE("已有"),
    MISSING("缺"),
    WHERE_IT_APPLIES("如有");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    /// The word on screens and in the index.
    public String zh() {
      return zh;
    }
  }

  /// A number of the list, and the numbers of the documents that stand under it.
  public record Line(Category category, State state, List<Integer> documents) {
    public Line {
      documents = List.copyOf(documents);
    }
  }

  public Completeness {
    lines = List.copyOf(lines);
  }

  /// Holds the list against the documents; `represented` when a party has an agent.
  public static Completeness of(
      Procedure procedure, boolean represented, List<DocumentRef> documents) {
    if (procedure == Procedure.ORDINARY) {
      return new Completeness(List.of());
    }
    return new Completeness(
        Arrays.stream(Category.values())
            .filter(category -> category.item() > 0)
            .map(category -> line(category, procedure, represented, documents))
            .toList());
  }

  /// What is not there and should be.
  public List<Category> missing() {
    return lines.stream()
        .filter(line -> line.state() == State.MISSING)
        .map(Line::category)
        .toList();
  }

  private static Line line(
      Category category, Procedure procedure, boolean represented, List<DocumentRef> documents) {
    List<Integer> under =
        documents.stream()
            .filter(document -> document.category().equals(category.name()))
            .map(DocumentRef::number)
            .toList();
    State otherwise =
        isNeeded(category, procedure, represented) ? State.MISSING : State.WHERE_IT_APPLIES;
    return new Line(category, under.isEmpty() ? otherwise : State.THERE, under);
  }

  /// Whether there is enforcement nobody knows here; of small claims the parties are told in
  /// writing.
  private static boolean isNeeded(Category category, Procedure procedure, boolean represented) {
    return switch (category) {
      case AUTHORITY -> represented;
      case NOTICE -> procedure == Procedure.SMALL_CLAIMS;
      case ENFORCEMENT, OTHER -> false;
      case CLAIM, DEFENCE, IDENTITY, EVIDENCE, QUESTIONING, TRANSCRIPT, DECISION, SERVICE, FEES ->
          true;
    };
  }
}
