package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.Thumbnails;
import org.microcourt.verify.transcript.PdfReader.PdfException;

/// The pictures that stand in a draft, by their hashes, so that it can be made again without asking
/// anyone for them. What is asked for and not there tells of a picture that is another.
final class DraftPictures implements Thumbnails {
  private static final byte[] MARK = "/DCTDecode".getBytes(ISO_8859_1);
  private static final byte[] OBJECT = " 0 obj".getBytes(ISO_8859_1);
  private static final int LONGEST_DICTIONARY = 400;

  private final Map<Hash, byte[]> pictures = new HashMap<>();
  private final Set<Hash> used = new LinkedHashSet<>();
  private final Set<String> missed = new LinkedHashSet<>();

  private DraftPictures() {}

  static DraftPictures in(byte[] draft) {
    DraftPictures found = new DraftPictures();
    for (int at = 0; at < draft.length; at++) {
      if (isAt(draft, at, MARK)) {
        at = Math.max(at, found.keep(draft, at));
      }
    }
    return found;
  }

  /// Keeps the stream whose dictionary has the mark; where it ends, or 0.
  private int keep(byte[] draft, int mark) {
    for (int at = mark; at > Math.max(0, mark - LONGEST_DICTIONARY); at--) {
      if (isAt(draft, at, OBJECT)) {
        try {
          Pdf.Body body = new PdfReader(draft, number(draft, at)).object();
          byte[] bytes = Arrays.copyOfRange(draft, body.stream(), body.end());
          pictures.put(Hash.sha256(bytes), bytes);
          return body.end();
        } catch (PdfException e) {
          return 0;
        }
      }
    }
    return 0;
  }

  private static int number(byte[] draft, int end) {
    int at = end;
    while (at > 0 && draft[at - 1] >= '0' && draft[at - 1] <= '9') {
      at--;
    }
    return at;
  }

  private static boolean isAt(byte[] file, int at, byte[] word) {
    return file[at] == word[0]
        && at + word.length <= file.length
        && Arrays.equals(file, at, at + word.length, word, 0, word.length);
  }

  @Override
  public Optional<byte[]> find(Media.Preview preview) {
    Optional<byte[]> picture = preview.sha256().flatMap(h -> Optional.ofNullable(pictures.get(h)));
    if (picture.isPresent()) {
      used.addAll(preview.sha256().stream().toList());
    } else {
      missed.add(preview.key());
    }
    return picture;
  }

  /// The key of the first preview in whose place another picture stands, once all were asked for.
  Optional<String> changed() {
    return used.containsAll(pictures.keySet()) ? Optional.empty() : missed.stream().findFirst();
  }
}
