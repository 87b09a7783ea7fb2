package org.microcourt.bench.clock;

/// List prices in US dollars of us-east-1, on demand and without free tiers, as published in 2025.
final class Prices {
  /// Step Functions, standard: a state transition.
  static final double TRANSITION = 0.025 / 1_000;

  /// Lambda: a request.
  static final double REQUEST = 0.20 / 1_000_000;

  /// Lambda on arm64: a GB-second.
  static final double GIGABYTE_SECOND = 0.0000133334;

  /// DynamoDB on demand: a read unit (4 KB read strongly).
  static final double READ_UNIT = 0.125 / 1_000_000;

  /// DynamoDB on demand: a write unit (1 KB).
  static final double WRITE_UNIT = 0.625 / 1_000_000;

  /// A call of a function; assumed of each here: 1 GB for 50 ms.
  static final double CALL = REQUEST + GIGABYTE_SECOND * 0.05;

  private Prices() {}
}
