package org.microcourt.bench.photo;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.microcourt.bench.OwnProcess;

/// Receiving 200 photos: each looked at (type, end, orientation, thumbnail), beside `ImageIO.read`
/// of the same files, which only decodes. Each in its own process with a function's heap, and the
/// second one with the JDK's reader alone.
public final class Photos {
  private static final int FILES = 20;
  private static final int ROUNDS = 10;

  private final Random random;
  private final int passes;

  /// Passes of each way, in turns.
  public Photos(int passes, long seed) {
    this.passes = passes;
    random = new Random(seed);
  }

  /// Prints a line for each pass.
  public void run(PrintStream out) {
    try {
      Path folder = Files.createTempDirectory("photos");
      long bytes = 0;
      for (int i = 0; i < FILES; i++) {
        byte[] photo = Photo.of(random);
        bytes += photo.length;
        Files.write(folder.resolve(i + ".jpg"), photo);
      }
      out.printf("%d photos of 12 MP, %.1f MB each%n", FILES * ROUNDS, bytes / 1e6 / FILES);
      out.println("| pass | way | heap | seconds | processor s | peak MB | allocated MB | ratio |");
      out.println("|---|---|---|---|---|---|---|---|");
      for (int pass = 1; pass <= passes; pass++) {
        double plain = line(out, pass, "decode", "512m", folder, 0);
        line(out, pass, "inspect", "512m", folder, plain);
        line(out, pass, "inspect", "64m", folder, plain);
      }
      for (int i = 0; i < FILES; i++) {
        Files.delete(folder.resolve(i + ".jpg"));
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double line(
      PrintStream out, int pass, String way, String heap, Path folder, double plain) {
    String[] numbers = process(way, heap, folder).split(" ");
    double seconds = Double.parseDouble(numbers[1]);
    out.printf(
        "| %d | %s | %s | %s | %.2f |%n",
        pass, way, heap, String.join(" | ", numbers), plain == 0 ? 1 : seconds / plain);
    return seconds;
  }

  private static String process(String way, String heap, Path folder) {
    String path = System.getProperty("java.class.path");
    if (way.equals("decode")) {
      path =
          Arrays.stream(path.split(File.pathSeparator))
              .filter(jar -> !jar.contains("twelvemonkeys"))
              .collect(Collectors.joining(File.pathSeparator));
    }
    return new OwnProcess(PhotoRun.class, heap, path, ProcessBuilder.Redirect.INHERIT)
        .required(way, folder.toString(), String.valueOf(ROUNDS));
  }
}
