package org.microcourt.bench.peer;

/// A chat under test, in a table of its own.
public interface Chat {
  /// Its name in the results.
  String name();

  /// A process that serves one writer, as Lambda gives each concurrent event a process of its own.
  /// It has its own clients and its own memory.
  Writer writer(int room, int member);

  /// One member of a room, and the process that serves it.
  interface Writer {
    /// Sends a text to the room, again as long as the chat says that it is busy; returns when the
    /// function has returned, so after the last post, with how often it was sent.
    int send(String text);
  }
}
