package org.microcourt.bench.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.microcourt.bench.Usage;
import org.microcourt.evidence.inspect.Declared;
import org.microcourt.evidence.inspect.Inspection;
import org.microcourt.evidence.inspect.Inspector;

/// In a process of its own: goes through all photos of a folder, some rounds long, and prints wall
/// and processor seconds, the peak of the heap and what was allocated, in MB.
public final class PhotoRun {
  private PhotoRun() {}

  /// `inspect` or `decode`, the folder, the number of rounds after a first one that is not counted.
  public static void main(String[] args) throws IOException {
    List<Path> photos;
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      photos = files.sorted().toList();
    }
    boolean inspect = args[0].equals("inspect");
    round(photos, inspect);
    long cpu = Usage.thread();
    long allocated = allocated();
    long start = System.nanoTime();
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      round(photos, inspect);
    }
    System.out.printf(
        Locale.ROOT,
        "%.3f %.3f %d %d%n",
        (System.nanoTime() - start) / 1e9,
        (Usage.thread() - cpu) / 1e9,
        Usage.peak() >> 20,
        (allocated() - allocated) >> 20);
  }

  private static void round(List<Path> photos, boolean inspect) throws IOException {
    for (Path photo : photos) {
      if (inspect) {
        Inspection inspection =
            new Inspector().inspect(photo, new Declared("a.jpg", "image/jpeg", Files.size(photo)));
        if (!(inspection instanceof Inspection.Fit fit)
            || fit.previews().size() != 1
            || fit.width() != Photo.HEIGHT) {
          throw new IllegalStateException(inspection.toString());
        }
      } else {
        BufferedImage image = ImageIO.read(photo.toFile());
        if (image.getWidth() != Photo.WIDTH) {
          throw new IllegalStateException("read otherwise");
        }
      }
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
