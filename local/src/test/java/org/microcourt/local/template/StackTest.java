package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;

class StackTest {
  private static final PseudoParameters HERE =
      PseudoParameters.of("shop", "eu-west-1", "111122223333");

  @TempDir Path folder;

  @Test
  void mergesGlobalsIntoEachFunction() {
    FunctionSpec function =
        load("""
        Globals:
          Function:
            Timeout: 20
            MemorySize: 512
            Environment: {Variables: {STAGE: test, LEVEL: info}}
        Resources:
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Handler: shop.Orders
              Timeout: 7
              Environment: {Variables: {LEVEL: debug}}
        """)
            .functions()
            .getFirst();

    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(function.memory()).isEqualTo(512);
    assertThat(function.environment())
        .containsOnly(Map.entry("STAGE", "test"), Map.entry("LEVEL", "debug"));
    assertThat(function.name()).isEqualTo("shop-Orders");
    assertThat(function.arn())
        .isEqualTo("arn:aws:lambda:eu-west-1:111122223333:function:shop-Orders");
  }

  @Test
  void givesAFunctionTheDefaultsOfLambda() {
    FunctionSpec function = load(functions("Orders")).functions().getFirst();

    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(function.memory()).isEqualTo(128);
  }

  @Test
  void resolvesReferences() {
    Map<String, String> variables =
        variables(
            """
            REF: !Ref Goods
            ATT: !GetAtt Goods.Arn
            LONG: {"Fn::GetAtt": [Goods, Arn]}
            SUB: !Sub "${AWS::Region}/${Goods}/${Goods.Arn}/${!Kept}"
            OWN: !Sub ["${What}-${Colour}", {What: !Select [1, !Ref Sizes]}]
            ALIAS: !Ref Orders.Alias
            QUEUE: !Ref Letters
            """);

    String arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/shop-Goods";
    assertThat(variables)
        .containsEntry("REF", "shop-Goods")
        .containsEntry("ATT", arn)
        .containsEntry("LONG", arn)
        .containsEntry("SUB", "eu-west-1/shop-Goods/" + arn + "/${Kept}")
        .containsEntry("OWN", "m-red")
        .containsEntry("ALIAS", "arn:aws:lambda:eu-west-1:111122223333:function:shop-Orders:live")
        .containsEntry("QUEUE", "https://sqs.eu-west-1.amazonaws.com/111122223333/shop-Letters");
  }

  @Test
  void callsIntrinsicFunctions() {
    Map<String, String> variables =
        variables(
            """
            IF: !If [Both, yes, no]
            OR: !If [OneOf, yes, no]
            GONE: !If [NotRed, here, !Ref AWS::NoValue]
            JOIN: !Join ["-", [a, !Ref Colour, c]]
            SPLIT: !Select [2, !Split [":", "x:y:z"]]
            MAP: !FindInMap [Hosts, !Ref AWS::Region, name]
            NUMBER: 42
            TRUTH: true
            """);

    assertThat(variables)
        .containsEntry("IF", "no")
        .containsEntry("OR", "yes")
        .doesNotContainKey("GONE")
        .containsEntry("JOIN", "a-red-c")
        .containsEntry("SPLIT", "z")
        .containsEntry("MAP", "dublin")
        .containsEntry("NUMBER", "42")
        .containsEntry("TRUTH", "true");
  }

  private Map<String, String> variables(String lines) {
    String head =
        """
        Parameters:
          Colour: {Type: String, Default: red}
          Sizes: {Type: CommaDelimitedList, Default: "s, m, l"}
        Conditions:
          Red: !Equals [!Ref Colour, red]
          NotRed: !Not [!Condition Red]
          Both: !And [!Condition Red, !Condition NotRed]
          OneOf: !Or [!Condition Red, !Condition NotRed]
        Mappings:
          Hosts: {eu-west-1: {name: dublin}}
        Resources:
          Goods: {Type: AWS::DynamoDB::Table, Properties: {}}
          Letters: {Type: AWS::SQS::Queue, Properties: {}}
          Orders:
            Type: AWS::Serverless::Function
            Properties:
              Handler: shop.Orders
              AutoPublishAlias: live
              Environment:
                Variables:
        """;
    return load(head + lines.indent(10)).functions().getFirst().environment();
  }

