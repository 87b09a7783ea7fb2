package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.casefile.ExportState;
import org.microcourt.deadline.Reminders;
import org.microcourt.json.Json;
import org.microcourt.platform.record.CourtTable;

/// What the template must say, whatever else changes in it.
class TemplateTest {
  private final Stack stack = CourtTemplate.load("us-east-1");

  @Test
  void hasOneSocketWithADoorAndOneDispatcher() {
    ApiSpec api = stack.apis().getFirst();

    assertThat(stack.apis()).hasSize(1);
    assertThat(api.routes())
        .containsOnly(
            Map.entry("$connect", "ConnectFunction"),
            Map.entry("$disconnect", "DisconnectFunction"),
            Map.entry("$default", "ActionsFunction"));
    assertThat(api.routesWithResponse()).containsExactly("$default");
    assertThat(api.authorizer()).contains("AuthorizerFunction");
    assertThat(api.identitySources())
        .containsExactly("route.request.header.Sec-WebSocket-Protocol");
  }

  @Test
  void limitsTheSocketAndLogsNoContent() {
    Json.Obj settings = properties("CourtApi").requireObject("DefaultRouteSettings");

    assertThat(settings.get("ThrottlingRateLimit")).isPresent();
    assertThat(settings.get("ThrottlingBurstLimit")).isPresent();
    assertThat(settings.bool("DataTraceEnabled", true)).isFalse();
    assertThat(settings.requireString("LoggingLevel")).isEqualTo("OFF");
  }

  @Test
  void definesTheTableAsThePlatformDoes() {
    Json.Obj table = properties("Table");

    assertThat(table.requireString("BillingMode")).isEqualTo(CourtTable.BILLING_MODE);
    assertThat(table.objects("KeySchema").stream().map(Json.Obj::text))
        .containsExactly(key(CourtTable.PARTITION_KEY, "HASH"), key(CourtTable.SORT_KEY, "RANGE"));
    assertThat(table.requireObject("StreamSpecification").requireString("StreamViewType"))
        .isEqualTo(CourtTable.STREAM_VIEW);
    assertThat(table.requireObject("TimeToLiveSpecification").requireString("AttributeName"))
        .isEqualTo(CourtTable.TIME_TO_LIVE);
    assertThat(table.bool("DeletionProtectionEnabled", false)).isTrue();
    assertThat(
            table
                .requireObject("PointInTimeRecoverySpecification")
                .bool("PointInTimeRecoveryEnabled", false))
        .isTrue();
  }

  private static String key(String name, String type) {
    return Json.obj("AttributeName", name, "KeyType", type).text();
  }

  @Test
  void refusesEveryoneToChangeTheRecord() {
    Json.Obj policy = properties("Table").requireObject("ResourcePolicy");
    Json.Obj statement = policy.requireObject("PolicyDocument").objects("Statement").getFirst();

    assertThat(statement.requireString("Effect")).isEqualTo("Deny");
    assertThat(statement.requireString("Principal")).isEqualTo("*");
    assertThat(statement.strings("Action"))
        .contains("dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem");
    assertThat(statement.requireObject("Condition").text()).contains("COURTROOM#*");
  }

  @Test
  void locksFiledDocuments() {
    BucketSpec files = bucket("CaseFilesBucket");

    assertThat(files.objectLock()).isTrue();
    assertThat(files.versioned()).isTrue();
    assertThat(files.retention()).contains(new BucketSpec.Retention("GOVERNANCE", 3650));
  }

