package org.microcourt.local.template;

import java.util.Locale;
import java.util.Map;
import org.microcourt.json.Json;

/// Names and ARNs of resources. Where the template gives no name, it is the stack's and the logical
/// id: CloudFormation's random part is left out so that names stay the same from start to start.
final class Identities {
  /// A stream's label on AWS is the time at which it was made.
  private static final String STREAM_LABEL = "2026-01-01T00:00:00.000";

  private final PseudoParameters pseudo;
  private final Scope scope;

  Identities(PseudoParameters pseudo, Scope scope) {
    this.pseudo = pseudo;
    this.scope = scope;
  }

  /// `arn:partition:service:region:account:rest`
  String arn(String service, String rest) {
    return "arn:%s:%s:%s:%s:%s"
        .formatted(pseudo.partition(), service, pseudo.region(), pseudo.accountId(), rest);
  }

  /// The name that the template gives, or the one made of stack and logical id.
  String name(Resource resource) {
    String property =
        switch (resource.type()) {
          case "AWS::Serverless::Function", "AWS::Lambda::Function" -> "FunctionName";
          case "AWS::Serverless::StateMachine" -> "Name";
          case "AWS::StepFunctions::StateMachine" -> "StateMachineName";
          case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" -> "TableName";
          case "AWS::S3::Bucket" -> "BucketName";
          case "AWS::SQS::Queue" -> "QueueName";
          case "AWS::SNS::Topic" -> "TopicName";
          case "AWS::Logs::LogGroup" -> "LogGroupName";
          case "AWS::IAM::Role" -> "RoleName";
          case "AWS::IAM::ManagedPolicy" -> "ManagedPolicyName";
          case "AWS::KMS::Alias" -> "AliasName";
          case "AWS::CloudWatch::Alarm" -> "AlarmName";
          case "AWS::CloudWatch::Dashboard" -> "DashboardName";
          case "AWS::Events::Rule", "AWS::Events::EventBus" -> "Name";
          case "AWS::ApiGatewayV2::Stage", "AWS::ApiGateway::Stage" -> "StageName";
          default -> "";
        };
    return scope.textProperty(resource, property).orElseGet(() -> madeUp(resource));
  }

  private String madeUp(Resource resource) {
    String name = pseudo.stackName() + "-" + resource.id();
    return resource.is("AWS::S3::Bucket") ? name.toLowerCase(Locale.ROOT) : name;
  }

  /// The name by which an API is called: its host begins with it.
  static String apiId(String logicalId) {
    return logicalId.toLowerCase(Locale.ROOT);
  }

