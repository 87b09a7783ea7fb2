package org.microcourt.platform;

import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.microcourt.platform.log.Log;

/// What a function does once before its snapshot is taken, so that the first event finds classes
/// loaded, code compiled and the ways out tried. A step that fails is logged and changes nothing:
/// the function then only starts slower.
public final class Priming implements Resource {
  private final Log log;
  private final List<Runnable> steps;

  private Priming(Log log, List<Runnable> steps) {
    this.log = log;
    this.steps = steps;
  }

  /// Registers steps, which must leave no trace outside. Whoever registers keeps the result: CRaC
  /// itself refers to it weakly.
  public static Priming before(Log log, Runnable... steps) {
    Priming priming = new Priming(log, List.of(steps));
    Core.getGlobalContext().register(priming);
    return priming;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        log.warn("priming-failed", "error", e.getClass().getName());
      }
    }
  }

  /// Pooled connections that died meanwhile are opened anew by the clients.
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
