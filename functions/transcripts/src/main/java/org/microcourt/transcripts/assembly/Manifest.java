package org.microcourt.transcripts.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Block;

/// The files that were received in this session or spoken of in it, each with its hash: who
/// confirms the transcript's hash confirms theirs with it (庭审录音录像规定 arts. 9, 15).
final class Manifest {
  private final String session;
  private final Map<Integer, EvidenceAct.Filed> files = new TreeMap<>();
  private final Map<String, Integer> exhibits = new HashMap<>();
  private final TreeSet<Integer> used = new TreeSet<>();

  Manifest(String session) {
    this.session = session;
  }

  /// Follows an entry of the record, of whatever session; of what not everyone may see nothing is
  /// said.
  void follow(Entry entry, EvidenceAct act) {
    if (!entry.audience().equals(Audience.EVERYONE)) {
      return;
    }
    boolean here = act.session().filter(session::equals).isPresent();
    switch (act) {
      case EvidenceAct.Filed filed -> {
        int number = filed.document().number();
        files.put(number, filed);
        filed.exhibit().ifPresent(exhibit -> exhibits.put(exhibit.id(), number));
        use(here, number);
      }
      case EvidenceAct.ExhibitOpined opined -> use(here, exhibits.get(opined.exhibit()));
      case EvidenceAct.ExhibitFound found -> use(here, exhibits.get(found.exhibit()));
      default -> {}
    }
  }

  private void use(boolean here, @Nullable Integer number) {
    if (here && number != null) {
      used.add(number);
    }
  }

  /// The list, if there are any; images with their pictures.
  void print(Pictures pictures, Consumer<Block> out) {
    if (used.isEmpty()) {
      return;
    }
    out.accept(new Block.Heading("材料完整性校验值"));
    out.accept(new Block.Paragraph("以下为本次诉讼活动中提交或者质证的电子材料及其 SHA-256 值。确认本笔录的校验值，即一并确认这些材料的校验值。"));
    for (int number : used) {
      EvidenceAct.Filed file = files.get(number);
      if (file != null) {
        out.accept(line(file, pictures));
      }
    }
  }

  private static Block line(EvidenceAct.Filed filed, Pictures pictures) {
    DocumentRef file = filed.document();
    String text =
        "卷宗第%d号　%s　%d 字节　%s"
            .formatted(file.number(), file.title(), file.size(), file.sha256().hex());
    return filed.media().kind() == Media.Kind.IMAGE
        ? new Block.Picture(text, pictures.of(filed.media()), "（无缩略图）")
        : new Block.SmallPrint(text);
  }
}
