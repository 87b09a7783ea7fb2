package org.microcourt.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  private static final String TURN = "\u202e";

  @Test
  void leavesOrdinaryNames() {
    assertThat(FileName.shown("借条 (1)（2024年3月）.jpg")).isEqualTo("借条 (1)（2024年3月）.jpg");
    assertThat(FileName.shown("Ausführung №3.pdf")).isEqualTo("Ausführung №3.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd,passwd",
    "C:\\Users\\me\\合同.docx,合同.docx",
    "..,未命名文件",
    "/,未命名文件",
    ".htaccess,htaccess",
    "a:b|c?.txt,a_b_c_.txt",
    "con.txt,_con.txt",
    "LPT1,_LPT1",
    "name. . .,name"
  })
  void leavesNoPathAndNoDevice(String given, String shown) {
    assertThat(FileName.shown(given)).isEqualTo(shown);
  }

  @Test
  void showsWhatATurnedNameReallyEndsIn() {
    assertThat(FileName.shown("收据" + TURN + "gpj.exe")).isEqualTo("收据gpj.exe");
    assertThat(FileName.shown("a\u2066b\u2069\u200b\ufeff.png")).isEqualTo("ab.png");
  }

  @Test
  void isOneLineWithoutControls() {
    assertThat(FileName.shown("a\0b\u0007c\r\nSet-Cookie: x\u2028.txt"))
        .isEqualTo("abc Set-Cookie_ x .txt");
  }

  @Test
  void keepsTheEndingOfLongNames() {
    String shown = FileName.shown("证".repeat(255) + ".jpeg");
    assertThat(shown).hasSize(FileName.LONGEST).endsWith("….jpeg");
    assertThat(FileName.shown("😀".repeat(200) + ".png"))
        .doesNotContain("\ud83d….")
        .endsWith("….png");
  }

  @Test
  void namesTheNameless() {
    assertThat(FileName.shown("")).isEqualTo(FileName.NAMELESS);
    assertThat(FileName.shown(TURN + "\0 ")).isEqualTo(FileName.NAMELESS);
    assertThat(FileName.shown("\ud800")).isEqualTo(FileName.NAMELESS);
  }

  @Test
  void savesAFileUnderTheEndingOfItsRealType() {
    assertThat(FileName.saved("照片.JPEG", "jpg", "jpeg")).isEqualTo("照片.JPEG");
    assertThat(FileName.saved("photo.exe", "jpg", "jpeg")).isEqualTo("photo.exe.jpg");
    assertThat(FileName.saved("录音", "m4a")).isEqualTo("录音.m4a");
    assertThat(FileName.saved("x".repeat(200) + ".txt", "pdf")).hasSize(120).endsWith("….pdf");
  }

  @Test
  void isSafeInAHeader() {
    assertThat(FileName.attachment(FileName.shown("借条\"\r\nX: y;.jpg")))
        .isEqualTo(
            "attachment; filename=\"___ X_ y_.jpg\";"
                + " filename*=UTF-8''%E5%80%9F%E6%9D%A1_%20X_%20y%3B.jpg");
  }

  @Test
  void isShownTheSameWhenShownAgain() {
    for (String given :
        new String[] {"a/b", "..x..", TURN + "con", "证".repeat(300), "e\u0301.txt"}) {
      String once = FileName.shown(given);
      assertThat(FileName.shown(once)).isEqualTo(once);
    }
  }
}
