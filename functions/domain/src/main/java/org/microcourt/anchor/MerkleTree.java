package org.microcourt.anchor;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.record.Hash;

/// The tree of RFC 6962, section 2.1, over leaves that are hashed already. It keeps every level, a
/// node without a neighbour rises as it is.
public final class MerkleTree {
  private static final byte[] NODE = {1};

  private final List<List<Hash>> levels = new ArrayList<>();

  /// The tree over these leaves, in this order.
  public MerkleTree(List<Hash> leaves) {
    levels.add(List.copyOf(leaves));
    while (levels.getLast().size() > 1) {
      levels.add(above(levels.getLast()));
    }
  }

  private static List<Hash> above(List<Hash> level) {
    List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i < level.size(); i += 2) {
      above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
    }
    return above;
  }

  private static Hash node(Hash left, Hash right) {
    return Hash.sha256(NODE, left.toBytes(), right.toBytes());
  }

  /// The root; of no leaves it is the hash of nothing.
  public Hash root() {
    return levels.getLast().isEmpty() ? Hash.sha256() : levels.getLast().getFirst();
  }

  /// What is needed to come from a leaf to the root, from below.
  public List<Hash> path(int leaf) {
    List<Hash> path = new ArrayList<>();
    int at = leaf;
    for (List<Hash> level : levels) {
      int neighbour = at ^ 1;
      if (neighbour < level.size()) {
        path.add(level.get(neighbour));
      }
      at >>= 1;
    }
    return path;
  }

  /// Whether a path leads from the leaf at `index` to the root of a tree of `count` leaves.
  public static boolean leads(Hash leaf, long index, long count, List<Hash> path, Hash root) {
    if (index < 0 || index >= count) {
      return false;
    }
    Hash hash = leaf;
    long at = index;
    long last = count - 1;
    int used = 0;
    while (last > 0) {
      boolean alone = at == last && at % 2 == 0;
      if (!alone) {
        if (used == path.size()) {
          return false;
        }
        Hash other = path.get(used++);
        hash = at % 2 == 0 ? node(hash, other) : node(other, hash);
      }
      at >>= 1;
      last >>= 1;
    }
    return used == path.size() && hash.equals(root);
  }
}