  String arnOf(Resource resource) {
    String name = name(resource);
    return switch (resource.type()) {
      case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
          arn("lambda", "function:" + name);
      case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine" ->
          arn("states", "stateMachine:" + name);
      case "AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable" ->
          arn("dynamodb", "table/" + name);
      case "AWS::S3::Bucket" -> "arn:%s:s3:::%s".formatted(pseudo.partition(), name);
      case "AWS::SQS::Queue" -> arn("sqs", name);
      case "AWS::SNS::Topic" -> arn("sns", name);
      case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name + ":*");
      case "AWS::IAM::Role" -> iam("role/" + name);
      case "AWS::IAM::ManagedPolicy" -> iam("policy/" + name);
      case "AWS::KMS::Key" -> arn("kms", "key/" + name);
      case "AWS::CloudWatch::Alarm" -> arn("cloudwatch", "alarm:" + name);
      case "AWS::Events::Rule" -> arn("events", "rule/" + name);
      case "AWS::Events::EventBus" -> arn("events", "event-bus/" + name);
      default -> arn(resource.type().split("::")[1].toLowerCase(Locale.ROOT), name);
    };
  }

  private String iam(String rest) {
    return "arn:%s:iam::%s:%s".formatted(pseudo.partition(), pseudo.accountId(), rest);
  }

  /// What `Ref` gives for a resource.
  String ref(Resource resource) {
    return switch (resource.type()) {
      case "AWS::Serverless::StateMachine",
          "AWS::StepFunctions::StateMachine",
          "AWS::SNS::Topic",
          "AWS::IAM::ManagedPolicy" ->
          arnOf(resource);
      case "AWS::Serverless::WebSocketApi",
          "AWS::Serverless::HttpApi",
          "AWS::Serverless::Api",
          "AWS::ApiGatewayV2::Api",
          "AWS::ApiGateway::RestApi" ->
          apiId(resource.id());
      case "AWS::ApiGatewayV2::Route",
          "AWS::ApiGatewayV2::Integration",
          "AWS::ApiGatewayV2::Authorizer" ->
          resource.id();
      case "AWS::SQS::Queue" ->
          "https://sqs.%s.%s/%s/%s"
              .formatted(pseudo.region(), pseudo.urlSuffix(), pseudo.accountId(), name(resource));
      default -> name(resource);
    };
  }

  /// What `Fn::GetAtt` gives for a resource.
  String attribute(Resource resource, String attribute, String where) {
    String bucketHost = name(resource) + ".s3";
    return switch (attribute) {
      case "Arn", "TopicArn", "FunctionARN" -> arnOf(resource);
      case "StreamArn" -> streamArn(resource);
      case "Name", "QueueName", "TopicName", "FunctionName" -> name(resource);
      case "QueueUrl", "ApiId", "KeyId" -> ref(resource);
      case "ApiEndpoint" ->
          "wss://%s.execute-api.%s.%s"
              .formatted(apiId(resource.id()), pseudo.region(), pseudo.urlSuffix());
      case "DomainName" -> bucketHost + "." + pseudo.urlSuffix();
      case "RegionalDomainName" -> bucketHost + "." + pseudo.region() + "." + pseudo.urlSuffix();
      default ->
          throw new TemplateException(
              where, "the attribute %s of %s is not known".formatted(attribute, resource.type()));
    };
  }

  String streamArn(Resource table) {
    return arnOf(table) + "/stream/" + STREAM_LABEL;
  }

  /// What `Ref` gives for a resource that SAM makes beside the one that is written.
  String generatedRef(String name, Map<String, Resource> written, String where) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      Resource owner = written.get(name.substring(0, dot));
      if (owner != null) {
        return generated(owner, name.substring(dot + 1), where);
      }
    }
    for (Resource owner : written.values()) {
      if (name.startsWith(owner.id()) && isGenerated(owner, name.substring(owner.id().length()))) {
        return name;
      }
    }
    throw new TemplateException(where, "there is no parameter or resource " + name);
  }

  private String generated(Resource owner, String what, String where) {
    boolean function = owner.is("AWS::Serverless::Function");
    if (function && what.equals("Alias")) {
      String alias =
          scope
              .textProperty(owner, "AutoPublishAlias")
              .orElseThrow(
                  () -> new TemplateException(where, owner.id() + " has no AutoPublishAlias"));
      return arnOf(owner) + ":" + alias;
    }
    if (function && what.equals("Version")) {
      return arnOf(owner) + ":1";
    }
    if (what.equals("Stage")) {
      return scope.textProperty(owner, "StageName").orElse("default");
    }
    throw new TemplateException(where, "there is no " + owner.id() + "." + what);
  }

  /// What `Fn::GetAtt` gives for a resource that SAM makes.
  String generatedAttribute(
      String id, String attribute, Map<String, Resource> written, String where) {
    generatedRef(id, written, where);
    if (id.endsWith("Role") && attribute.equals("Arn")) {
      return iam("role/" + pseudo.stackName() + "-" + id);
    }
    throw new TemplateException(where, "there is no " + id + "." + attribute);
  }

  private static boolean isGenerated(Resource owner, String suffix) {
    return switch (owner.type()) {
      case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" -> suffix.equals("Role");
      case "AWS::Serverless::WebSocketApi" ->
          owner.properties().object("Routes").orElse(Json.obj()).members().keySet().stream()
              .anyMatch(key -> suffix.equals(routePart(key) + "Route"));
      default -> false;
    };
  }

  /// The part of a route's logical id that comes from its key, as SAM writes it.
  static String routePart(String routeKey) {
    String plain = routeKey.replace("$", "");
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toUpperCase(Locale.ROOT)
            + plain.substring(1).toLowerCase(Locale.ROOT);
  }
}
