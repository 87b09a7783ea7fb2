package org.microcourt.local.gateway;

/// Where the API stands: in ARNs, and as `domainName` in events (host, with port if it has one).
public record Place(String partition, String region, String accountId, String domainName) {
  String methodArn(String apiId, String stage, String routeKey) {
    return "arn:%s:execute-api:%s:%s:%s/%s/%s"
        .formatted(partition, region, accountId, apiId, stage, routeKey);
  }
}
