package org.microcourt.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.Completeness.State;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.exhibit.Category;
import org.microcourt.record.Hash;

class CompletenessTest {
  @Test
  void anEmptyFileOfASummaryCaseLacksAllThatTheListNamesForEveryCase() {
    assertThat(missing(Procedure.SUMMARY, false))
        .containsExactly(
            Category.CLAIM,
            Category.DEFENCE,
            Category.IDENTITY,
            Category.EVIDENCE,
            Category.QUESTIONING,
            Category.TRANSCRIPT,
            Category.DECISION,
            Category.SERVICE,
            Category.FEES);
  }

  @Test
  void anAgentNeedsAnAuthorityAndSmallClaimsANotice() {
    assertThat(missing(Procedure.SUMMARY, true)).contains(Category.AUTHORITY);
    assertThat(missing(Procedure.SMALL_CLAIMS, false))
        .contains(Category.NOTICE)
        .doesNotContain(Category.AUTHORITY);
  }

  @Test
  void whatIsThereIsListedByNumber() {
    Completeness found =
        Completeness.of(
            Procedure.SUMMARY,
            false,
            documents(Category.EVIDENCE, Category.OTHER, Category.EVIDENCE, Category.ENFORCEMENT));
    assertThat(found.missing()).doesNotContain(Category.EVIDENCE);
    assertThat(found.lines()).hasSize(12);
    assertThat(found.lines().get(4))
        .isEqualTo(new Completeness.Line(Category.EVIDENCE, State.THERE, List.of(1, 3)));
    assertThat(found.lines().get(9).state()).isEqualTo(State.THERE);
    assertThat(found.lines().get(11).state()).isEqualTo(State.WHERE_IT_APPLIES);
  }

  @Test
  void anOrdinaryCaseHasNoSuchList() {
    assertThat(Completeness.of(Procedure.ORDINARY, true, List.of()).lines()).isEmpty();
  }

  private static List<Category> missing(Procedure procedure, boolean represented) {
    return Completeness.of(procedure, represented, List.of()).missing();
  }

  private static List<DocumentRef> documents(Category... categories) {
    List<DocumentRef> all = new ArrayList<>();
    for (Category category : categories) {
      all.add(
          new DocumentRef(
              all.size() + 1,
              "材料",
              category.name(),
              DocumentRef.Volume.MAIN,
              1,
              1,
              Hash.ZERO,
              "application/pdf",
              "k",
              Optional.empty()));
    }
    return all;
  }
}
