package org.microcourt.platform.workflows;

/// The state machine could not be reached or refused.
public final class WorkflowsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkflowsException(String what, Throwable cause) {
    super(what, cause);
  }
}
