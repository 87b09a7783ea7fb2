package org.microcourt.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.verify.Arguments.UsageException;

/// The words after `redact`.
///
/// @param words to be hidden
/// @param numbers whether numbers that name people are hidden
/// @param entries to be hidden
/// @param readers participants or roles for whom the copy is
record RedactArguments(
    Path file,
    List<Path> roots,
    List<String> words,
    boolean numbers,
    Set<Long> entries,
    List<String> readers,
    Path out) {
  static final String COMMAND = "redact";

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");
  private static final int MOST = 100_000;

  static RedactArguments parse(List<String> all) throws UsageException {
    List<Path> files = new ArrayList<>();
    List<Path> roots = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> readers = new ArrayList<>();
    Set<Long> entries = new TreeSet<>();
    Optional<Path> out = Optional.empty();
    boolean numbers = false;
    for (int i = 1; i < all.size(); i++) {
      switch (all.get(i)) {
        case "--root" -> roots.add(path(word(all, ++i)));
        case "--hide" -> words.add(word(all, ++i));
        case "--hide-numbers" -> numbers = true;
        case "--entries" -> entries.addAll(entries(word(all, ++i)));
        case "--audience" -> readers.add(word(all, ++i));
        case "--out" -> out = Optional.of(path(word(all, ++i)));
        case String option when option.startsWith("--") -> throw new UsageException(option);
        case String file -> files.add(path(file));
      }
    }
    boolean hides = numbers || !words.isEmpty() || !entries.isEmpty() || !readers.isEmpty();
    if (files.size() != 1 || roots.isEmpty() || !hides || out.isEmpty()) {
      throw new UsageException("redact FILE --root … --hide … --out …");
    }
    if (words.stream().anyMatch(String::isBlank)) {
      throw new UsageException("--hide");
    }
    return new RedactArguments(
        files.getFirst(), roots, words, numbers, entries, readers, out.get());
  }

  /// `12,15-17`
  private static Set<Long> entries(String text) throws UsageException {
    Set<Long> entries = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        throw new UsageException("--entries " + text);
      }
      long from = Long.parseLong(range.group(1));
      long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
      if (to < from || to - from > MOST) {
        throw new UsageException("--entries " + text);
      }
      for (long entry = from; entry <= to; entry++) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static String word(List<String> words, int i) throws UsageException {
    if (i >= words.size()) {
      throw new UsageException(words.getLast());
    }
    return words.get(i);
  }

  private static Path path(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException(text);
    }
  }
}
