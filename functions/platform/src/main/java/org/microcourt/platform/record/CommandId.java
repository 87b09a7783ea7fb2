package org.microcourt.platform.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id that a device gives to a command: `<device>:<number>`. Numbers count a device's commands
/// in one courtroom, from 1 and without gaps; a refused command gives its number back.
public record CommandId(String device, long number) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{8,22}):([1-9][0-9]{0,14})");

  /// Reads the text form; empty when it has not this form.
  public static Optional<CommandId> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new CommandId(form.group(1), Long.parseLong(form.group(2))))
        : Optional.empty();
  }

  /// `<device>:<number>`
  public String text() {
    return device + ":" + number;
  }
}
