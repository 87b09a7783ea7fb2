package org.microcourt.courtroom.frame;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.microcourt.decision.Limits;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.signing.Handwriting;

/// The members of an object in a frame. Members that are not expected, `null` in place of a value
/// and values of another form are refused as a `JsonException` that names the member, with a dot
/// between levels.
final class Members {
  private static final Pattern COURTROOM = Pattern.compile("c[a-z2-7]{15}");
  private static final Pattern PARTICIPANT = Pattern.compile("p[1-9][0-9]{0,5}");
  private static final Pattern SESSION = Pattern.compile("s[1-9][0-9]{0,5}");
  private static final Pattern ITEM = Pattern.compile("i[1-9][0-9]{0,5}");
  private static final Pattern UPLOAD = Pattern.compile("u[1-9][0-9]{0,5}");
  private static final Pattern EXPORT = Pattern.compile("x[1-9][0-9]{0,5}");
  private static final Pattern MOTION = Pattern.compile("m[1-9][0-9]{0,5}");
  private static final Pattern CALL = Pattern.compile("v[1-9][0-9]{0,5}");
  private static final Pattern EXHIBIT = Pattern.compile("e[1-9][0-9]{0,5}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}(-[0-9]{2}){2}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]{1,9})?Z");
  private static final long MOST = 999_999_999_999L;
  private static final int POINT = 3;
  private static final long MOST_DOCUMENTS = 999_999;

  /// A name that a stranger gave to a member is repeated up to this length.
  private static final int NAME_ECHOED = 64;

  private final String path;
  private final Json.Obj json;

  private Members(String path, Json.Obj json) {
    this.path = path;
    this.json = json;
  }

  /// The object itself.
  static Members of(Json.Obj json) {
    return new Members("", json);
  }

  /// The same object, seen as the outermost.
  Members itself() {
    return of(json);
  }

  /// Refuses all members but these.
  Members only(String... names) {
    Set<String> allowed = Set.of(names);
    json.members()
        .forEach((name, value) -> {
          if (!allowed.contains(name)) {
            String echoed = name.length() <= NAME_ECHOED ? name : name.substring(0, NAME_ECHOED);
            throw new JsonException(path + echoed, "unknown");
          }
          if (value instanceof Json.Null) {
            throw new JsonException(path + name, "must not be null");
          }
        });
    return this;
  }

  /// Where a member stands.
  String at(String name) {
    return path + name;
  }

  boolean has(String name) {
    return json.get(name).isPresent();
  }

  Optional<Members> object(String name) {
    return json.get(name)
        .map(value -> {
          if (value instanceof Json.Obj object) {
            return new Members(at(name) + ".", object);
          }
          throw wrong(name);
        });
  }

  Members requireObject(String name) {
    return object(name).orElseThrow(() -> wrong(name));
  }

  Optional<String> string(String name) {
    return json.get(name)
        .map(value -> {
          if (value instanceof Json.Str(String text)) {
            return text;
          }
          throw wrong(name);
        });
  }

  String requireString(String name) {
    return string(name).orElseThrow(() -> wrong(name));
  }

  /// One printable line of at most a name's length.
  String name(String name) {
    String value = requireString(name);
    if (value.isBlank()
        || value.length() > Limits.NAME
        || value.chars().anyMatch(Character::isISOControl)) {
      throw wrong(name);
    }
    return value;
  }

  boolean requireBool(String name) {
    if (json.get(name).orElseThrow(() -> wrong(name)) instanceof Json.Bool(boolean value)) {
      return value;
    }
    throw wrong(name);
  }

  /// True or false; left out, it is false.
  boolean bool(String name) {
    return has(name) && requireBool(name);
  }

  Optional<Long> number(String name, long least, long most) {
    return json.get(name)
        .map(value -> {
          if (value instanceof Json.Num(double number)
              && number == Math.rint(number)
              && number >= least
              && number <= most) {
            return (long) number;
          }
          throw wrong(name);
        });
  }

  Optional<Long> seq(String name) {
    return number(name, 1, MOST);
  }

  long requireSeq(String name) {
    return seq(name).orElseThrow(() -> wrong(name));
  }

  /// Like a sequence, or 0.
  Optional<Long> seqOrStart(String name) {
    return number(name, 0, MOST);
  }

  String courtroom(String name) {
    return matching(name, COURTROOM).orElseThrow(() -> wrong(name));
  }

  Optional<String> participant(String name) {
    return matching(name, PARTICIPANT);
  }

  String requireParticipant(String name) {
    return participant(name).orElseThrow(() -> wrong(name));
  }

  Optional<String> session(String name) {
    return matching(name, SESSION);
  }

