package org.microcourt.local.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Json;

/// What the signing after the close needs: the draft, and names written by hand.
final class Signing {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int WIDTH = 600;
  private static final int HEIGHT = 200;
  private static final int STROKES = 4;
  private static final int POINTS = 24;

  private Signing() {}

  /// Waits for the draft of a closed session and gives its SHA-256.
  ///
  /// @throws PlayException if there is none in time
  static String draft(Phone judge, String session) {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < patience) {
      int held = judge.held().size();
      try {
        return judge
            .read("transcript.view", Json.obj("session", session))
            .requireObject("document")
            .requireString("sha256");
      } catch (Phone.Refused _) {
        judge.await(held, LOOK);
      }
    }
    throw new PlayException("no transcript within " + PATIENCE.toSeconds() + " s of the close");
  }

  /// Waves that look a little like writing, other ones for another name.
  static Json.Obj name(String name) {
    double shift = Math.floorMod(name.hashCode(), 100) / 10.0;
    List<List<Integer>> strokes = new ArrayList<>();
    for (int stroke = 0; stroke < STROKES; stroke++) {
      List<Integer> points = new ArrayList<>();
      for (int i = 0; i < POINTS; i++) {
        double up = Math.sin((i + shift) / 2.5) * Math.cos(i * (stroke + 2 + shift) / 9.0);
        points.add(40 + stroke * 130 + i * 5);
        points.add((int) (100 + 70 * up));
        points.add(stroke * 400 + i * 12);
      }
      strokes.add(points);
    }
    return Json.obj("width", WIDTH, "height", HEIGHT, "strokes", strokes);
  }
}
