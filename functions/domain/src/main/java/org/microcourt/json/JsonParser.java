package org.microcourt.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A strict parser of RFC 8259: no duplicate keys, no lone surrogates, no numbers beyond a double.
final class JsonParser {
  private final String text;
  private final int maxDepth;
  private int at;

  JsonParser(String text, int maxDepth) {
    this.text = text;
    this.maxDepth = maxDepth;
  }

  Json parse() {
    Json value = value(0);
    skipSpace();
    if (at < text.length()) {
      throw fault("something after the value");
    }
    return value;
  }

  private Json value(int depth) {
    skipSpace();
    return switch (peek()) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", Json.Null.NULL);
      default -> number();
    };
  }

  private Json object(int depth) {
    enter(depth);
    Map<String, Json> members = new LinkedHashMap<>();
    skipSpace();
    if (peek() == '}') {
      at++;
      return new Json.Obj(members);
    }
    while (true) {
      skipSpace();
      String key = string();
      skipSpace();
      expect(':');
      if (members.put(key, value(depth)) != null) {
        throw fault("a member stands twice");
      }
      skipSpace();
      if (peek() == '}') {
        at++;
        return new Json.Obj(members);
      }
      expect(',');
    }
  }

  private Json array(int depth) {
    enter(depth);
    List<Json> items = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return new Json.Arr(items);
    }
    while (true) {
      items.add(value(depth));
      skipSpace();
      if (peek() == ']') {
        at++;
        return new Json.Arr(items);
      }
      expect(',');
    }
  }

  private void enter(int depth) {
    if (depth > maxDepth) {
      throw fault("nested too deeply");
    }
    at++;
  }

  private String string() {
    expect('"');
    int end = plain(at);
    String start = text.substring(at, end);
    at = end;
    if (peek() == '"') {
      at++;
      return start;
    }
    StringBuilder out = new StringBuilder(start);
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return wellFormed(out);
      }
      if (c < 0x20) {
        throw fault("a control character in a string");
      }
      out.append(c == '\\' ? escape() : c);
    }
  }

  /// Where what begins at `from` needs a closer look: almost always its end.
  private int plain(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < 0x20 || Character.isSurrogate(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw fault("an unknown escape");
    };
  }

  private char hex() {
    if (at + 4 > text.length()) {
      throw fault("the text ends too early");
    }
    int code = 0;
    for (int end = at + 4; at < end; at++) {
      char c = text.charAt(at);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw fault("an unknown escape");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private String wellFormed(StringBuilder out) {
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < out.length()
              && Character.isLowSurrogate(out.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw fault("half a character");
      }
    }
    return out.toString();
  }

  private Json number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int whole = at;
    int wholeDigits = digits();
    if (wholeDigits > 1 && text.charAt(whole) == '0') {
      throw fault("a number with a leading zero");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      digits();
    }
    if (at - start > 40) {
      throw fault("a number of more than 40 characters");
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (Double.isInfinite(value)) {
      throw fault("a number out of range");
    }
    return new Json.Num(value);
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw fault("not JSON");
    }
    return at - start;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw fault("not JSON");
    }
    at += word.length();
    return value;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw fault("expected " + wanted);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("the text ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private JsonException fault(String message) {
    return new JsonException("@" + at, message);
  }
}
