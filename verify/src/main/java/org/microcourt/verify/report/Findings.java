package org.microcourt.verify.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers faults and notes while something is checked.
public final class Findings {
  /// More say nothing new.
  private static final int MOST = 100;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  /// What kind of place is at fault; the first kinds say most about the matter.
  public enum Rank {
    ENTRY,
    DOCUMENT,
    CATALOGUE,
    SUMS,
    CONTAINER,
    LOG
  }

  private record Fault(Rank rank, Finding finding) {}

  /// Something is not as it was.
  public void fault(Rank rank, String code, Object... args) {
    if (faults.size() < MOST) {
      faults.add(new Fault(rank, Finding.of(code, args)));
    }
  }

  /// Something that a reader of the report should know.
  public void note(String code, Object... args) {
    if (notes.size() < MOST) {
      notes.add(Finding.of(code, args));
    }
  }

  /// What was found elsewhere, behind what was found here.
  public void add(Findings others) {
    others.faults.forEach(fault -> {
      if (faults.size() < MOST) {
        faults.add(fault);
      }
    });
    others.notes.stream().limit(MOST - notes.size()).forEach(notes::add);
  }

  /// Whether nothing is at fault.
  public boolean isClean() {
    return faults.isEmpty();
  }

  /// Whether the record itself is at fault.
  public boolean isOfEntries() {
    return faults.stream().anyMatch(fault -> fault.rank() == Rank.ENTRY);
  }

  /// Whether nothing of the file is at fault, but the log that it was to be compared with.
  public boolean isOfLogOnly() {
    return !faults.isEmpty() && faults.stream().allMatch(fault -> fault.rank() == Rank.LOG);
  }

  /// All faults, by rank and then in the order of the file.
  public List<Finding> faults() {
    return faults.stream().sorted(Comparator.comparing(Fault::rank)).map(Fault::finding).toList();
  }

  /// All notes.
  public List<Finding> notes() {
    return List.copyOf(notes);
  }
}
