package org.microcourt.transcripts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.microcourt.record.Hash;

class TextTreeTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @Test
  void provesWhatIsShownOfATextOfAnyLengthWhateverIsHidden() {
    System.out.println("seed " + SEED);
    for (int length = 0; length < 300; length++) {
      int[] text = text(length);
      Hash seed = hash();
      Hash root = TextTree.root(text, seed);
      BitSet hidden = hidden(length);
      List<Hash> proof = TextTree.proof(text, hidden, seed);
      assertThat(TextTree.root(without(text, hidden), proof)).as("%d", length).isEqualTo(root);
    }
  }

  @Test
  void anotherTextOrAnotherPlaceHasAnotherRoot() {
    System.out.println("seed " + SEED);
    for (int i = 0; i < 2_000; i++) {
      int[] text = text(2 + random.nextInt(200));
      Hash seed = hash();
      Hash root = TextTree.root(text, seed);
      BitSet hidden = hidden(text.length);
      List<Hash> proof = new ArrayList<>(TextTree.proof(text, hidden, seed));
      int[] shown = without(text, hidden);
      int place = random.nextInt(text.length);
      if (hidden.get(place) || random.nextBoolean()) {
        int hash = random.nextInt(proof.size());
        byte[] bytes = proof.get(hash).toBytes();
        bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        proof.set(hash, Hash.ofBytes(bytes));
      } else {
        shown[place] ^= 1 << random.nextInt(8);
      }
      assertThat(TextTree.root(shown, proof)).isNotEqualTo(root);
    }
  }

  @Test
  void nobodyUncoversAPlaceByGuessing() {
    int[] text = "原告张三".codePoints().toArray();
    BitSet hidden = new BitSet();
    hidden.set(2, 4);
    List<Hash> proof = TextTree.proof(text, hidden, hash());
    Hash root = TextTree.root(without(text, hidden), proof);
    assertThat(proof).doesNotHaveDuplicates();
    // The right words, and the proof that there is: a seed is missing for each.
    for (List<Hash> tried : List.of(proof, proof.subList(0, 2))) {
      assertThatThrownBy(
              () -> {
                if (TextTree.root(text, tried).equals(root)) {
                  throw new AssertionError("uncovered");
                }
                throw new IllegalArgumentException("another root");
              })
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aProofOfAnotherLengthIsNone() {
    int[] text = text(40);
    BitSet hidden = new BitSet();
    hidden.set(11, 15);
    List<Hash> proof = new ArrayList<>(TextTree.proof(text, hidden, hash()));
    int[] shown = without(text, hidden);
    proof.add(Hash.ZERO);
    assertThatThrownBy(() -> TextTree.root(shown, proof)).hasMessageContaining("too long");
    proof.removeLast();
    proof.removeLast();
    assertThatThrownBy(() -> TextTree.root(shown, proof)).hasMessageContaining("too short");
  }

  @Test
  void aFewHiddenPlacesOfALongTextNeedAShortProof() {
    int[] text = text(100_000);
    BitSet hidden = new BitSet();
    for (int place = 0; place < 50; place++) {
      hidden.set(place * 2_000 + 77, place * 2_000 + 80);
    }
    assertThat(TextTree.proof(text, hidden, hash())).hasSizeLessThan(50 * 3 * 9);
  }

  private int[] text(int length) {
    return random.ints(length, 0x4e00, 0x9fff).toArray();
  }

  private Hash hash() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Hash.ofBytes(bytes);
  }

  private BitSet hidden(int length) {
    BitSet hidden = new BitSet();
    for (int i = 0; i < random.nextInt(5) && length > 0; i++) {
      int from = random.nextInt(length);
      hidden.set(from, Math.min(length, from + 1 + random.nextInt(9)));
    }
    return hidden;
  }

  private static int[] without(int[] text, BitSet hidden) {
    int[] shown = text.clone();
    hidden.stream().forEach(i -> shown[i] = TextTree.HIDDEN);
    return shown;
  }
}
