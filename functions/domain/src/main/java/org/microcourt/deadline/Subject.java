package org.microcourt.deadline;

import org.microcourt.json.JsonException;

/// What has a due time. Text forms: `i3` a litigation item, `s2` the period of a session, `t2` the
/// time for confirming the transcript of session `s2`, `u4` the time for a file to arrive.
public sealed interface Subject {
  /// A litigation item.
  record Item(String item) implements Subject {
    @Override
    public String text() {
      return item;
    }
  }

  /// The period of an asynchronous session.
  record Period(String session) implements Subject {
    @Override
    public String text() {
      return session;
    }
  }

  /// The time for confirming a session's transcript.
  record Confirmation(String session) implements Subject {
    @Override
    public String text() {
      return "t" + session.substring(1);
    }
  }

  /// The time for a file to arrive.
  record Upload(String upload) implements Subject {
    @Override
    public String text() {
      return upload;
    }
  }

  /// The text form.
  String text();

  /// Reads the text form.
  static Subject parse(String text) {
    if (!text.matches("[istu][1-9][0-9]{0,5}")) {
      throw new JsonException("subject", "must be an item, a session, a transcript or an upload");
    }
    return switch (text.charAt(0)) {
      case 'i' -> new Item(text);
      case 's' -> new Period(text);
      case 'u' -> new Upload(text);
      default -> new Confirmation("s" + text.substring(1));
    };
  }
}