  String requireSession(String name) {
    return session(name).orElseThrow(() -> wrong(name));
  }

  Instant instant(String name) {
    return Instants.parse(matching(name, TIME).orElseThrow(() -> wrong(name)), at(name));
  }

  Optional<Instant> optionalInstant(String name) {
    return has(name) ? Optional.of(instant(name)) : Optional.empty();
  }

  Optional<String> item(String name) {
    return matching(name, ITEM);
  }

  /// A reason: some lines, of at most its length.
  Optional<String> reason(String name) {
    return string(name).map(text -> Limits.reason(at(name), text));
  }

  String requireItem(String name) {
    return matching(name, ITEM).orElseThrow(() -> wrong(name));
  }

  Hash requireHash(String name) {
    return Hash.fromHex(matching(name, HASH).orElseThrow(() -> wrong(name)));
  }

  /// At least one participant, each once.
  List<String> requireAddressees(String name) {
    List<String> all = participants(name);
    if (all.isEmpty() || Set.copyOf(all).size() < all.size()) {
      throw wrong(name);
    }
    return all;
  }

  /// Numbers of the case file's catalogue.
  List<Long> documents(String name) {
    return numbers(name, MOST_DOCUMENTS);
  }

  /// Numbers of entries.
  List<Long> seqs(String name) {
    return numbers(name, MOST);
  }

  private List<Long> numbers(String name, long most) {
    return items(name).stream()
        .map(item -> {
          if (item instanceof Json.Num(double number)
              && number == Math.rint(number)
              && number >= 1
              && number <= most) {
            return (long) number;
          }
          throw wrong(name);
        })
        .toList();
  }

  private List<Json> items(String name) {
    if (json.get(name).orElse(Json.arr(List.of())) instanceof Json.Arr(List<Json> items)) {
      return items;
    }
    throw wrong(name);
  }

  /// The objects of a list, which are named like members: `parts.0.number`.
  List<Members> objects(String name) {
    List<Json> items = items(name);
    return IntStream.range(0, items.size())
        .mapToObj(i -> {
          if (items.get(i) instanceof Json.Obj object) {
            return new Members(at(name) + "." + i + ".", object);
          }
          throw wrong(name);
        })
        .toList();
  }

  /// The strokes of a signature: some lists of so many whole numbers.
  List<List<Integer>> strokes(String name) {
    List<Json> strokes = items(name);
    if (strokes.isEmpty() || strokes.size() > Handwriting.MOST_STROKES) {
      throw wrong(name);
    }
    return strokes.stream().map(stroke -> numbers(name, stroke)).toList();
  }

  private List<Integer> numbers(String name, Json stroke) {
    if (stroke instanceof Json.Arr(List<Json> items)
        && items.size() >= POINT
        && items.size() <= POINT * Handwriting.MOST_POINTS) {
      return items.stream()
          .map(item -> {
            if (item instanceof Json.Num(double number)
                && number == Math.rint(number)
                && number >= 0
                && number <= Handwriting.MOST_TIME) {
              return (int) number;
            }
            throw wrong(name);
          })
          .toList();
    }
    throw wrong(name);
  }

  String requireUpload(String name) {
    return matching(name, UPLOAD).orElseThrow(() -> wrong(name));
  }

  Optional<String> motion(String name) {
    return matching(name, MOTION);
  }

  String requireMotion(String name) {
    return motion(name).orElseThrow(() -> wrong(name));
  }

  String requireCall(String name) {
    return matching(name, CALL).orElseThrow(() -> wrong(name));
  }

  String requireExport(String name) {
    return matching(name, EXPORT).orElseThrow(() -> wrong(name));
  }

  Optional<String> exhibit(String name) {
    return matching(name, EXHIBIT);
  }

  String requireExhibit(String name) {
    return exhibit(name).orElseThrow(() -> wrong(name));
  }

  List<String> participants(String name) {
    List<String> all = strings(name);
    if (!all.stream().allMatch(text -> PARTICIPANT.matcher(text).matches())) {
      throw wrong(name);
    }
    return all;
  }

  /// A list of texts.
  List<String> strings(String name) {
    return items(name).stream()
        .map(item -> {
          if (item instanceof Json.Str(String text)) {
            return text;
          }
          throw wrong(name);
        })
        .toList();
  }

  /// A text of this form.
  Optional<String> matching(String name, Pattern form) {
    Optional<String> text = string(name);
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      throw wrong(name);
    }
    return text;
  }

  /// The refusal of a member.
  JsonException wrong(String name) {
    return new JsonException(at(name), "missing or malformed");
  }
}