  @Test
  void takesUploadsFromTheClientAndForgetsThem() {
    BucketSpec uploads = bucket("UploadsBucket");
    Json.Obj lifecycle =
        properties("UploadsBucket")
            .requireObject("LifecycleConfiguration")
            .objects("Rules")
            .getFirst();

    assertThat(uploads.eventBridge()).isTrue();
    assertThat(uploads.versioned()).isTrue();
    assertThat(uploads.cors())
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.origins()).containsExactly("https://court.example.org");
          assertThat(rule.methods()).containsExactly("PUT");
          assertThat(rule.headers())
              .containsExactlyInAnyOrder("content-type", "x-amz-checksum-sha256");
          assertThat(rule.exposed()).containsExactly("ETag");
        });
    assertThat(lifecycle.requireLong("ExpirationInDays")).isPositive();
    assertThat(
            lifecycle
                .requireObject("AbortIncompleteMultipartUpload")
                .requireLong("DaysAfterInitiation"))
        .isEqualTo(2);
  }

  @Test
  void letsOnlyTheClientReadFromAPage() {
    assertThat(bucket("CaseFilesBucket").cors())
        .singleElement()
        .satisfies(rule -> {
          assertThat(rule.origins()).containsExactly("https://court.example.org");
          assertThat(rule.methods()).containsExactly("GET", "HEAD");
        });
  }

  @Test
  void forgetsCopiesAfterAWeek() {
    Json.Obj rule =
        properties("CopiesBucket")
            .requireObject("LifecycleConfiguration")
            .objects("Rules")
            .getFirst();

    assertThat(bucket("CopiesBucket").versioned()).isFalse();
    assertThat(bucket("CopiesBucket").objectLock()).isFalse();
    assertThat(rule.requireLong("ExpirationInDays")).isEqualTo(7);
  }

  private BucketSpec bucket(String id) {
    return stack.buckets().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void keepsBucketsPrivateAndEncrypted() {
    for (String id : stack.ids("AWS::S3::Bucket")) {
      Json.Obj access = properties(id).requireObject("PublicAccessBlockConfiguration");
      assertThat(access.members().values()).as(id).hasSize(4).containsOnly(new Json.Bool(true));
      // Anybody may read the client's pages.
      String encryption = id.equals("ClientBucket") ? "AES256" : "aws:kms";
      assertThat(properties(id).requireObject("BucketEncryption").text()).contains(encryption);
      assertThat(properties(id + "Policy").text())
          .contains("\"Effect\":\"Deny\"", "\"aws:SecureTransport\":\"false\"");
    }
  }

  @Test
  void followsTheTableWithRetriesAndDeadLetters() {
    StreamSpec stream = stack.streams().getFirst();

    assertThat(stream.function()).isEqualTo("ReactionsFunction");
    assertThat(stream.table()).isEqualTo("Table");
    assertThat(stream.bisect()).isTrue();
    assertThat(stream.reportsItemFailures()).isTrue();
    assertThat(stream.maximumRetries()).isEqualTo(10);
    assertThat(stream.deadLetterQueue()).isEqualTo(Optional.of(arnOfDeadLetters()));
    assertThat(stream.filters().getFirst().text()).contains("INSERT", "ENTRY#");
  }

  private static String arnOfDeadLetters() {
    return "arn:aws:sqs:us-east-1:111122223333:microcourt-ReactionsDeadLetters";
  }

  @Test
  void allowsNothingOnEverythingButLogDelivery() {
    for (String type :
        List.of(
            "AWS::Serverless::Function",
            "AWS::Serverless::StateMachine",
            "AWS::IAM::ManagedPolicy")) {
      for (String id : stack.ids(type)) {
        for (Json.Obj statement : statements(properties(id))) {
          boolean logDelivery = statement.string("Sid").filter("DeliverLogs"::equals).isPresent();
          assertThat(strings(statement, "Action")).as(id).noneMatch(a -> a.contains("*"));
          if (!logDelivery) {
            assertThat(strings(statement, "Resource")).as(id).doesNotContain("*");
          }
        }
      }
    }
  }

  @Test
  void letsNoFunctionUpdateOrDeleteInARecord() {
    for (String type : List.of("AWS::Serverless::Function", "AWS::IAM::ManagedPolicy")) {
      for (String id : stack.ids(type)) {
        for (Json.Obj statement : statements(properties(id))) {
          List<String> actions = strings(statement, "Action");
          if (actions.stream()
              .anyMatch(Set.of("dynamodb:UpdateItem", "dynamodb:DeleteItem")::contains)) {
            assertThat(statement.requireObject("Condition").text())
                .as(id)
                .contains("PERSON#*")
                .doesNotContain("COURTROOM#*");
          }
        }
      }
    }
  }

  private static List<Json.Obj> statements(Json.Obj properties) {
    List<Json.Obj> statements = new ArrayList<>();
    properties.object("PolicyDocument").ifPresent(p -> statements.addAll(p.objects("Statement")));
    for (Json policy : properties.array("Policies")) {
      if (policy instanceof Json.Obj document) {
        statements.addAll(document.objects("Statement"));
      }
    }
    return statements;
  }

  private static List<String> strings(Json.Obj statement, String key) {
    return statement.get(key).orElse(Json.arr(List.of())) instanceof Json.Str(String one)
        ? List.of(one)
        : statement.strings(key);
  }

  @Test
  void namesHandlersThatExist() {
    for (FunctionSpec function : stack.functions()) {
      assertThatCode(() -> Class.forName(function.handler(), false, getClass().getClassLoader()))
          .as(function.id())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void keepsLogsForALimitedTime() {
    for (String id : stack.ids("AWS::Logs::LogGroup")) {
      assertThat(properties(id).get("RetentionInDays")).as(id).isPresent();
    }
  }

  @Test
  void callsItsFunctionsFromTheClosing() {
    StateMachineSpec closing = machine("microcourt-closing");

    assertThat(closing.definition().text())
        .contains("function:microcourt-DraftTranscriptFunction:live")
        .doesNotContain("${");
    assertThat(function("ReactionsFunction").environment())
        .containsEntry("CLOSING_STATE_MACHINE_ARN", closing.arn());
  }

  @Test
  void sealsAndFilesFromTheSealing() {
    StateMachineSpec sealing = machine("microcourt-sealing");

    assertThat(sealing.definition().text())
        .contains("function:microcourt-SealTranscriptFunction:live")
        .contains("function:microcourt-FileTranscriptFunction:live")
        .doesNotContain("${");
    assertThat(function("ReactionsFunction").environment())
        .containsEntry("SEALING_STATE_MACHINE_ARN", sealing.arn());
    assertThat(properties("SealingsFailedAlarm").text())
        .contains(sealing.arn(), "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted");
  }

  @Test
  void keepsTheSealsKeyForSigningOnlyAndForEver() {
    Json.Obj key = properties("SealKey");

    assertThat(key.requireString("KeyUsage")).isEqualTo("SIGN_VERIFY");
    assertThat(key.requireString("KeySpec")).isEqualTo("ECC_NIST_P256");
    assertThat(key.get("EnableKeyRotation")).isEmpty();
    assertThat(statements(properties("SealTranscriptFunction")).getFirst().text())
        .contains("kms:Sign", "DIGEST");
  }

  @Test
  void warnsBeforeTheSealsCertificatesEnd() {
    assertThat(properties("SealCertificateAlarm").text())
        .contains("SealCertificateDays", "Minimum", "LessThanThreshold");
  }

  @Test
  void callsItsFunctionFromTheClockOfDueTimes() {
    StateMachineSpec clock = machine("microcourt-deadline");

    assertThat(clock.definition().text())
        .contains("function:microcourt-DeadlinesFunction:live")
        .doesNotContain("${");
    for (String starter : List.of("ReactionsFunction", "DeadlinesFunction", "SweepFunction")) {
      assertThat(function(starter).environment())
          .containsEntry("DEADLINE_STATE_MACHINE_ARN", clock.arn());
    }
    assertThat(function("DeadlinesFunction").environment())
        .containsEntry("REMINDERS", "PT24H,PT1H");
    assertThat(Reminders.parse("PT24H,PT1H")).isEqualTo(Reminders.USUAL);
  }

  @Test
  void searchesForLostDueTimesAndAlarmsWhenAClockFails() {
    assertThat(stack.schedules())
        .containsExactlyInAnyOrder(
            new ScheduleSpec("SweepFunction", Duration.ofHours(6), Optional.of(Json.obj())),
            new ScheduleSpec("AnchorFunction", Duration.ofHours(1), Optional.of(Json.obj())));
    String arn = machine("microcourt-deadline").arn();
    assertThat(properties("DeadlinesFailedAlarm").text())
        .contains(arn, "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted");
  }

  @Test
  void makesExportsByOneMachineThatAlarmsWhenOneFails() {
    StateMachineSpec export = machine("microcourt-export");

    assertThat(export.definition().text())
        .contains("function:microcourt-ExportFunction:live")
        .doesNotContain("${");
    assertThat(export.definition().requireLong("TimeoutSeconds"))
        .isLessThan(ExportState.PATIENCE.toSeconds());
    assertThat(function("ReactionsFunction").environment())
        .containsEntry("EXPORT_STATE_MACHINE_ARN", export.arn());
    assertThat(properties("ExportsFailedAlarm").text())
        .contains(export.arn(), "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted");
  }

  @Test
  void letsOneFunctionHaveCopiesMadeByTheOther() {
    String copies = function("CopiesFunction").arn() + ":live";

    assertThat(function("ActionsFunction").environment()).containsEntry("COPIES_FUNCTION", copies);
    assertThat(statements(properties("ActionsFunction")))
        .filteredOn(s -> strings(s, "Action").contains("lambda:InvokeFunction"))
        .singleElement()
        .satisfies(s -> assertThat(strings(s, "Resource")).containsExactly(copies));
    assertThat(properties("CopiesErrorsAlarm").text())
        .contains("Errors", "Throttles", function("CopiesFunction").name());
  }

  private StateMachineSpec machine(String name) {
    return stack.stateMachines().stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private FunctionSpec function(String id) {
    return stack.functions().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "eu-west-1", "cn-north-1"})
  void staysInItsPartition(String region) {
    Stack there = CourtTemplate.load(region);
    String partition = region.startsWith("cn-") ? "arn:aws-cn:" : "arn:aws:";

    List<String> arns =
        Stream.concat(
                there.functions().stream().map(FunctionSpec::arn),
                there.stateMachines().stream().map(StateMachineSpec::arn))
            .toList();

    assertThat(arns).allMatch(arn -> arn.startsWith(partition));
    assertThat(there.stateMachines().getFirst().definition().text())
        .contains(partition + "states:::lambda:invoke");
  }

  private Json.Obj properties(String id) {
    return stack.properties(id).orElseThrow(() -> new AssertionError("there is no " + id));
  }
}
