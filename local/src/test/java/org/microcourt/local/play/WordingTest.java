package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void findsWordsOverLineEndsInTheirOrder() {
    Wording wording = new Wording("一、同意。\n二、不同\n意。");
    assertThat(wording.continuesWith("同意。")).isTrue();
    assertThat(wording.continuesWith("二、不同意。")).isTrue();
    assertThat(wording.continuesWith("一、")).isFalse();
  }

  @Test
  void takesACodePointForACharacterThatNoFontHas() {
    Wording wording = new Wording("姓[U+2B81A]名");
    assertThat(wording.continuesWith("姓\uD86E\uDC1A名")).isTrue();
  }

  @Test
  void missesWhatWasChanged() {
    assertThat(new Wording("支付525,000元").continuesWith("支付535,000元")).isFalse();
  }
}
