package org.microcourt.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.decision.Walk;
import org.microcourt.json.Json;

class EntryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.004Z");
  private static final Entry.Head START =
      new Entry.Head("croom0000000test", 0, Instant.EPOCH, Hash.ZERO);

  @Test
  void bindsItsContentInTheLeafAndAllBeforeInTheChain() {
    Entry first = Entry.next(START, content("一"), NOW, "00");
    Entry second = Entry.next(head(first), content("二"), NOW, "01");

    String preimage =
        "{\"at\":\"2026-03-02T01:02:03.004Z\",\"audience\":\"everyone\",\"body\":{\"text\":\"一\"},"
            + "\"by\":\"p1\",\"courtroom\":\"croom0000000test\",\"id\":\"device01:1\","
            + "\"kind\":\"message.posted\",\"salt\":\"00\",\"seq\":1}";
    assertThat(first.leaf()).isEqualTo(Hash.sha256(preimage.getBytes(StandardCharsets.UTF_8)));
    assertThat(first.chain()).isEqualTo(Hash.ZERO.then(first.leaf()));
    assertThat(second.seq()).isEqualTo(2);
    assertThat(second.chain()).isEqualTo(first.chain().then(second.leaf()));
  }

  @Test
  void isNeverEarlierThanTheOneBefore() {
    Entry first = Entry.next(START, content("一"), NOW, "00");
    Entry second = Entry.next(head(first), content("二"), NOW.minusSeconds(60), "01");
    assertThat(second.at()).isEqualTo(first.at());
  }

  @Test
  void aHiddenEntryShowsPlaceLeafAndChainOnly() {
    Entry entry = Entry.next(START, content("秘密"), NOW, "00");
    assertThat(entry.sealed().members().keySet())
        .containsExactlyInAnyOrder("courtroom", "seq", "leaf", "chain");
  }

  @Property(tries = 30)
  void readsBackWhatItWrites(@ForAll long seed) {
    Walk walk = new Walk(seed);
    for (int step = 0; step < 60; step++) {
      walk.live();
      walk.room().decide(walk.person(), walk.command());
    }
    for (Entry entry : walk.room().entries()) {
      Entry read = Entry.fromJson(Json.parseObject(entry.toJson().text()));
      assertThat(read).isEqualTo(entry);
      assertThat(read.intact()).isTrue();
    }
  }

  @Property(tries = 200)
  void anyChangeOfItsTextShows(@ForAll int place, @ForAll char letter) {
    Entry entry = Entry.next(START, content("被告同意返还350000元"), NOW, "00");
    String text = ((Act.MessagePosted) entry.act()).text();
    int at = Math.floorMod(place, text.length());
    char other = Character.isSurrogate(letter) || letter == text.charAt(at) ? '改' : letter;
    String changed = text.substring(0, at) + other + text.substring(at + 1);
    Json.Obj forged = entry.toJson().with("body", Json.obj("text", changed));
    assertThat(Entry.fromJson(forged).intact()).isFalse();
  }

  private static Entry.Head head(Entry entry) {
    return new Entry.Head(entry.courtroom(), entry.seq(), entry.at(), entry.chain());
  }

  private static Entry.Content content(String text) {
    return new Entry.Content(
        "p1",
        Optional.of("device01:1"),
        Audience.EVERYONE,
        new Act.MessagePosted(Optional.empty(), text, Optional.empty(), List.of()));
  }
}
