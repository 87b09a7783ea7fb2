package org.microcourt.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes JSON without white space; numbers as ECMAScript does (RFC 8785 §3.2.2.3).
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;
  private final boolean sorted;

  JsonWriter(StringBuilder out, boolean sorted) {
    this.out = out;
    this.sorted = sorted;
  }

  void write(Json value) {
    switch (value) {
      case Json.Obj object -> writeObject(object);
      case Json.Arr array -> writeArray(array);
      case Json.Str string -> writeString(string.value());
      case Json.Num number -> out.append(EcmaNumbers.text(number.value()));
      case Json.Bool bool -> out.append(bool.value());
      case Json.Null _ -> out.append("null");
    }
  }

  /// `String.compareTo` orders by UTF-16 code units, as RFC 8785 §3.2.3 wants.
  private void writeObject(Json.Obj object) {
    List<Map.Entry<String, Json>> members = new ArrayList<>(object.members().entrySet());
    if (sorted) {
      members.sort(Map.Entry.comparingByKey());
    }
    out.append('{');
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writeString(members.get(i).getKey());
      out.append(':');
      write(members.get(i).getValue());
    }
    out.append('}');
  }

  private void writeArray(Json.Arr array) {
    out.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.items().get(i));
    }
    out.append(']');
  }

  private void writeString(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, from, i);
        escape(c);
        from = i + 1;
      }
    }
    out.append(from == 0 ? text : text.substring(from)).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
