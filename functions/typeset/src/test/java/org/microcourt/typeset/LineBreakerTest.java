package org.microcourt.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private static final Typefaces FACES = new Typefaces();
  private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕…—·％,.;:!?)]}%";
  private static final String NEVER_LAST = "（《〈「『【〔￥([{$";
  private static final String PROSE =
      """
      审判员：根据《中华人民共和国民事诉讼法》第九十六条、第九十七条之规定，本院主持双方当事人进行调解。\
      原告（反诉被告）主张：被告于2025年3月12日签收货物（共计1,250件，单价￥36.80元/件），却迟迟未付款；\
      被告辩称，“货物存在质量问题”——其中约15.5%的产品外壳开裂……双方曾通过微信（账号：baoshan-trade_01）\
      多次协商，《补充协议》第3.2条约定“退货退款”，但原告认为该条款“附条件”。\
      法庭询问：是否同意适用Online Mediation Rules（以下简称“OMR”）？原告：同意！被告：同意。
      """;

  private final Atoms atoms = new Atoms(FACES);

  @Test
  void keepsPunctuationOffTheWrongEndOfALine() {
    for (int width = 8000; width <= 40000; width += 137) {
      assertKinsoku(PROSE, lines(PROSE, width));
    }
  }

  @Test
  void keepsPunctuationOffTheWrongEndInRandomProse() {
    Random random = new Random(20260305);
    String[] pieces = {
      "，",
      "。",
      "：“",
      "。”",
      "（",
      "）",
      "《",
      "》",
      "——",
      "……",
      "、",
      "审判",
      "被告",
      "违约金",
      "甲",
      "$5.50",
      "50%",
      " word",
      " (see ",
      "Art. 12)",
      "booking.com",
      "well-known",
      " ",
      "①",
      "一二三四五六七八九十",
      "don’t"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      boolean mark = true;
      for (int i = 0; i < 60; i++) {
        String piece = pieces[random.nextInt(pieces.length)];
        boolean isMark = BreakClass.of(piece.codePointAt(0), false) != BreakClass.IDEOGRAPH;
        text.append(mark && isMark ? "庭" : piece);
        mark = isMark;
      }
      String line = text.toString();
      assertKinsoku(line, lines(line, 12000 + random.nextInt(25000)));
    }
  }

  @Test
  void splitsNeitherNumbersNorWordsWhereThereIsRoom() {
    String text = "合同价款为人民币1,234,567.89元，see Booking.com and don't.";
    for (int width = 9000; width < 30000; width += 100) {
      assertThat(String.join("|", lines(text, width)))
          .contains("1,234,567.89")
          .contains("Booking.com")
          .contains("don't");
    }
  }

  @Test
  void neverSeparatesTheTwoHalvesOfADash() {
    for (int width = 3000; width < 20000; width += 50) {
      assertThat(lines("原告主张——被告违约……应当承担责任——并赔偿损失", width))
          .allSatisfy(line -> assertThat(line).doesNotStartWith("—").doesNotStartWith("…"));
    }
  }

  @Test
  void putsWordsBackTogetherFromAnyText() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.appendCodePoint(1 + random.nextInt(random.nextBoolean() ? 0x2FF : 0x1F9FF));
      }
      List<Atom> set = atoms.of(text.toString(), Weight.REGULAR);
      List<Integer> ends =
          LineBreaker.lines(set, 1 + random.nextInt(9000), 1 + random.nextInt(9000));
      assertThat(ends).isSorted().doesNotHaveDuplicates();
      assertThat(set.isEmpty() ? ends : List.of(ends.getLast()))
          .isEqualTo(set.isEmpty() ? List.of() : List.of(set.size()));
    }
  }

  @Test
  void breaksAWordLongerThanTheLine() {
    assertThat(lines("a".repeat(100), 10_000))
        .hasSizeGreaterThan(4)
        .allSatisfy(line -> assertThat(line).isNotEmpty());
  }

  @Test
  void keepsAMarkWithItsBase() {
    assertThat(lines("x\u0302".repeat(40), 4_000))
        .allSatisfy(line -> assertThat(line).doesNotStartWith("\u0302"));
  }

  private static void assertKinsoku(String text, List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      assertThat(NEVER_FIRST).as("first of «%s» in %s", line, text).doesNotContain(first(line));
    }
    for (String line : lines.subList(0, lines.size() - 1)) {
      assertThat(NEVER_LAST).as("last of «%s» in %s", line, text).doesNotContain(last(line));
      assertThat(line.strip()).doesNotEndWith("：“");
    }
  }

  private static String first(String line) {
    return line.strip().substring(0, 1);
  }

  private static String last(String line) {
    return line.strip().substring(line.strip().length() - 1);
  }

  private List<String> lines(String text, int width) {
    List<Atom> set = atoms.of(text, Weight.REGULAR);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end : LineBreaker.lines(set, width, width)) {
      StringBuilder line = new StringBuilder();
      set.subList(start, end).forEach(atom -> line.appendCodePoint(atom.codePoint()));
      lines.add(line.toString());
      start = end;
    }
    return lines;
  }
}
