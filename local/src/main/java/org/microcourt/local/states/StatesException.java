package org.microcourt.local.states;

import org.microcourt.local.service.ServiceException;

/// A call that Step Functions refuses: `ExecutionAlreadyExists` and the like.
public final class StatesException extends ServiceException {
  private static final long serialVersionUID = 1L;

  StatesException(String code, String message) {
    super(code, message);
  }
}
