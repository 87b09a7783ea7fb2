package org.microcourt.local.play;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// What stands in a local court's buckets.
final class Leftovers implements AutoCloseable {
  private final S3Client client;
  private final String uploads;

  /// @param sent where any file was sent to
  Leftovers(URI sent) {
    this.uploads = sent.getPath().substring(1).split("/", -1)[0];
    this.client =
        S3Client.builder()
            .endpointOverride(URI.create("http://" + sent.getAuthority()))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("microcourt", "microcourt-local-secret")))
            .build();
  }

  /// Whether no version of a file that was sent is there, nor any part.
  boolean uploadsAreEmpty() {
    return client.listObjectVersions(l -> l.bucket(uploads)).versions().isEmpty()
        && client.listMultipartUploads(l -> l.bucket(uploads)).uploads().isEmpty();
  }

  /// The keys of what is kept for courtrooms.
  List<String> kept() {
    return client.listBuckets().buckets().stream()
        .map(b -> b.name())
        .filter(name -> name.contains("casefiles"))
        .flatMap(name ->
            client
                .listObjectsV2Paginator(l -> l.bucket(name).prefix("courtrooms/"))
                .contents()
                .stream())
        .map(object -> object.key())
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }
}
