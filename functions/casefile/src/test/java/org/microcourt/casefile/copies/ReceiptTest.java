package org.microcourt.casefile.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.FiledCase;
import org.microcourt.casefile.bundle.Sources;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.FileType;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.typeset.fixture.Printed;

class ReceiptTest {
  private final FiledCase filed = new FiledCase();

  private byte[] receipt() {
    Contents contents = filed.asSeenBy("judge");
    FiledDocument document = contents.courtroom().documents().getLast();
    Entry entry = contents.entries().iterator().next();
    for (Entry next : contents.entries()) {
      entry = next.seq() == document.seq() ? next : entry;
    }
    return new Receipt(contents.courtroom(), entry, document.document(), "原告 林小满")
        .pdf(Sources.FACES);
  }

  @Test
  void saysWhatWasReceivedFromWhomAndWhen() throws IOException {
    byte[] bytes = Sources.pages("note", 3);
    filed.file("plaintiff", "借条", Category.EVIDENCE, Audience.EVERYONE, FileType.PDF, bytes);

    byte[] pdf = receipt();

    String kept = System.getProperty("bundle.keep");
    if (kept != null) {
      Files.write(Path.of(kept, "receipt.pdf"), pdf);
    }
    String words = Printed.glyphs(pdf);
    assertThat(words)
        .contains(
            "宝山区人民法院",
            "证据收据",
            "（2026）沪0113民初1号收字第1号",
            "原告证据1",
            "借条",
            "复印件",
            "3 页",
            "1 份",
            "原告 林小满",
            "2026年3月2日 09:00:00",
            "未经改动",
            "unchanged since",
            filed.asSeenBy("judge").courtroom().documents().getLast().document().sha256().hex(),
            filed.asSeenBy("judge").courtroom().head().chain().hex());
    assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("authentic");
  }

  @Test
  void callsOnlyEvidenceEvidence() throws IOException {
    filed.file(
        "plaintiff",
        "起诉状",
        Category.CLAIM,
        Audience.EVERYONE,
        FileType.PDF,
        Sources.pages("claim", 1));

    assertThat(Printed.glyphs(receipt())).contains("材料收据", "起诉材料").doesNotContain("证据收据");
  }

  @Test
  void isTheSameForTheSameFiling() {
    filed.file(
        "plaintiff",
        "借条",
        Category.EVIDENCE,
        Audience.EVERYONE,
        FileType.PDF,
        Sources.pages("n", 1));

    assertThat(receipt()).isEqualTo(receipt());
  }
}
