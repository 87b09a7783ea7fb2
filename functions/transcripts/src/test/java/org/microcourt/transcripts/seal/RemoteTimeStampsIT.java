package org.microcourt.transcripts.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.fixture.StampingAuthority;

/// A time stamp authority behind HTTP, honest and otherwise.
class RemoteTimeStampsIT {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Authority ROOT = Authority.root("Test Root", FROM);
  private static final StampingAuthority AUTHORITY =
      new StampingAuthority(ROOT, FROM, SealedTranscripts.AT);
  private static final Hash HASH = Hash.sha256(new byte[] {1, 2, 3});
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private interface Answer {
    void to(HttpExchange exchange, byte[] query) throws IOException, InterruptedException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private volatile Answer answer = (exchange, query) -> send(exchange, AUTHORITY.answer(query));

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type"))
                .isEqualTo("application/timestamp-query");
            answer.to(exchange, exchange.getRequestBody().readAllBytes());
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private TimeStamps stamps(Duration patience) {
    return new RemoteTimeStamps(
        URI.create("http://localhost:" + server.getAddress().getPort() + "/"), patience);
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void stampsWhatIsAsked() throws Exception {
    byte[] stamp = stamps(PATIENCE).stamp(HASH).orElseThrow();
    TimeStampToken token = new TimeStampToken(new CMSSignedData(stamp));
    assertThat(token.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(HASH.toBytes());
    assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(Date.from(SealedTranscripts.AT));
  }

  @Test
  void makesASealThatOthersAccept() {
    Authority issuer = ROOT.under("Test Issuer", FROM);
    KeySeal seal = KeySeal.elliptic(issuer, FROM);
    List<Entry> record = SealedTranscripts.confirmed().entries();
    byte[] sealed = SealedTranscripts.sealed(record, seal, stamps(PATIENCE));
    Instant later = SealedTranscripts.AT.plusSeconds(3_600);
    Accepted.byDss(
        sealed, "PAdES-BASELINE-T", ROOT.certificate(), ROOT.revoked(later), issuer.revoked(later));
  }

  /// The authority gets another query than was asked.
  private void mishearing(UnaryOperator<byte[]> change) {
    answer = (exchange, query) -> send(exchange, AUTHORITY.answer(change.apply(query)));
  }

  private static byte[] query(byte[] hash, BigInteger nonce, boolean certificate) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(certificate);
    try {
      return generator.generate(TSPAlgorithms.SHA256, hash, nonce).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TimeStampRequest read(byte[] query) {
    try {
      return new TimeStampRequest(query);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refuses(String why) {
    assertThatThrownBy(() -> stamps(PATIENCE).stamp(HASH))
        .isInstanceOf(SealException.class)
        .hasStackTraceContaining(why);
  }

  @Test
  void refusesTheAnswerToAnotherQuestion() {
    mishearing(query -> query(HASH.toBytes(), read(query).getNonce().add(BigInteger.ONE), true));
    refuses("wrong nonce");
    byte[] other = Hash.sha256(new byte[] {9}).toBytes();
    mishearing(query -> query(other, read(query).getNonce(), true));
    refuses("different");
    byte[] kept = AUTHORITY.answer(query(HASH.toBytes(), BigInteger.TEN, true));
    answer = (exchange, _) -> send(exchange, kept);
    refuses("wrong nonce");
  }

  @Test
  void refusesAStampThatNobodyCanCheck() {
    mishearing(query -> query(HASH.toBytes(), read(query).getNonce(), false));
    refuses("without its certificate");
    answer =
        (exchange, query) -> {
          byte[] changed = AUTHORITY.answer(query);
          changed[changed.length - 1] ^= 1;
          send(exchange, changed);
        };
    refuses("SealException");
  }

  @Test
  void refusesWhatIsNoStamp() {
    answer = (exchange, _) -> send(exchange, "<html>Welcome to the lobby</html>".getBytes(UTF_8));
    refuses("no time stamp");
    answer = (exchange, _) -> send(exchange, new byte[0]);
    refuses("no time stamp");
    answer = (exchange, _) -> send(exchange, new byte[3 << 20]);
    refuses("does not answer");
    answer = (exchange, _) -> exchange.sendResponseHeaders(500, -1);
    refuses("answers 500");
    answer = (exchange, query) -> exchange.close();
    refuses("does not answer");
  }

  @Test
  void tellsWhenTheAuthorityRefuses() {
    // An algorithm that it does not take.
    answer =
        (exchange, query) -> {
          TimeStampRequest asked = read(query);
          TimeStampRequestGenerator sha1 = new TimeStampRequestGenerator();
          ASN1ObjectIdentifier old = Objects.requireNonNull(TSPAlgorithms.SHA1);
          byte[] refused = sha1.generate(old, new byte[19], asked.getNonce()).getEncoded();
          send(exchange, AUTHORITY.answer(refused));
        };
    refuses("SealException");
  }

  @Test
  void doesNotWaitForEver() {
    answer = (_, _) -> over.await();
    assertThatThrownBy(() -> stamps(Duration.ofMillis(300)).stamp(HASH))
        .isInstanceOf(SealException.class)
        .hasStackTraceContaining("too slow");
    // The headers at once, and then one byte after the other.
    answer =
        (exchange, query) -> {
          byte[] body = AUTHORITY.answer(query);
          exchange.sendResponseHeaders(200, body.length);
          for (int i = 0; i < body.length && !over.await(50, TimeUnit.MILLISECONDS); i++) {
            exchange.getResponseBody().write(body[i]);
            exchange.getResponseBody().flush();
          }
        };
    assertThatThrownBy(() -> stamps(Duration.ofMillis(900)).stamp(HASH))
        .isInstanceOf(SealException.class)
        .hasStackTraceContaining("too slow");
  }

  @Test
  void tellsWhenNobodyIsThere() {
    server.stop(0);
    refuses("does not answer");
  }
}
