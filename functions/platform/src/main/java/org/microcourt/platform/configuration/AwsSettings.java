package org.microcourt.platform.configuration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where AWS is and as whom to call it: `AWS_REGION`; `AWS_ENDPOINT_URL_<SERVICE>` for each service
/// that is elsewhere than usual; `AWS_ACCESS_KEY_ID` and its companions, or else the SDK's default
/// chain. `AWS_LAMBDA_FUNCTION_NAME` is told to the services, whose logs name it.
public record AwsSettings(
    String region,
    Map<Service, URI> endpoints,
    Optional<AccessKey> accessKey,
    Optional<String> caller) {

  /// The services in use, named as in the standard endpoint variables.
  public enum Service {
    DYNAMODB,
    S3,
    SFN,
    KMS,
    LAMBDA,
    APIGATEWAYMANAGEMENTAPI
  }

  /// A key pair, with a session token when it is a temporary one.
  public record AccessKey(String id, String secret, Optional<String> sessionToken) {
    @Override
    public String toString() {
      return "AccessKey[" + id + "]";
    }
  }

  public AwsSettings {
    endpoints = Map.copyOf(endpoints);
  }

  /// Reads the standard variables.
  public static AwsSettings of(Environment environment) {
    Map<Service, URI> endpoints = new TreeMap<>();
    for (Service service : Service.values()) {
      environment
          .findUri("AWS_ENDPOINT_URL_" + service)
          .ifPresent(endpoint -> endpoints.put(service, endpoint));
    }
    return new AwsSettings(
        environment.require("AWS_REGION"),
        endpoints,
        environment
            .find("AWS_ACCESS_KEY_ID")
            .map(id ->
                new AccessKey(
                    id,
                    environment.require("AWS_SECRET_ACCESS_KEY"),
                    environment.find("AWS_SESSION_TOKEN"))),
        environment.find("AWS_LAMBDA_FUNCTION_NAME"));
  }
}
