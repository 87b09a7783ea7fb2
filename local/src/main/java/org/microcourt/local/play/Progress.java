package org.microcourt.local.play;

import java.io.PrintStream;

/// One line that tells how far it is, written over itself.
public final class Progress {
  private static final int WIDTH = 30;
  private static final int SHOWN = 28;

  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  void step(int done, int all, String who, String what) {
    int filled = all == 0 ? WIDTH : WIDTH * done / all;
    String words = what.replace('\n', ' ');
    if (words.codePointCount(0, words.length()) > SHOWN) {
      words = words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…";
    }
    String bar = "█".repeat(filled) + "·".repeat(WIDTH - filled);
    out.print("\r\u001b[K" + bar + " " + done + "/" + all + " " + who + "：" + words);
    out.flush();
  }

  void end(String sentence) {
    out.println("\r\u001b[K" + sentence);
    out.flush();
  }
}
