package org.microcourt.courtroom.socket;

/// What an authorizer throws for API Gateway to answer 401; the message is the contract.
public final class Unauthorized extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unauthorized() {
    super("Unauthorized", null, false, false);
  }
}
