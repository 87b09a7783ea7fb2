package org.microcourt.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.microcourt.record.Hash;

class MerkleTreeTest {
  private static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Hash.sha256(new byte[] {0}, ("leaf " + i).getBytes(UTF_8)));
    }
    return leaves;
  }

  /// As RFC 6962 says it: split at the largest power of two below the count.
  private static Hash root(List<Hash> leaves) {
    if (leaves.size() < 2) {
      return leaves.isEmpty() ? Hash.sha256() : leaves.getFirst();
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    return Hash.sha256(
        new byte[] {1},
        root(leaves.subList(0, half)).toBytes(),
        root(leaves.subList(half, leaves.size())).toBytes());
  }

  @Test
  void hasTheRootsThatThePublishedTestVectorsHave() {
    // Those of the certificate-transparency implementations, for leaves of no byte, and of 00.
    Hash none = Hash.sha256(new byte[] {0});
    Hash zero = Hash.sha256(new byte[] {0}, new byte[] {0});
    assertThat(new MerkleTree(List.of()).root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(new MerkleTree(List.of(none)).root().hex())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(new MerkleTree(List.of(none, zero)).root().hex())
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  }

  @Property(tries = 200)
  void isTheTreeOfTheStandard(@ForAll @IntRange(min = 0, max = 300) int count) {
    assertThat(new MerkleTree(leaves(count)).root()).isEqualTo(root(leaves(count)));
  }

  @Property(tries = 200)
  void leadsFromEachLeafToTheRootAndFromNothingElse(
      @ForAll @IntRange(min = 1, max = 70) int count, @ForAll @IntRange(max = 69) int at) {
    int leaf = at % count;
    List<Hash> leaves = leaves(count);
    MerkleTree tree = new MerkleTree(leaves);
    List<Hash> path = tree.path(leaf);
    Hash own = leaves.get(leaf);
    assertThat(MerkleTree.leads(own, leaf, count, path, tree.root())).isTrue();
    Hash other = Hash.sha256(new byte[] {0, 9});
    assertThat(MerkleTree.leads(other, leaf, count, path, tree.root())).isFalse();
    for (int i = 0; i < count + 2; i++) {
      if (i != leaf) {
        assertThat(MerkleTree.leads(own, i, count, path, tree.root())).isFalse();
      }
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(other);
    assertThat(MerkleTree.leads(own, leaf, count, longer, tree.root())).isFalse();
    if (!path.isEmpty()) {
      List<Hash> shorter = path.subList(1, path.size());
      assertThat(MerkleTree.leads(own, leaf, count, shorter, tree.root())).isFalse();
    }
    assertThat(MerkleTree.leads(own, -1, count, path, tree.root())).isFalse();
  }
}
