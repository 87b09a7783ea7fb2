package org.microcourt.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.microcourt.bench.bundle.Binding;
import org.microcourt.bench.clock.Clocks;
import org.microcourt.bench.export.Exports;
import org.microcourt.bench.photo.Photos;
import org.microcourt.bench.start.Starts;
import org.microcourt.bench.transcript.Transcripts;
import org.microcourt.bench.verify.Verifying;

/// `messages`, `delivery`, `photos`, `bundle`, `export`, `verify`, `transcript`, `start` or
/// `clock`: runs one and prints its table.
public final class Bench {
  private Bench() {}

  /// `args[0]` names the benchmark; for `delivery`, passes, seconds a run and seed may follow.
  public static void main(String[] args) {
    PrintStream out = System.out;
    // The functions log each frame there.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    switch (args.length == 0 ? "" : args[0]) {
      case "messages" -> Messages.run(out);
      case "delivery" -> {
        int passes = (int) number(args, 1, 3);
        Duration time = Duration.ofSeconds(number(args, 2, 8));
        new Deliveries(passes, time, number(args, 3, System.nanoTime())).run(out);
      }
      case "clock" -> Clocks.run(out);
      case "photos" -> new Photos((int) number(args, 1, 2), number(args, 2, 1)).run(out);
      case "bundle" ->
          new Binding((int) number(args, 1, 38), (int) number(args, 2, 100), number(args, 3, 1))
              .run(out);
      case "export" -> new Exports((int) number(args, 1, 10_240)).run(out);
      case "verify" -> new Verifying((int) number(args, 1, 9), number(args, 2, 1)).run(out);
      case "transcript" ->
          new Transcripts((int) number(args, 1, 3), (int) number(args, 2, 10_000)).run(out);
      case "start" -> Starts.run(out, (int) number(args, 1, 10));
      default -> {
        System.err.println(
            "one of: messages, delivery [passes seconds seed], photos [passes seed],"
                + " bundle [documents photos seed], export [megabytes], verify [times seed],"
                + " transcript [times messages], start [times], clock");
        System.exit(2);
      }
    }
    System.exit(0);
  }

  private static long number(String[] args, int index, long otherwise) {
    return args.length > index ? Long.parseLong(args[index]) : otherwise;
  }
}
