package org.microcourt.bench.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import org.microcourt.transcripts.assembly.Photographs;
import org.microcourt.transcripts.assembly.RecordKept;
import org.microcourt.transcripts.fixture.SealedTranscripts;

/// The record of an inquiry `s1` in which a great deal was said, Chinese and English, and pictures
/// were sent.
public final class LongHearing {
  private static final String[] WORDS = {
    "我方已经按照合同约定全额支付了货款，",
    "被告交付的设备经三次调试仍无法达到约定的精度（±0.005 mm）。",
    "The machine never held its tolerance; ",
    "对方所述与事实不符，货物于约定期限内交付，有签收单为证（见证据三）。",
    "as stated in clause 7.2 of the purchase agreement, ",
    "请法庭记录在案。"
  };

  private static final Map<String, String> PEOPLE =
      Map.of("p4", "原告 上海启航机电设备有限公司", "p5", "原告委托代理人 李明", "p6", "被告 宝山恒丰贸易有限公司");

  private final RecordKept record = RecordKept.withEverybody().every(Duration.ofSeconds(3));
  private final Map<Integer, byte[]> pictures = new TreeMap<>();

  /// Something that was said, for those that know no records.
  record Line(long number, String time, String speaker, String text) {}

  /// With so many messages and pictures.
  public LongHearing(int messages, int photographs, long seed) {
    Random random = new Random(seed);
    record.schedule("s1", SessionType.INQUIRY, Mode.SYNCHRONOUS, "").open("s1");
    record.enter("s1", "p1", "p4", "p5", "p6");
    for (int i = 0; i < messages; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 75) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      record.say("p" + (4 + random.nextInt(3)), "s1", text.toString());
      if (i % Math.max(1, messages / photographs) == 0 && pictures.size() < photographs) {
        int number = pictures.size() + 1;
        pictures.put(number, Photographs.jpeg(number));
        record.by("system:evidence", Photographs.filed(number, "s1"));
      }
    }
    record.close("s1");
  }

  /// The record to the close.
  public List<Entry> record() {
    return record.entries();
  }

  /// The record in which the draft was confirmed and finalized.
  public List<Entry> finalized() {
    return SealedTranscripts.confirmed(record).entries();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : record.entries()) {
      if (entry.act() instanceof Act.MessagePosted message) {
        String speaker = PEOPLE.getOrDefault(entry.by(), "");
        lines.add(
            new Line(
                entry.seq(), entry.at().toString().substring(11, 19), speaker, message.text()));
      }
    }
    return lines;
  }

  /// The small pictures, by the numbers of their documents.
  Map<Integer, byte[]> pictures() {
    return pictures;
  }

  /// What stands beside a picture.
  static String caption(int number) {
    EvidenceAct.Filed filed = Photographs.filed(number, "s1");
    DocumentRef file = filed.document();
    return "卷宗第%d号　%s　%d 字节　%s".formatted(number, file.title(), file.size(), file.sha256().hex());
  }

  /// Characters in all messages.
  public long characters() {
    return lines().stream().mapToLong(line -> line.text().length()).sum();
  }
}
