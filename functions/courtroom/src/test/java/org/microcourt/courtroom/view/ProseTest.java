package org.microcourt.courtroom.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.json.Json;

class ProseTest {
  @ParameterizedTest
  @CsvSource({
    "同意分期, 分期, true",
    "同意分期, 期分, false",
    "合同编号ＨＴ２０２６, ht2026, true",
    "Contract HT-2026, CONTRACT, true",
    "'首期九月底，余款十月底', '十月 首期', true",
    "'首期九月底，余款十月底', '十月 十一月', false",
    "𠮷田签收, 𠮷, true"
  })
  void findsWordsInsideOfSentences(String text, String question, boolean found) {
    assertThat(Prose.of(Json.obj("text", text)).has(Prose.terms(question))).isEqualTo(found);
  }

  @Test
  void looksIntoWordsAndNotIntoIdsAndHashes() {
    Json.Obj body =
        Json.obj(
            "upload", "u17",
            "document", Json.obj("title", "银行流水", "sha256", "abc123", "key", "u17/file"),
            "points", Json.arr(List.of(Json.obj("page", 2, "text", "金额不符"))));
    Prose prose = Prose.of(body);
    assertThat(prose.has(Prose.terms("流水 金额"))).isTrue();
    assertThat(prose.has(Prose.terms("u17"))).isFalse();
    assertThat(prose.has(Prose.terms("abc123"))).isFalse();
  }

  @Test
  void showsTheSurroundingsOfTheFirstWord() {
    String text = "前".repeat(300) + "分期\n付款" + "后".repeat(300);
    String excerpt = Prose.of(Json.obj("text", text)).excerpt(Prose.terms("分期"));
    assertThat(excerpt).startsWith("…前").contains("前分期 付款后").endsWith("后…");
    assertThat(excerpt.length()).isLessThanOrEqualTo(Prose.EXCERPT + 2);
  }

  @Test
  void cutsNoCharacterInTwo() {
    for (int lead = 0; lead < 60; lead++) {
      String text = "a".repeat(lead) + "𠮷".repeat(80) + "分" + "𠮷".repeat(80);
      String excerpt = Prose.of(Json.obj("text", text)).excerpt(Prose.terms("分"));
      assertThat(excerpt.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
          .as("after %d letters: %s", lead, excerpt)
          .isTrue();
    }
  }

  @Test
  void hasNothingToShowOfAnActWithoutWords() {
    Prose prose = Prose.of(Json.obj("session", "s1"));
    assertThat(prose.excerpt(List.of())).isEmpty();
    assertThat(prose.has(Prose.terms("s1"))).isFalse();
    assertThat(prose.has(List.of())).isTrue();
  }
}
