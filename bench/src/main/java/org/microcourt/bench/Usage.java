package org.microcourt.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/// What this process takes of the machine.
public final class Usage {
  private Usage() {}

  /// Nanoseconds of the processor, of all threads: also what the compiler and the collector take.
  public static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /// Nanoseconds of the processor, of this thread: what a person waits for when other processors
  /// compile and collect.
  public static long thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// The most bytes of heap at once since the start or the last `forgetPeak`, by its pools.
  public static long peak() {
    return heap().map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
  }

  /// Collects what is garbage; from here on the peak counts.
  public static void forgetPeak() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
