package org.microcourt.verify.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The words of a draft, for saying where it differs. What cannot be read says nothing.
final class DraftText {
  private static final Pattern CONFIDENTIAL = Pattern.compile("另有([0-9]{1,9})条因仅限法庭");
  private static final Pattern NUMBERED = Pattern.compile("^([0-9]{1,9}) +[0-9]{1,2}:[0-9]{2}.*");

  /// Lines with the record's digest differ with every word, and say less than the word.
  private static final Pattern DIGEST = Pattern.compile("记录摘要|SHA-256");

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm', '\r', '\n'};
  private static final long MOST_INFLATED = 64L << 20;

  /// The library tells of damaged files in its own words; kept, so that it stays silent.
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private DraftText() {}

  /// A line, and the entry whose number was printed last before it.
  record Line(long entry, String text) {}

  /// How many entries the draft says that it leaves out.
  static Optional<Long> confidential(byte[] draft) {
    Matcher matcher = CONFIDENTIAL.matcher(String.join("", lines(draft)).replaceAll("\\s+", ""));
    return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  /// The first line that is not the one that follows from the record.
  static Optional<Line> firstDifference(byte[] draft, byte[] made) {
    List<String> own = lines(draft);
    List<String> expected = lines(made);
    Optional<Line> digest = Optional.empty();
    long entry = 0;
    for (int i = 0; i < Math.min(own.size(), expected.size()); i++) {
      Matcher number = NUMBERED.matcher(expected.get(i));
      entry = number.matches() ? Long.parseLong(number.group(1)) : entry;
      if (own.get(i).equals(expected.get(i))) {
        continue;
      }
      Line line = new Line(entry, own.get(i));
      if (!DIGEST.matcher(line.text()).find()) {
        return Optional.of(line);
      }
      digest = digest.or(() -> Optional.of(line));
    }
    return digest;
  }

  private static List<String> lines(byte[] pdf) {
    if (!isModest(pdf)) {
      return List.of();
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      List<String> lines = new ArrayList<>();
      stripper.getText(document).lines().map(String::strip).forEach(lines::add);
      return lines;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return List.of();
    }
  }

  /// Whether all its streams together stay within what may be inflated.
  private static boolean isModest(byte[] pdf) {
    long inflated = 0;
    byte[] sink = new byte[1 << 13];
    for (int at = 0; at < pdf.length - STREAM.length; at++) {
      if (pdf[at] != 's' || !Arrays.equals(pdf, at, at + 8, STREAM, 0, 8)) {
        continue;
      }
      ByteArrayInputStream rest = new ByteArrayInputStream(pdf, at + 8, pdf.length - at - 8);
      try (InflaterInputStream in = new InflaterInputStream(rest)) {
        for (int got = in.read(sink); got > 0; got = in.read(sink)) {
          inflated += got;
          if (inflated > MOST_INFLATED) {
            return false;
          }
        }
      } catch (IOException _) {
        // Not a stream, or a damaged one: the library reads no further either.
      }
    }
    return true;
  }
}
