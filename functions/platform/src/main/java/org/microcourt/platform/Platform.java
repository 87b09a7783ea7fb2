package org.microcourt.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Pace;
import org.microcourt.platform.anchors.Anchors;
import org.microcourt.platform.anchors.DynamoAnchors;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.broadcast.Announcer;
import org.microcourt.platform.broadcast.ApiGatewayBroadcaster;
import org.microcourt.platform.broadcast.Broadcaster;
import org.microcourt.platform.calendar.CourtCalendar;
import org.microcourt.platform.calendar.DynamoYears;
import org.microcourt.platform.call.Callee;
import org.microcourt.platform.call.LambdaCallee;
import org.microcourt.platform.configuration.AwsClients;
import org.microcourt.platform.configuration.AwsSettings;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.configuration.Environment;
import org.microcourt.platform.ice.IceServers;
import org.microcourt.platform.identity.OidcTokenVerifier;
import org.microcourt.platform.identity.TokenVerifier;
import org.microcourt.platform.incidents.DynamoIncidents;
import org.microcourt.platform.incidents.Incidents;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.S3ObjectStore;
import org.microcourt.platform.objects.S3Uploads;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.platform.pace.DynamoPaces;
import org.microcourt.platform.pace.FramePace;
import org.microcourt.platform.pace.Paces;
import org.microcourt.platform.people.DynamoPeople;
import org.microcourt.platform.people.DynamoPresences;
import org.microcourt.platform.people.People;
import org.microcourt.platform.people.Presences;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.CourtTable;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.DynamoRecordStore;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.platform.seal.KmsSeal;
import org.microcourt.platform.seal.Seal;
import org.microcourt.platform.seal.SealException;
import org.microcourt.platform.workflows.StepFunctions;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.platform.workflows.Workflows;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Makes the ways out from a function's environment. A handler asks for what it needs in its
/// constructor; a missing variable fails there and is named. Each way out is made once and kept.
public final class Platform {
  private static final int SALT_BYTES = 16;

  /// A client gives up waiting for a reply after 15 seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Environment environment;
  private final Clock clock;
  private final Log log;
  private final AwsClients clients;
  private final StableValues made = new StableValues();

  private Platform(Environment environment, Clock clock, CallObserver observer) {
    this.environment = environment;
    this.clock = clock;
    this.log = Log.of(environment, clock);
    this.clients = new AwsClients(AwsSettings.of(environment), observer);
  }

  /// The ways out that these variables describe.
  public static Platform of(Map<String, String> environment, Clock clock) {
    return of(environment, clock, CallObserver.NONE);
  }

  /// The same, with an observer of all calls.
  public static Platform of(Map<String, String> environment, Clock clock, CallObserver observer) {
    return new Platform(new Environment(environment), clock, observer);
  }

  /// The variables.
  public Environment environment() {
    return environment;
  }

  /// The clock given.
  public Clock clock() {
    return clock;
  }

  /// The function's log.
  public Log log() {
    return log;
  }

  /// The record in `TABLE_NAME`.
  public RecordStore records() {
    return made.get(RecordStore.class, () -> new DynamoRecordStore(dynamoDb(), table()));
  }

  /// The courtrooms folded from the records.
  public Courtrooms courtrooms() {
    return made.get(Courtrooms.class, () -> new Courtrooms(records()));
  }

  /// The path by which the records grow, under the court's policy.
  public Recorder recorder() {
    return made.get(
        Recorder.class,
        () -> new Recorder(records(), policy(), clock, salts(new SecureRandom()), Backoff.real()));
  }

  /// What the court sets for itself: `NOTICE_VERSION`, `WITHDRAW_WINDOW`, `FRESH_AUTHENTICATION`
  /// and `MESSAGE_PACE`, read now, and its calendar, which may change while the function lives.
  public Supplier<CourtPolicy> policy() {
    String notice = noticeVersion();
    Duration window = withdrawWindow();
    Duration fresh = environment.duration("FRESH_AUTHENTICATION", Duration.ofMinutes(15));
    CourtCalendar calendar = calendar();
    CourtPolicy plain = new CourtPolicy(notice, window, fresh);
    CourtPolicy settings = environment.pace("MESSAGE_PACE").map(plain::with).orElse(plain);
    return () -> settings.with(calendar.now());
  }

