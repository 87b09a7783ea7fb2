package org.microcourt.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.gateway.Limits;
import org.microcourt.local.gateway.WebSocketGateway;
import org.microcourt.local.issuer.IssuerHandler;
import org.microcourt.local.issuer.IssuerSettings;
import org.microcourt.local.issuer.Person;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.pages.OwnHostHandler;
import org.microcourt.local.pages.PagesHandler;
import org.microcourt.local.play.Place;
import org.microcourt.local.seal.DemonstrationSeal;
import org.microcourt.local.seal.RootHandler;
import org.microcourt.local.template.PseudoParameters;
import org.microcourt.local.template.Stack;

/// A whole court in this process: what the template describes, an issuer with the demo's people,
/// and the client's pages, on one public port of this machine.
public final class LocalCourt implements AutoCloseable {
  private static final String CLIENT = "microcourt";
  private static final String STAGE = "local";
  private static final PseudoParameters PSEUDO =
      PseudoParameters.of("microcourt", "us-east-1", "000000000000");

  private final Settings settings;
  private final Door door;
  private final CourtClock clock;
  private final TimeKept time;
  private final DemonstrationSeal seal;
  private final Services services;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean closing;

  /// What a court is started with.
  ///
  /// @param port 0 for any that is free
  /// @param data the folder that keeps everything; without it all is gone at the end
  /// @param years of the legal calendar, put into the table as an operator does
  /// @param bus what the buckets' events go through on their way to the functions
  public record Settings(
      Path template,
      int port,
      Optional<Path> data,
      List<Person> people,
      List<Json.Obj> years,
      UnaryOperator<Invoker> bus) {
    /// With events that come as they are sent.
    public Settings(
        Path template, int port, Optional<Path> data, List<Person> people, List<Json.Obj> years) {
      this(template, port, data, people, years, UnaryOperator.identity());
    }

    /// With the shipped calendar.
    public Settings(Path template, int port, Optional<Path> data, List<Person> people) {
      this(template, port, data, people, List.of());
    }

    public Settings {
      people = List.copyOf(people);
      years = List.copyOf(years);
    }
  }

  private LocalCourt(Settings settings, Door door) {
    this.settings = settings;
    this.door = door;
    this.time = new TimeKept(settings.data());
    this.clock = time.clock();
    Stack stack = Stack.load(settings.template(), parameters(door.origin()), PSEUDO);
    this.seal =
        DemonstrationSeal.of(
            settings.data().map(folder -> folder.resolve("seal")),
            door.origin() + RootHandler.PATH);
    this.services =
        Services.start(stack, PSEUDO, stage(), clock, settings.data(), seal, settings.bus());
  }

  /// Starts the court; when this returns, everything answers.
  ///
  /// @throws CourtStartException if it cannot start, with a sentence that says why
  public static LocalCourt start(Settings settings) {
    Door door = Door.at(settings.port());
    try {
      LocalCourt court = new LocalCourt(settings, door);
      court.services.supply(settings.years());
      door.open(court.handler());
      court.services.follow();
      return court;
    } catch (RuntimeException e) {
      door.close();
      throw e;
    }
  }

  /// Takes in the archive of a case file and says what became of it.
  ///
  /// @throws CourtStartException if it is refused, with the place in it and why
  public String imported(Path archive) {
    return new ArchiveFile(archive).into(services);
  }

  /// The people of the archive of a case file, to be let in by the court that takes it in.
  public static List<Person> peopleOf(Path archive) {
    return new ArchiveFile(archive).people();
  }

  /// Where a browser finds it: `http://127.0.0.1:8080`.
  public String origin() {
    return door.origin();
  }

  /// Where a client program finds it.
  public Place place() {
    return new Place(origin(), socket(), CLIENT);
  }

  /// Who can log in.
  public List<Person> people() {
    return settings.people();
  }

  /// The court's time; it can be moved forward.
  public CourtClock clock() {
    return clock;
  }

  /// Whether it stops or has stopped.
  public synchronized boolean isClosed() {
    return closing;
  }

  /// Waits until somebody stops the court.
  public void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops everything; connections are closed, what is to be kept is kept.
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    time.keep(clock.offset());
    door.close();
    services.close();
    clock.close();
    closed.countDown();
  }

  private Handler handler() {
    WebSocketGateway gateway =
        new WebSocketGateway(
            services.api(), services.gatewayPlace(), services.invoker(), Limits.AWS, clock);
    IssuerSettings issuer =
        new IssuerSettings(
            origin(),
            CLIENT,
            CLIENT,
            settings.people(),
            settings.data().map(folder -> folder.resolve("issuer").resolve("keys.json")));
    return new OwnHostHandler(
        origin(),
        new Handler.Sequence(
            gateway,
            new IssuerHandler(issuer, clock),
            new RootHandler(seal),
            new PagesHandler(origin(), services.buckets(), configuration(), clock, this::moved)));
  }

  private void moved(Duration offset) {
    time.keep(offset);
  }

  private Json.Obj configuration() {
    List<Json.Obj> people =
        settings.people().stream()
            .map(person -> Json.obj("person", person.sub(), "name", person.name()))
            .toList();
    return Json.obj(
        "socket", socket().toString(),
        "issuer", origin() + IssuerSettings.PATH,
        "clientId", CLIENT,
        "audience", CLIENT,
        "people", people);
  }

  private URI socket() {
    return URI.create(origin().replaceFirst("^http", "ws") + "/" + STAGE);
  }

  private URI stage() {
    return URI.create(origin() + "/" + STAGE);
  }

  private static Map<String, String> parameters(String origin) {
    return Map.of(
        "Stage",
        STAGE,
        "OidcIssuer",
        origin + IssuerSettings.PATH,
        "ClientOrigin",
        origin,
        "ClientPages",
        "off",
        "OidcAudience",
        CLIENT,
        "SnapStart",
        "off");
  }
}
