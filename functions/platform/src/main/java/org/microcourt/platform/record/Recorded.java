package org.microcourt.platform.record;

import org.microcourt.courtroom.Courtroom;
import org.microcourt.record.Entry;
import org.microcourt.rule.Refusal;

/// What became of a command.
public sealed interface Recorded {
  /// It made this entry, after which the courtroom is as given.
  record Appended(Courtroom after, Entry entry) implements Recorded {}

  /// It had made this entry earlier, or the entry says the same; the courtroom as it is now.
  record Repeated(Courtroom now, Entry first) implements Recorded {}

  /// It was decided against; nothing was written.
  record Refused(Refusal refusal) implements Recorded {}

  /// Commands of the device are missing before it; nothing was written.
  record Gap(long expected) implements Recorded {}

  /// No place was found in time, or the table did not answer. Whether it was written is open: the
  /// same command may be sent again and will stand once.
  record Busy() implements Recorded {}
}