  /// The version of the notice of rights in force.
  public String noticeVersion() {
    return environment.require("NOTICE_VERSION");
  }

  /// How long a message can be taken back.
  public Duration withdrawWindow() {
    return environment.duration("WITHDRAW_WINDOW", Duration.ofMinutes(2));
  }

  /// The legal calendar with the operator's years in `TABLE_NAME`.
  public CourtCalendar calendar() {
    return made.get(
        CourtCalendar.class,
        () -> new CourtCalendar(LegalCalendar.shipped(), operatorYears(), clock, log));
  }

  /// The operator's years themselves.
  public DynamoYears operatorYears() {
    return made.get(DynamoYears.class, () -> new DynamoYears(dynamoDb(), table()));
  }

  /// The persons in `TABLE_NAME`.
  public People people() {
    return made.get(People.class, () -> new DynamoPeople(dynamoDb(), table(), clock));
  }

  /// The buckets in `TABLE_NAME` of what `UPLOAD_PACE`, `SEARCH_PACE` and `CONNECTION_PACE` limit.
  public Paces paces() {
    return made.get(
        Paces.class,
        () -> {
          Map<Paces.What, Pace> limits = new EnumMap<>(Paces.What.class);
          environment.pace("UPLOAD_PACE").ifPresent(p -> limits.put(Paces.What.UPLOADS, p));
          environment.pace("SEARCH_PACE").ifPresent(p -> limits.put(Paces.What.SEARCHES, p));
          environment.pace("CONNECTION_PACE").ifPresent(p -> limits.put(Paces.What.CONNECTIONS, p));
          return new DynamoPaces(dynamoDb(), table(), clock, limits);
        });
  }

  /// How many frames a process takes from one person, by `FRAME_PACE`.
  public FramePace frames() {
    return new FramePace(environment.pace("FRAME_PACE"), clock);
  }

  /// The servers in `ICE_URLS` through which calls reach phones, with `TURN_SECRET`.
  public IceServers iceServers() {
    return made.get(
        IceServers.class,
        () -> IceServers.of(environment.find("ICE_URLS"), environment.find("TURN_SECRET")));
  }

  /// When persons were connected, in `TABLE_NAME`, kept for `PRESENCE_KEPT`.
  public Presences presences() {
    return made.get(
        Presences.class,
        () ->
            new DynamoPresences(
                dynamoDb(), table(), environment.duration("PRESENCE_KEPT", Duration.ofDays(60))));
  }

  /// What the staff recorded of failures, in `TABLE_NAME`.
  public Incidents incidents() {
    return made.get(Incidents.class, () -> new DynamoIncidents(dynamoDb(), table()));
  }

  /// The log of heads in `TABLE_NAME`.
  public Anchors anchors() {
    return made.get(Anchors.class, () -> new DynamoAnchors(dynamoDb(), table()));
  }

  /// By which courtrooms get into that log.
  public Marks marks() {
    return made.get(Marks.class, () -> new Marks(anchors(), clock));
  }

  /// Verifies tokens of `OIDC_ISSUER` for `OIDC_AUDIENCE`; `OIDC_STAFF_CLAIM` marks the staff.
  public TokenVerifier tokens() {
    return made.get(
        TokenVerifier.class,
        () ->
            new OidcTokenVerifier(
                environment.requireUri("OIDC_ISSUER"),
                environment.require("OIDC_AUDIENCE"),
                environment.require("OIDC_STAFF_CLAIM"),
                clock));
  }

  /// Posts to the connections of the stage at `CONNECTIONS_ENDPOINT`.
  public Broadcaster broadcaster() {
    return made.get(
        Broadcaster.class,
        () -> {
          URI stage = environment.requireUri("CONNECTIONS_ENDPOINT");
          return new ApiGatewayBroadcaster(clients.connections(stage), people(), log);
        });
  }

