package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microcourt.json.Json;

/// A function gets the variables that it reads and may call what it calls, nothing more.
class DutiesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC);

  /// Without these a handler takes a default of its own.
  private static final Set<String> OPTIONAL =
      Set.of(
          "WITHDRAW_WINDOW",
          "FRESH_AUTHENTICATION",
          "PRESENCE_KEPT",
          "TIME_STAMP_AUTHORITY",
          "MESSAGE_PACE",
          "UPLOAD_PACE",
          "SEARCH_PACE",
          "CONNECTION_PACE",
          "FRAME_PACE",
          "ICE_URLS",
          "TURN_SECRET");

  /// What Lambda and the SDK add.
  private static final Map<String, String> SURROUNDINGS =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "none",
          "AWS_SECRET_ACCESS_KEY", "none",
          "AWS_LAMBDA_FUNCTION_NAME", "function");

  private static final Set<String> READ =
      Set.of("dynamodb:GetItem COURTROOM#*", "dynamodb:Query COURTROOM#*");
  private static final Set<String> APPEND = Set.of("dynamodb:PutItem COURTROOM#*");
  private static final Set<String> TELL =
      Set.of(
          "dynamodb:BatchGetItem PERSON#*",
          "dynamodb:UpdateItem PERSON#*",
          "execute-api:ManageConnections");
  private static final Set<String> COUNT = Set.of("dynamodb:Query CALENDAR");
  private static final Set<String> INCIDENTS =
      Set.of("dynamodb:PutItem INCIDENTS", "dynamodb:Query INCIDENTS");
  private static final Set<String> MARK = Set.of("dynamodb:PutItem MARKS#*");
  private static final Set<String> KEY =
      Set.of("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey");

  /// What each function calls, with the partitions of the table.
  private static final Map<String, List<Set<String>>> CALLS =
      Map.ofEntries(
          Map.entry("AuthorizerFunction", List.of()),
          Map.entry("ConnectFunction", List.of(KEY, Set.of("dynamodb:UpdateItem PERSON#*"))),
          Map.entry("DisconnectFunction", List.of(KEY, Set.of("dynamodb:UpdateItem PERSON#*"))),
          Map.entry(
              "ActionsFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  COUNT,
                  TELL,
                  INCIDENTS,
                  Set.of(
                      "dynamodb:Query PERSON#*",
                      "dynamodb:Query ANCHORS,ANCHORED#*",
                      "s3:GetObject",
                      "s3:PutObject",
                      "s3:AbortMultipartUpload",
                      "s3:ListMultipartUploadParts",
                      "s3:ListBucketMultipartUploads",
                      "lambda:InvokeFunction"))),
          Map.entry(
              "ReactionsFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  MARK,
                  TELL,
                  Set.of(
                      "dynamodb:PutItem PERSON#*",
                      "dynamodb:DeleteItem PERSON#*",
                      "s3:AbortMultipartUpload",
                      "s3:ListBucketMultipartUploads",
                      "states:StartExecution"))),
          Map.entry(
              "DraftTranscriptFunction",
              List.of(KEY, READ, APPEND, COUNT, Set.of("s3:PutObject", "s3:GetObject"))),
          Map.entry("FileTranscriptFunction", List.of(KEY, READ, APPEND, COUNT)),
          Map.entry(
              "ReceivingFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  COUNT,
                  Set.of(
                      "s3:PutObject",
                      "s3:GetObject",
                      "s3:GetObjectVersion",
                      "s3:DeleteObjectVersion",
                      "s3:AbortMultipartUpload",
                      "s3:ListBucket",
                      "s3:ListBucketVersions",
                      "s3:ListBucketMultipartUploads",
                      "sqs:SendMessage"))),
          Map.entry(
              "DeadlinesFunction",
              List.of(KEY, READ, APPEND, COUNT, Set.of("states:StartExecution"))),
          Map.entry(
              "SweepFunction",
              List.of(
                  KEY,
                  READ,
                  MARK,
                  Set.of(
                      "dynamodb:Scan pk,sk", "states:DescribeExecution", "states:StartExecution"))),
          Map.entry(
              "ImportFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  MARK,
                  Set.of(
                      "dynamodb:PutItem PERSON#*",
                      "s3:AbortMultipartUpload",
                      "s3:GetObject",
                      "s3:ListBucket",
                      "s3:PutObject"))),
          Map.entry(
              "CopiesFunction",
              List.of(
                  KEY,
                  READ,
                  Set.of(
                      "s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListBucket"))),
          Map.entry(
              "ExportFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  COUNT,
                  Set.of("s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"))),
          Map.entry(
              "AnchorFunction",
              List.of(
                  KEY,
                  READ,
                  Set.of(
                      "dynamodb:PutItem ANCHORS,ANCHORED#*,MARKS#*",
                      "dynamodb:Query ANCHORS,MARKS#*",
                      "s3:PutObject",
                      "s3:GetObject",
                      "s3:ListBucket",
                      "kms:Sign"))),
          Map.entry(
              "SealTranscriptFunction",
              List.of(
                  KEY,
                  READ,
                  APPEND,
                  COUNT,
                  Set.of("s3:PutObject", "s3:GetObject", "s3:ListBucket", "kms:Sign"))));

  private final Stack stack = CourtTemplate.load("us-east-1");

  static List<FunctionSpec> functions() {
    return CourtTemplate.load("us-east-1").functions();
  }

  private static void construct(FunctionSpec function, Map<String, String> variables)
      throws Throwable {
    Map<String, String> environment = new HashMap<>(SURROUNDINGS);
    environment.putAll(variables);
    try {
      Class.forName(function.handler())
          .getConstructor(Map.class, Clock.class)
          .newInstance(environment, CLOCK);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void startsWithTheVariablesThatItGets(FunctionSpec function) {
    assertThatCode(() -> construct(function, function.environment())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void getsNoVariableThatItDoesNotRead(FunctionSpec function) {
    for (String variable : function.environment().keySet()) {
      if (!OPTIONAL.contains(variable)) {
        Map<String, String> others = new HashMap<>(function.environment());
        others.remove(variable);

        assertThatThrownBy(() -> construct(function, others))
            .as("%s without %s", function.id(), variable)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("environment variable %s is missing", variable);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void mayDoWhatItDoesAndNothingElse(FunctionSpec function) {
    Set<String> wanted = new TreeSet<>();
    List<Set<String>> calls = CALLS.get(function.id());
    assertThat(calls).as(function.id()).isNotNull();
    if (calls != null) {
      calls.forEach(wanted::addAll);
    }

    assertThat(allowed(function)).isEqualTo(wanted);
  }

  /// Each action, with the partitions or attributes of the table that it is allowed on.
  private Set<String> allowed(FunctionSpec function) {
    Set<String> allowed = new TreeSet<>();
    for (Json policy : properties(function.id()).array("Policies")) {
      Json.Obj document =
          policy instanceof Json.Str(String reference)
              ? properties(managed(reference)).requireObject("PolicyDocument")
              : (Json.Obj) policy;
      for (Json.Obj statement : document.objects("Statement")) {
        assertThat(statement.requireString("Effect")).isEqualTo("Allow");
        for (String action : strings(statement, "Action")) {
          allowed.add(action.startsWith("dynamodb:") ? action + keys(statement) : action);
        }
      }
    }
    return allowed;
  }

  /// A policy is referred to by its ARN.
  private String managed(String reference) {
    return stack.ids("AWS::IAM::ManagedPolicy").stream()
        .filter(id -> reference.endsWith(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no policy " + reference));
  }

  /// The partitions that a statement is limited to, or, where it goes over all, the attributes.
  private static String keys(Json.Obj statement) {
    Json.Obj condition = statement.requireObject("Condition");
    List<String> limits =
        condition
            .object("ForAllValues:StringLike")
            .map(like -> like.strings("dynamodb:LeadingKeys"))
            .orElseGet(() ->
                condition
                    .requireObject("ForAllValues:StringEquals")
                    .strings("dynamodb:Attributes"));
    return " " + String.join(",", limits);
  }

  private static List<String> strings(Json.Obj statement, String key) {
    return statement.get(key).orElseThrow() instanceof Json.Str(String one)
        ? List.of(one)
        : statement.strings(key);
  }

  private Json.Obj properties(String id) {
    return stack.properties(id).orElseThrow(() -> new AssertionError("there is no " + id));
  }
}
