package org.microcourt.bench.clock;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.microcourt.bench.Table;
import org.microcourt.bench.Tally;
import org.microcourt.deadline.Reminders;
import org.microcourt.deadline.Reminders.Point;
import org.microcourt.deadlines.Waking;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.template.PseudoParameters;
import org.microcourt.local.template.Stack;
import org.microcourt.local.template.StateMachineSpec;
import org.microcourt.platform.configuration.AwsClients;
import org.microcourt.platform.configuration.AwsSettings;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.workflows.StepFunctions;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.record.Entry;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// (d) What it takes until an item of thirty days is over: issued for twenty, prolonged on the
/// fifteenth, with two reminders and an expiry. Executions, transitions and calls are counted on
/// the local court's engine, table units from calls and answers of DynamoDB Local.
public final class Clocks {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration FIRST = Duration.ofDays(20);
  private static final Duration MOVED_AFTER = Duration.ofDays(15);
  private static final Duration WHOLE = Duration.ofDays(30);
  private static final String ROOM = "caaaaaaaaaaaaaaa";

  /// The items of the court that polls: each pays its share.
  private static final int ITEMS = 1000;

  private static final int ROOMS = 100;

  private static final String FOR_EACH_POINT =
      """
      {"QueryLanguage": "JSONata", "StartAt": "Wait", "States": {
        "Wait": {"Type": "Wait", "Timestamp": "{% $states.input.until %}", "Next": "Tell"},
        "Tell": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
          "Arguments": {"FunctionName": "arn:aws:lambda:us-east-1:111122223333:function:tell",
            "Payload": "{% $states.input %}"}}}}
      """;

  private Clocks() {}

  /// Prints the table.
  public static void run(PrintStream out) {
    out.println(
        "| design | executions | transitions | function calls | read units | write units | US$ |");
    out.println("|---|---|---|---|---|---|---|");
    try (Table table = Table.start()) {
      List.of(court(table), executionForEachPoint(), poll(table), pollOfAGigabyte())
          .forEach(tried -> out.println(tried.row()));
    }
  }

  private static CourtClock clock() {
    return new CourtClock(Clock.fixed(START, ZoneOffset.UTC));
  }

  /// The court: one execution for each version, which decides from the record.
  public static Tried court(Table table) {
    try (CourtClock clock = clock()) {
      CourtWithItems court = new CourtWithItems(table, clock);
      Waking[] waking = new Waking[1];
      try (Engine engine =
          new Engine(machine(), payload -> waking[0].wake((Json.Obj) payload), clock)) {
        Timers timers = new Timers(new StepFunctions(engine.client(), machine().arn()));
        waking[0] =
            new Waking(
                court.platform.recorder(), timers, Reminders.USUAL, clock, court.platform.log());
        court.open(ROOM);
        Entry issued = court.issue(ROOM, START.plus(FIRST));
        timers.follow(court.platform.courtrooms().load(ROOM), issued);
        court.tally.take();
        engine.pass(MOVED_AFTER);
        Entry extended = court.extend(ROOM, START.plus(WHOLE));
        timers.follow(court.platform.courtrooms().load(ROOM), extended);
        engine.pass(WHOLE.minus(MOVED_AFTER));
        SortedMap<String, Tally.Count> calls = court.tally.take();
        double reads = count(calls, "Query") + count(calls, "GetItem") / 2;
        return engine.tried("court", reads, count(calls, "PutItem"));
      }
    }
  }

  private static double count(SortedMap<String, Tally.Count> calls, String operation) {
    Tally.Count count = calls.get(operation);
    return count == null ? 0 : count.calls();
  }

  private static StateMachineSpec machine() {
    Stack stack =
        Stack.load(
            Path.of("../template.yaml"),
            Map.of(
                "OidcIssuer",
                "https://issuer.example.org",
                "OidcAudience",
                "microcourt",
                "ClientOrigin",
                "https://court.example.org"),
            PseudoParameters.of("microcourt", "us-east-1", "111122223333"));
    return stack.stateMachines().stream()
        .filter(spec -> spec.name().endsWith("-deadline"))
        .findFirst()
        .orElseThrow();
  }

  /// One execution for each reminder and for the end, stopped and started anew when the time moves.
  /// Each tells what it was started for, without a look at the record: two reads less, and wrong
  /// when a stop is lost.
  public static Tried executionForEachPoint() {
    StateMachineSpec spec =
        new StateMachineSpec(
            "Points",
            "points",
            "arn:aws:states:us-east-1:111122223333:stateMachine:points",
            Json.parseObject(FOR_EACH_POINT));
    try (CourtClock clock = clock();
        Engine engine = new Engine(spec, payload -> payload, clock)) {
      start(engine, 1, START, START.plus(FIRST));
      engine.pass(MOVED_AFTER);
      for (String point : List.of("PT24H", "PT1H", "end")) {
        engine.stop("v1-" + point);
      }
      start(engine, 2, START.plus(MOVED_AFTER), START.plus(WHOLE));
      engine.pass(WHOLE.minus(MOVED_AFTER));
      return engine.tried("an execution for each point", 0, 3);
    }
  }

  private static void start(Engine engine, int version, Instant since, Instant due) {
    for (Point point : Reminders.USUAL.of(since, due)) {
      engine.start("v" + version + "-" + point.name(), Json.obj("until", point.at().toString()));
    }
    engine.start("v" + version + "-end", Json.obj("until", due.toString()));
  }

  /// A function that EventBridge calls each minute and that scans the table for what is due: its
  /// share for one of a thousand items. A rule of EventBridge costs nothing.
  public static Tried poll(Table table) {
    try (CourtClock clock = clock()) {
      CourtWithItems court = new CourtWithItems(table, clock);
      for (int room = 0; room < ROOMS; room++) {
        String id = "c%015d".formatted(room);
        court.open(id);
        for (int item = 0; item < ITEMS / ROOMS; item++) {
          court.issue(id, START.plus(WHOLE));
        }
      }
      AwsClients clients =
          new AwsClients(AwsSettings.of(court.platform.environment()), CallObserver.NONE);
      String name = court.platform.environment().require("TABLE_NAME");
      double units =
          clients
              .dynamoDb()
              .scanPaginator(
                  s -> s.tableName(name).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
              .stream()
              .map(ScanResponse::consumedCapacity)
              .mapToDouble(consumed -> consumed.capacityUnits())
              .sum();
      return poll("a scan each minute, 1,000 items and nothing else", units);
    }
  }

  /// The same where people also talk: not scanned here, but reckoned with half a unit for 4 KB.
  private static Tried pollOfAGigabyte() {
    return poll("a scan each minute, 1,000 items in a table of 1 GB", (1L << 30) / 4096 / 2d);
  }

  private static Tried poll(String design, double unitsOfAScan) {
    double polls = WHOLE.toMinutes();
    return new Tried(design, 0, 0, polls / ITEMS, polls * unitsOfAScan / ITEMS, 3);
  }
}
