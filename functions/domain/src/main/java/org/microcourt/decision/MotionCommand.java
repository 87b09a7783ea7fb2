package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.motion.Motion;

/// What people want to do about motions.
public sealed interface MotionCommand extends Command.Moving {
  /// Makes a motion; `onBehalfOf` names an agent's principal.
  record MotionFile(Motion motion, Optional<String> onBehalfOf) implements MotionCommand {
    public MotionFile {
      Limits.reason("reason", motion.reason());
    }
  }

  /// Decides one, or records who decided it.
  record MotionDecide(String motion, boolean granted, String reason) implements MotionCommand {
    public MotionDecide {
      Limits.reason("reason", reason);
    }
  }

  /// Takes one's own back.
  record MotionWithdraw(String motion) implements MotionCommand {}
}
