package org.microcourt.local.template;

/// What a template knows of where it stands (`AWS::Region` and the like).
public record PseudoParameters(
    String region, String accountId, String partition, String urlSuffix, String stackName) {

  /// A stack of this name in a region; partition and host suffix follow from the region.
  public static PseudoParameters of(String stackName, String region, String accountId) {
    boolean china = region.startsWith("cn-");
    return new PseudoParameters(
        region,
        accountId,
        china ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws",
        china ? "amazonaws.com.cn" : "amazonaws.com",
        stackName);
  }
}
