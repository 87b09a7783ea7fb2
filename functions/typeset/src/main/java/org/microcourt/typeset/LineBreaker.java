package org.microcourt.typeset;

import java.util.ArrayList;
import java.util.List;

/// Greedy line breaking under the classes of [BreakClass]. Always makes progress and never splits a
/// character from what is joined to it unless a whole line holds nothing else.
final class LineBreaker {

  private final Atom[] atoms;

  private LineBreaker(List<Atom> atoms) {
    this.atoms = atoms.toArray(Atom[]::new);
  }

  /// The end of each line (exclusive) as indices into `atoms`; spaces at a line's end belong to it
  /// and may stand over its edge.
  ///
  /// @param first room in the first line, in thousandths of an em
  /// @param rest room in the others
  static List<Integer> lines(List<Atom> atoms, int first, int rest) {
    LineBreaker breaker = new LineBreaker(atoms);
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    int room = first;
    while (start < atoms.size()) {
      start = breaker.end(start, room);
      ends.add(start);
      room = rest;
    }
    return ends;
  }

  private int end(int start, int room) {
    int width = 0;
    for (int i = start; i < atoms.length; i++) {
      width += atoms[i].width();
      if (width > room && i > start && !atoms[i].space()) {
        return lawful(start, i);
      }
    }
    return atoms.length;
  }

  /// The last lawful place in a line that can go no further than `limit`.
  private int lawful(int start, int limit) {
    for (int i = limit; i > start; i--) {
      if (allowed(i)) {
        return i;
      }
    }
    return forced(start, limit);
  }

  /// No lawful place before `limit`: rather split a word than the rules, rather those than a
  /// character from its mark.
  private int forced(int start, int limit) {
    for (int i = limit; i > start; i--) {
      if (effective(i - 1) == BreakClass.WORD && at(i) == BreakClass.WORD) {
        return i;
      }
    }
    for (int i = limit; i > start; i--) {
      if (at(i) != BreakClass.JOIN && at(i - 1) != BreakClass.GLUE) {
        return i;
      }
    }
    return limit;
  }

  /// Whether a line may end before atom `i`.
  private boolean allowed(int i) {
    BreakClass next = at(i);
    switch (next) {
      case SPACE, CLOSE, CLOSE_LATIN, HYPHEN, JOIN, GLUE -> {
        return false;
      }
      case IDEOGRAPH, WORD, OPEN, OPEN_LATIN, QUOTE -> {}
    }
    return switch (effective(i - 1)) {
      case SPACE -> afterSpaces(i);
      case OPEN, OPEN_LATIN, QUOTE, GLUE, JOIN -> false;
      case IDEOGRAPH, CLOSE -> next != BreakClass.QUOTE;
      case WORD -> next == BreakClass.IDEOGRAPH || next == BreakClass.OPEN;
      case CLOSE_LATIN -> next == BreakClass.IDEOGRAPH || next == BreakClass.OPEN;
      case HYPHEN -> next == BreakClass.IDEOGRAPH || Character.isLetter(atoms[i].codePoint());
    };
  }

  private boolean afterSpaces(int i) {
    int before = i - 1;
    while (before >= 0 && at(before) == BreakClass.SPACE) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    BreakClass last = effective(before);
    return last != BreakClass.OPEN && last != BreakClass.OPEN_LATIN;
  }

  /// The class that counts at a place: that of the base for a joined mark.
  private BreakClass effective(int i) {
    int base = i;
    while (base > 0 && at(base) == BreakClass.JOIN) {
      base--;
    }
    return at(base) == BreakClass.JOIN ? BreakClass.IDEOGRAPH : at(base);
  }

  private BreakClass at(int i) {
    return atoms[i].breaks();
  }
}
