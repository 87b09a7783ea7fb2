package org.microcourt.transcripts.text;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.microcourt.record.Hash;

/// A hash tree over the code points of a text, each with a secret of its own, so that any of them
/// can be hidden: what is shown still gives the same root, and what is hidden cannot be guessed.
///
/// The secrets grow from one seed, along the same tree. A part that is wholly shown is proven by
/// the seed of its branch, one that is wholly hidden by the hash of its branch.
///
/// ```
/// hash(leaf)   = SHA-256(0 ‖ seed ‖ code point, four bytes)
/// hash(branch) = SHA-256(1 ‖ hashes of its one to four children)
/// seed(child i) = SHA-256(2 ‖ seed ‖ i)
/// ```
public final class TextTree {
  /// Stands for a code point that is hidden.
  public static final int HIDDEN = -1;

  private static final int CHILDREN = 4;
  private static final int SIZE = 32;

  /// Branches over so many code points are worth a thread.
  private static final long LARGE = 1 << 14;

  private final MessageDigest digest = Hash.digest();
  private final int[] text;

  private TextTree(int[] text) {
    this.text = text;
  }

  /// The root over a whole text.
  public static Hash root(int[] text, Hash seed) {
    TextTree tree = new TextTree(text);
    return hash(tree.whole(0, tree.span(), seed.toBytes()));
  }

  /// What proves the rest of a text when some of it is hidden: seeds and hashes of branches, in the
  /// order of the text.
  public static List<Hash> proof(int[] text, BitSet hidden, Hash seed) {
    TextTree tree = new TextTree(text);
    List<Hash> proof = new ArrayList<>();
    tree.prove(0, tree.span(), hidden, seed.toBytes(), proof);
    return proof;
  }

  /// The root that a text with hidden code points has by its proof.
  ///
  /// @throws IllegalArgumentException if the proof has not the form of this text
  public static Hash root(int[] shown, List<Hash> proof) {
    TextTree tree = new TextTree(shown);
    BitSet hidden = new BitSet();
    for (int i = 0; i < shown.length; i++) {
      hidden.set(i, shown[i] == HIDDEN);
    }
    Iterator<Hash> rest = proof.iterator();
    byte[] root = tree.proven(0, tree.span(), hidden, rest);
    if (rest.hasNext()) {
      throw new IllegalArgumentException("the proof is too long");
    }
    return hash(root);
  }

  /// The code points under the root: a power of four that holds them all.
  private long span() {
    long span = 1;
    while (span < text.length) {
      span *= CHILDREN;
    }
    return span;
  }

  private byte[] whole(long from, long span, byte[] seed) {
    if (span == 1) {
      return leaf((int) from, seed);
    }
    byte[] branch = branch();
    long part = span / CHILDREN;
    int count = (int) ((end(from, span) - from + part - 1) / part);
    if (part >= LARGE) {
      List<byte[]> children =
          IntStream.range(0, count)
              .parallel()
              .mapToObj(i -> new TextTree(text).child(from + i * part, part, seed, i))
              .toList();
      for (int i = 0; i < count; i++) {
        put(branch, children.get(i), i);
      }
    } else {
      for (int i = 0; i < count; i++) {
        put(branch, child(from + i * part, part, seed, i), i);
      }
    }
    return hash(branch, count);
  }

  private byte[] child(long from, long span, byte[] parent, int number) {
    return whole(from, span, seed(parent, number));
  }

  private void prove(long from, long span, BitSet hidden, byte[] seed, List<Hash> proof) {
    if (isShown(from, span, hidden)) {
      proof.add(hash(seed));
    } else if (isHidden(from, span, hidden)) {
      proof.add(hash(whole(from, span, seed)));
    } else {
      int count = 0;
      for (long at = from; at < end(from, span); at += span / CHILDREN) {
        prove(at, span / CHILDREN, hidden, seed(seed, count++), proof);
      }
    }
  }

  private byte[] proven(long from, long span, BitSet hidden, Iterator<Hash> proof) {
    if (isShown(from, span, hidden)) {
      return whole(from, span, next(proof));
    }
    if (isHidden(from, span, hidden)) {
      return next(proof);
    }
    byte[] branch = branch();
    int count = 0;
    for (long at = from; at < end(from, span); at += span / CHILDREN) {
      put(branch, proven(at, span / CHILDREN, hidden, proof), count++);
    }
    return hash(branch, count);
  }

  private static byte[] next(Iterator<Hash> proof) {
    if (!proof.hasNext()) {
      throw new IllegalArgumentException("the proof is too short");
    }
    return proof.next().toBytes();
  }

  private boolean isShown(long from, long span, BitSet hidden) {
    int next = hidden.nextSetBit((int) from);
    return next < 0 || next >= end(from, span);
  }

  private boolean isHidden(long from, long span, BitSet hidden) {
    return hidden.nextClearBit((int) from) >= end(from, span);
  }

  private long end(long from, long span) {
    return Math.min(from + span, text.length);
  }

  /// The empty text has one leaf that is none of any text.
  private byte[] leaf(int at, byte[] seed) {
    byte[] leaf = new byte[1 + SIZE + 4];
    System.arraycopy(seed, 0, leaf, 1, SIZE);
    int point = at < text.length ? text[at] : HIDDEN;
    for (int i = 0; i < 4; i++) {
      leaf[SIZE + 4 - i] = (byte) (point >>> (8 * i));
    }
    return sha256(leaf, leaf.length);
  }

  private byte[] seed(byte[] seed, int child) {
    byte[] input = new byte[SIZE + 2];
    input[0] = 2;
    System.arraycopy(seed, 0, input, 1, SIZE);
    input[SIZE + 1] = (byte) child;
    return sha256(input, input.length);
  }

  private static byte[] branch() {
    byte[] branch = new byte[1 + CHILDREN * SIZE];
    branch[0] = 1;
    return branch;
  }

  private static void put(byte[] branch, byte[] child, int count) {
    System.arraycopy(child, 0, branch, 1 + count * SIZE, SIZE);
  }

  /// Arrays here may be longer than the hash that they begin with.
  private static Hash hash(byte[] bytes) {
    return Hash.ofBytes(Arrays.copyOf(bytes, SIZE));
  }

  private byte[] hash(byte[] branch, int count) {
    return sha256(branch, 1 + count * SIZE);
  }

  /// Into the same array, whose place it takes.
  private byte[] sha256(byte[] input, int length) {
    digest.update(input, 0, length);
    try {
      digest.digest(input, 0, SIZE);
      return input;
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for a hash", e);
    }
  }
}
