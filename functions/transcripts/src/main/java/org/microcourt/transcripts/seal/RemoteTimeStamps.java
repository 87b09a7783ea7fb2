package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Hash;

/// Stamps of an authority on the network (RFC 3161 over HTTP). No answer, or not the answer to what
/// was asked, is an error: a court that has an authority seals with it or later.
public final class RemoteTimeStamps implements TimeStamps {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LARGEST = 1 << 20;

  private final URI authority;
  private final Duration patience;
  private final HttpClient client;
  private final SecureRandom random = new SecureRandom();

  /// The authority at this address.
  public RemoteTimeStamps(URI authority) {
    this(authority, PATIENCE);
  }

  /// @param patience for the whole of an answer
  RemoteTimeStamps(URI authority, Duration patience) {
    this.authority = authority;
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  @Override
  public Optional<byte[]> stamp(Hash sha256) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      TimeStampRequest request =
          generator.generate(TSPAlgorithms.SHA256, sha256.toBytes(), new BigInteger(64, random));
      TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
      response.validate(request);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw new SealException("the time stamp was refused: " + response.getStatusString());
      }
      check(token);
      return Optional.of(token.getEncoded());
    } catch (IOException | TSPException e) {
      throw new SealException("no time stamp was to be had", e);
    }
  }

  private byte[] ask(byte[] query) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(authority)
            .header("Content-Type", "application/timestamp-query")
            .POST(BodyPublishers.ofByteArray(query))
            .build();
    // A request's own timeout ends with the headers; a body may come drop by drop.
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new SealException("the time stamp authority answers " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new SealException("interrupted while waiting for a time stamp", e);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new IOException("the authority is too slow", e);
    } catch (ExecutionException e) {
      throw new IOException("the authority does not answer", e);
    }
  }

  /// The authority's own signature, with the certificate that it sent.
  private static void check(TimeStampToken token) throws TSPException {
    @SuppressWarnings("unchecked")
    Selector<X509CertificateHolder> signer =
        (Selector<X509CertificateHolder>) (Object) token.getSID();
    X509CertificateHolder certificate =
        token.getCertificates().getMatches(signer).stream()
            .findFirst()
            .orElseThrow(() -> new SealException("the time stamp comes without its certificate"));
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (OperatorException | java.security.cert.CertificateException e) {
      throw new SealException("the time stamp's certificate cannot be used", e);
    }
  }
}