  @Test
  void leavesOutWhatItsConditionExcludes() {
    Stack stack =
        load(
            """
            Conditions: {Never: !Equals [a, b]}
            Resources:
              Orders: {Type: AWS::Serverless::Function, Condition: Never, Properties: {Handler: shop.Orders}}
            """);

    assertThat(stack.functions()).isEmpty();
  }

  @Test
  void namesResourceAndPropertyOfAnError() {
    assertThatThrownBy(() ->
            load(
                """
                Resources:
                  Orders:
                    Type: AWS::Serverless::Function
                    Properties: {Handler: shop.Orders, Environment: {Variables: {X: !Ref Nothing}}}
                """))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Resources.Orders.Properties.Environment.Variables.X")
        .hasMessageContaining("Nothing");
  }

  @Test
  void refusesWhatOnlyAnotherStackKnows() {
    assertThatThrownBy(() -> load(variable("!ImportValue other-table")))
        .hasMessageContaining("Fn::ImportValue is not supported");
  }

  @Test
  void refusesACircleOfNames() {
    assertThatThrownBy(() ->
            load(
                """
                Resources:
                  A: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "${B}-a"}}
                  B: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "${A}-b"}}
                """))
        .hasMessageContaining("circle");
  }

  @Test
  void checksParameters() {
    String template =
        """
        Parameters:
          Mode: {Type: String, AllowedValues: [fast, slow]}
          Rate: {Type: Number, Default: 5, MinValue: 1}
        Resources: {}
        """;
    assertThatThrownBy(() -> load(template)).hasMessage("Parameters.Mode: needs a value");
    assertThatThrownBy(() -> load(template, Map.of("Mode", "odd"))).hasMessageContaining("allowed");
    assertThatThrownBy(() -> load(template, Map.of("Mode", "fast", "Rate", "0")))
        .hasMessage("Parameters.Rate: is outside its limits");
    assertThatThrownBy(() -> load(template, Map.of("Mode", "fast", "Speed", "9")))
        .hasMessage("Parameters.Speed: is not in the template");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> load("Resources: {}\nResources: {}\n"))
        .hasMessageContaining("template.yaml:2")
        .hasMessageContaining("stands twice");
  }

  @Test
  void readsAWebSocketApiOfSam() {
    ApiSpec api =
        load(functions("Orders", "Door")
                + """
                  Talk:
                    Type: AWS::Serverless::WebSocketApi
                    Properties:
                      StageName: prod
                      Auth: {AuthType: CUSTOM, AuthArn: !Ref Door.Alias, IdentitySource: [route.request.header.X]}
                      Routes:
                        $default: {FunctionArn: !Ref Orders.Alias, RouteResponseSelectionExpression: $default}
                        $connect: {FunctionArn: !GetAtt Orders.Arn}
                  Response:
                    Type: AWS::ApiGatewayV2::RouteResponse
                    Properties: {ApiId: !Ref Talk, RouteId: !Ref TalkDefaultRoute, RouteResponseKey: $default}
                """)
            .apis()
            .getFirst();

    assertThat(api.stage()).isEqualTo("prod");
    assertThat(api.routes())
        .containsOnly(Map.entry("$default", "Orders"), Map.entry("$connect", "Orders"));
    assertThat(api.routesWithResponse()).containsExactly("$default");
    assertThat(api.authorizer()).contains("Door");
    assertThat(api.identitySources()).containsExactly("route.request.header.X");
  }

  @Test
  void readsAWebSocketApiMadeByHand() {
    String invoke =
        "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Orders.Arn}/invocations'";
    ApiSpec api =
        load(functions("Orders")
                + """
                  Talk:
                    Type: AWS::ApiGatewayV2::Api
                    Properties: {ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.do}
                  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Talk, StageName: prod}}
                  Say:
                    Type: AWS::ApiGatewayV2::Route
                    Properties: {ApiId: !Ref Talk, RouteKey: say, Target: !Sub "integrations/${SayIt}"}
                  SayIt:
                    Type: AWS::ApiGatewayV2::Integration
                    Properties: {ApiId: !Ref Talk, IntegrationUri: %s}
                """
                    .formatted(invoke))
            .apis()
            .getFirst();

    assertThat(api.routeSelectionExpression()).isEqualTo("$request.body.do");
    assertThat(api.stage()).isEqualTo("prod");
    assertThat(api.routes()).containsOnly(Map.entry("say", "Orders"));
    assertThat(api.authorizer()).isEmpty();
  }

  @Test
  void readsStreams() {
    Stack stack =
        load(
            """
            Resources:
              Goods:
                Type: AWS::DynamoDB::Table
                Properties: {StreamSpecification: {StreamViewType: NEW_IMAGE}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: shop.Orders
                  Events:
                    Changes:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt Goods.StreamArn
                        BatchSize: 10
                        MaximumRetryAttempts: 4
                        FilterCriteria: {Filters: [{Pattern: '{"eventName":["INSERT"]}'}]}
            """);

    assertThat(stack.streams())
        .containsExactly(
            new StreamSpec(
                "Orders",
                "Goods",
                10,
                false,
                4,
                Duration.ofHours(24),
                false,
                List.of(Json.parseObject("{\"eventName\":[\"INSERT\"]}")),
                Optional.empty()));
  }

  @Test
  void readsBucketsAndTheirRules() {
    Stack stack =
        load(
            """
            Resources:
              Pictures:
                Type: AWS::S3::Bucket
                Properties:
                  NotificationConfiguration: {EventBridgeConfiguration: {EventBridgeEnabled: true}}
                  CorsConfiguration:
                    CorsRules:
                      - {AllowedOrigins: ["https://shop.example"], AllowedMethods: [PUT], ExposedHeaders: [ETag], MaxAge: 60}
                  ObjectLockEnabled: true
                  ObjectLockConfiguration: {Rule: {DefaultRetention: {Mode: GOVERNANCE, Days: 3}}}
              Orders:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: shop.Orders
                  Events:
                    Uploads:
                      Type: EventBridgeRule
                      Properties: {Pattern: {source: [aws.s3], detail: {bucket: {name: [!Ref Pictures]}}}}
            """);

    Optional<BucketSpec.Retention> retention =
        Optional.of(new BucketSpec.Retention("GOVERNANCE", 3));
    CorsRule cors =
        new CorsRule(
            List.of("https://shop.example"),
            List.of("PUT"),
            List.of(),
            List.of("ETag"),
            Optional.of(60));
    assertThat(stack.buckets())
        .containsExactly(
            new BucketSpec(
                "Pictures", "shop-pictures", true, true, retention, true, List.of(cors)));
    assertThat(stack.bucketRules().getFirst().pattern().canonical())
        .isEqualTo(
            "{\"detail\":{\"bucket\":{\"name\":[\"shop-pictures\"]}},\"source\":[\"aws.s3\"]}");
  }

  private static String functions(String... ids) {
    StringBuilder resources = new StringBuilder("Resources:\n");
    for (String id : ids) {
      resources.append(
          "  %s: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, AutoPublishAlias: live}}\n"
              .formatted(id));
    }
    return resources.toString();
  }

  private static String variable(String value) {
    return """
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          Handler: shop.Orders
          Environment:
            Variables:
              X: %s
    """
        .formatted(value);
  }

  private Stack load(String template) {
    return load(template, Map.of());
  }

  private Stack load(String template, Map<String, String> parameters) {
    Path file = folder.resolve("template.yaml");
    try {
      Files.writeString(file, template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stack.load(file, parameters, HERE);
  }
}