  /// Tells phones of entries, through the broadcaster.
  public Announcer announcer() {
    return made.get(Announcer.class, () -> new Announcer(people(), broadcaster(), log));
  }

  /// The bucket in `CASE_FILES_BUCKET`.
  public ObjectStore caseFiles() {
    String bucket = environment.require("CASE_FILES_BUCKET");
    return made.get(ObjectStore.class, () -> new S3ObjectStore(s3(), presigner(), bucket));
  }

  /// The bucket in `COPIES_BUCKET`, of what is made for one reader and can be made again.
  public ObjectStore copies() {
    String bucket = environment.require("COPIES_BUCKET");
    return made.get(Copies.class, () -> new Copies(new S3ObjectStore(s3(), presigner(), bucket)))
        .store();
  }

  /// The function in `COPIES_FUNCTION`, which makes what lies there.
  public Callee copyist() {
    String function = environment.require("COPIES_FUNCTION");
    return made.get(Callee.class, () -> new LambdaCallee(clients.functions(PATIENCE), function));
  }

  /// The bucket in `UPLOADS_BUCKET`.
  public Uploads uploads() {
    String bucket = environment.require("UPLOADS_BUCKET");
    return made.get(Uploads.class, () -> new S3Uploads(s3(), presigner(), bucket));
  }

  /// The state machine in `CLOSING_STATE_MACHINE_ARN`.
  public Workflows closings() {
    String machine = environment.require("CLOSING_STATE_MACHINE_ARN");
    return made.get(Workflows.class, () -> new StepFunctions(clients.stateMachines(), machine));
  }

  /// The state machine in `EXPORT_STATE_MACHINE_ARN`.
  public Workflows exports() {
    return new StepFunctions(
        clients.stateMachines(), environment.require("EXPORT_STATE_MACHINE_ARN"));
  }

  /// The state machine in `SEALING_STATE_MACHINE_ARN`.
  public Workflows sealings() {
    return new StepFunctions(
        clients.stateMachines(), environment.require("SEALING_STATE_MACHINE_ARN"));
  }

  /// The key `SEAL_KEY` with the certificates that stand under `SEAL_CERTIFICATES` in the case
  /// files, read when it is asked for: a court may be deployed before it is certified.
  public Supplier<Seal> seal() {
    String key = environment.require("SEAL_KEY");
    String certificates = environment.require("SEAL_CERTIFICATES");
    ObjectStore files = caseFiles();
    return () -> made.get(Seal.class, () -> sealOf(key, files, certificates));
  }

  private Seal sealOf(String key, ObjectStore files, String certificates) {
    String pem =
        files
            .get(certificates, in -> new String(in.readAllBytes(), StandardCharsets.US_ASCII))
            .orElseThrow(() -> new SealException("there are no certificates at " + certificates));
    return new KmsSeal(clients.keys(), key, Certificates.parse(pem));
  }

  /// The timers of the state machine in `DEADLINE_STATE_MACHINE_ARN`.
  public Timers timers() {
    String machine = environment.require("DEADLINE_STATE_MACHINE_ARN");
    return made.get(
        Timers.class, () -> new Timers(new StepFunctions(clients.stateMachines(), machine)));
  }

  /// Makes the table in `TABLE_NAME` where no template does, on a local DynamoDB.
  public void createTable() {
    CourtTable.create(dynamoDb(), table());
  }

  /// Tells one object store from the other.
  private record Copies(ObjectStore store) {}

  private static Supplier<String> salts(SecureRandom random) {
    return () -> {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return HexFormat.of().formatHex(salt);
    };
  }

  private S3Client s3() {
    return made.get(S3Client.class, clients::s3);
  }

  private S3Presigner presigner() {
    return made.get(S3Presigner.class, clients::s3Presigner);
  }

  private DynamoDbClient dynamoDb() {
    return made.get(DynamoDbClient.class, clients::dynamoDb);
  }

  private String table() {
    return environment.require("TABLE_NAME");
  }
}
