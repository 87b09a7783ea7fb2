package org.microcourt.courtroom.protocol;

import java.util.List;
import java.util.Random;
import org.microcourt.json.Json;

/// Ways to make rubbish out of a valid frame. What comes out may by chance be valid still.
enum Rubbish {
  NOT_JSON {
    @Override
    String of(Json.Obj valid, Random random) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(200), 0, 0xd800).forEach(text::appendCodePoint);
      return text.toString();
    }
  },
  NEARLY_JSON {
    @Override
    String of(Json.Obj valid, Random random) {
      String text = valid.text();
      return switch (random.nextInt(7)) {
        case 0 -> text + text;
        case 1 -> "\ufeff" + text;
        case 2 -> text.replace('"', '\'');
        case 3 -> text.replaceFirst("\\}", ",}");
        case 4 -> "//\n" + text;
        case 5 -> text.replaceFirst(":", "=");
        default -> text + "\u0000";
      };
    }
  },
  CUT_OFF {
    @Override
    String of(Json.Obj valid, Random random) {
      return valid.text().substring(0, random.nextInt(valid.text().length()));
    }
  },
  A_BYTE_CHANGED {
    @Override
    String of(Json.Obj valid, Random random) {
      StringBuilder text = new StringBuilder(valid.text());
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x80));
      return text.toString();
    }
  },
  HUGE {
    @Override
    String of(Json.Obj valid, Random random) {
      String padding = random.nextBoolean() ? "x" : "字";
      return valid.with("padding", padding.repeat(200_000 / (random.nextInt(4) + 1))).text();
    }
  },
  NESTED {
    @Override
    String of(Json.Obj valid, Random random) {
      String open = random.nextBoolean() ? "[" : "{\"a\":";
      int depth = open.length() == 1 ? 10_000 : 5_000;
      String close = open.length() == 1 ? "]" : "1}";
      String nested = open.repeat(depth) + (random.nextBoolean() ? close.repeat(depth) : "");
      return random.nextBoolean() ? nested : inPlaceOfAValue(valid, nested, random);
    }
  },
  HALF_A_CHARACTER {
    @Override
    String of(Json.Obj valid, Random random) {
      String half =
          List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d", "x\\ud800y").get(random.nextInt(4));
      return inPlaceOfAValue(valid, '"' + half + '"', random);
    }
  },
  NUMBER {
    @Override
    String of(Json.Obj valid, Random random) {
      List<String> numbers =
          List.of("1e400", "-1e999", "9".repeat(400), "1e-400", "1e308", "01", "NaN", "-", "0x1");
      return inPlaceOfAValue(valid, numbers.get(random.nextInt(numbers.size())), random);
    }
  },
  TWICE {
    @Override
    String of(Json.Obj valid, Random random) {
      List<String> names = List.copyOf(valid.members().keySet());
      String name = names.get(random.nextInt(names.size()));
      String member = Json.obj(name, valid.members().get(name)).text();
      return "{" + member.substring(1, member.length() - 1) + "," + valid.text().substring(1);
    }
  },
  NULLS {
    @Override
    String of(Json.Obj valid, Random random) {
      return withNulls(valid, random).text();
    }
  },
  UNKNOWN_ACTION {
    @Override
    String of(Json.Obj valid, Random random) {
      List<String> actions =
          List.of("", "$default", "$connect", "__proto__", "message.edit", "MESSAGE.POST", "ping ");
      return valid.with("action", actions.get(random.nextInt(actions.size()))).text();
    }
  },
  MUTATED {
    @Override
    String of(Json.Obj valid, Random random) {
      List<Json> all = Mutations.of(valid).toList();
      return all.get(random.nextInt(all.size())).text();
    }
  };

  abstract String of(Json.Obj valid, Random random);

  /// The frame with some raw text in place of one of its values.
  private static String inPlaceOfAValue(Json.Obj valid, String raw, Random random) {
    Json.Obj marked = marked(valid, random);
    return marked.text().replace("\"@@\"", raw);
  }

  private static Json.Obj marked(Json.Obj object, Random random) {
    List<String> names = List.copyOf(object.members().keySet());
    String name = names.get(random.nextInt(names.size()));
    boolean deeper =
        object.members().get(name) instanceof Json.Obj inner
            && !inner.members().isEmpty()
            && random.nextBoolean();
    return object.with(name, deeper ? marked(object.requireObject(name), random) : "@@");
  }

  private static Json withNulls(Json value, Random random) {
    if (!(value instanceof Json.Obj object)) {
      return random.nextBoolean() ? Json.Null.NULL : value;
    }
    Json.Obj changed = object;
    for (String name : object.members().keySet()) {
      changed = changed.with(name, withNulls(object.members().get(name), random));
    }
    return random.nextInt(4) == 0 ? Json.Null.NULL : changed;
  }
}
