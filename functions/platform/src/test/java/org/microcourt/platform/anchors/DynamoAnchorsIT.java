package org.microcourt.platform.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.platform.fixture.LocalDynamo;
import org.microcourt.record.Hash;

class DynamoAnchorsIT {
  private static final AnchorHour HOUR = AnchorHour.parse("2126-11-24T06");

  private final Map<String, String> environment = LocalDynamo.environmentWithTable();
  private final Anchors anchors =
      new DynamoAnchors(
          LocalDynamo.client(environment), environment.getOrDefault("TABLE_NAME", ""));

  private static Anchor anchor(AnchorHour hour, int byWhat) {
    Anchor.Statement statement =
        new Anchor.Statement(hour, Hash.ZERO, 0, Hash.sha256(), Hash.ZERO, Instant.EPOCH);
    return Anchor.of(statement, new byte[] {(byte) byWhat});
  }

  @Test
  void keepsAMarkOnceForEachHour() {
    anchors.mark(HOUR, "room-b");
    anchors.mark(HOUR, "room-a");
    anchors.mark(HOUR, "room-b");
    anchors.mark(HOUR.next(), "room-c");
    assertThat(anchors.marked(HOUR)).containsExactly("room-a", "room-b");
    assertThat(anchors.marked(HOUR.next())).containsExactly("room-c");
    assertThat(anchors.marked(HOUR.next().next())).isEmpty();
  }

  @Test
  void keepsOneAnchorForEachHour() {
    assertThat(anchors.latest()).isEmpty();
    anchors.keep(anchor(HOUR.next(), 2));
    anchors.keep(anchor(HOUR, 1));
    anchors.keep(anchor(HOUR, 1));
    anchors.keepCertificates(Hash.ZERO, "[]");
    assertThatThrownBy(() -> anchors.keep(anchor(HOUR, 3))).isInstanceOf(AnchorsException.class);
    assertThat(anchors.latest()).contains(anchor(HOUR.next(), 2));
    assertThat(anchors.from(HOUR, 9)).containsExactly(anchor(HOUR, 1), anchor(HOUR.next(), 2));
    assertThat(anchors.from(HOUR, 1)).containsExactly(anchor(HOUR, 1));
    assertThat(anchors.from(HOUR.next(), 9)).containsExactly(anchor(HOUR.next(), 2));
  }

  @Test
  void keepsCertificatesByTheirFingerprint() {
    anchors.keepCertificates(Hash.ZERO, "[]");
    assertThat(anchors.certificates(Hash.ZERO)).contains("[]");
    assertThat(anchors.certificates(Hash.sha256())).isEmpty();
  }

  @Test
  void keepsTheProofsOfEachCourtroom() {
    Inclusion one = new Inclusion(HOUR, new Head("a", 3, Hash.ZERO), 0, List.of(Hash.ZERO));
    Inclusion later = new Inclusion(HOUR.next(), new Head("a", 4, Hash.ZERO), 0, List.of());
    anchors.prove(later);
    anchors.prove(one);
    anchors.prove(one);
    anchors.prove(new Inclusion(HOUR, new Head("b", 1, Hash.ZERO), 1, List.of()));
    assertThat(anchors.proofs("a", HOUR, HOUR.next())).containsExactly(one, later);
    assertThat(anchors.proofs("a", HOUR, HOUR)).containsExactly(one);
    assertThat(anchors.proofs("c", HOUR, HOUR)).isEmpty();
  }
}
