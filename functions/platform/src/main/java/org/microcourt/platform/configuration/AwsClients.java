package org.microcourt.platform.configuration;

import java.net.URI;
import java.time.Duration;
import org.microcourt.platform.configuration.AwsSettings.AccessKey;
import org.microcourt.platform.configuration.AwsSettings.Service;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sfn.SfnClient;

/// Makes the clients of the SDK: synchronous, for use on virtual threads, over one pool of
/// connections. Each attempt of a call has a time limit, and there are few attempts, since a frame
/// must be answered within 29 seconds.
public final class AwsClients {
  /// More than a broadcast's posts at once, so that posts leave room for the record.
  private static final int POOLED_CONNECTIONS = 100;

  private static final int ATTEMPTS = 4;

  /// In this one region the SDK would sign for S3's old address without a region, which is not the
  /// one that pages are allowed to call.
  private static final URI REGIONAL = URI.create("https://s3.us-east-1.amazonaws.com");

  private final AwsSettings settings;
  private final CallObserver observer;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;

  /// Clients for these settings; `observer` sees all their calls.
  public AwsClients(AwsSettings settings, CallObserver observer) {
    this.settings = settings;
    this.observer = observer;
    this.http =
        Apache5HttpClient.builder()
            .maxConnections(POOLED_CONNECTIONS)
            .connectionTimeout(Duration.ofSeconds(2))
            .connectionAcquisitionTimeout(Duration.ofSeconds(5))
            // Only reading from a bucket has no time limit of its own.
            .socketTimeout(Duration.ofSeconds(60))
            .build();
    this.credentials =
        settings
            .accessKey()
            .map(AwsClients::fixed)
            .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /// The table.
  public DynamoDbClient dynamoDb() {
    return with(DynamoDbClient.builder(), Service.DYNAMODB, Duration.ofSeconds(3)).build();
  }

  /// The buckets.
  public S3Client s3() {
    return with(S3Client.builder(), Service.S3, Duration.ofSeconds(20))
        .forcePathStyle(elsewhere(Service.S3))
        .build();
  }

  /// Signs links to the buckets; makes no calls.
  public S3Presigner s3Presigner() {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(elsewhere(Service.S3)).build());
    if (elsewhere(Service.S3)) {
      builder.endpointOverride(settings.endpoints().get(Service.S3));
    } else if (settings.region().equals(Region.US_EAST_1.id())) {
      builder.endpointOverride(REGIONAL);
    }
    return builder.build();
  }

  /// The state machines.
  public SfnClient stateMachines() {
    return with(SfnClient.builder(), Service.SFN, Duration.ofSeconds(5)).build();
  }

  /// The keys.
  public KmsClient keys() {
    return with(KmsClient.builder(), Service.KMS, Duration.ofSeconds(10)).build();
  }

  /// The functions, which are called once and waited for so long: a call that is given up goes on
  /// where it runs, and a second one beside it would do the same work.
  public LambdaClient functions(Duration wait) {
    return with(LambdaClient.builder(), Service.LAMBDA, wait, 1).build();
  }

  /// The connections of the WebSocket API whose stage has this address.
  public ApiGatewayManagementApiClient connections(URI stage) {
    return with(
            ApiGatewayManagementApiClient.builder(),
            Service.APIGATEWAYMANAGEMENTAPI,
            Duration.ofSeconds(2))
        .endpointOverride(settings.endpoints().getOrDefault(Service.APIGATEWAYMANAGEMENTAPI, stage))
        .build();
  }

  private boolean elsewhere(Service service) {
    return settings.endpoints().containsKey(service);
  }

  private <
          B extends
              AwsSyncClientBuilder<B, C>
                  & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>,
          C>
      B with(B builder, Service service, Duration attempt) {
    return with(builder, service, attempt, ATTEMPTS);
  }

  private <
          B extends
              AwsSyncClientBuilder<B, C>
                  & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>,
          C>
      B with(B builder, Service service, Duration attempt, int attempts) {
    StandardRetryStrategy retries =
        AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).build();
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder()
            .addExecutionInterceptor(new ObservingInterceptor(observer))
            .apiCallAttemptTimeout(attempt)
            .apiCallTimeout(attempt.multipliedBy(Math.min(attempts, 3)))
            .retryStrategy(retries);
    settings
        .caller()
        .ifPresent(
            name -> overrides.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, name));
    builder
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(overrides.build());
    if (elsewhere(service)) {
      builder.endpointOverride(settings.endpoints().get(service));
    }
    return builder;
  }

  private static AwsCredentialsProvider fixed(AccessKey key) {
    return StaticCredentialsProvider.create(
        key.sessionToken().isPresent()
            ? AwsSessionCredentials.create(key.id(), key.secret(), key.sessionToken().get())
            : AwsBasicCredentials.create(key.id(), key.secret()));
  }
}
