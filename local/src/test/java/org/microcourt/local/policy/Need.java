package org.microcourt.local.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/// What IAM must allow for a call: an action on a resource, of which `resource` is the end of the
/// ARN; on a table also the partition.
public record Need(String action, String resource, Optional<String> partition) {
  /// Each court of the tests is in an account of its own.
  private static final String ACCOUNT = ":[0-9]{12}:";

  private static final String HERE = "111122223333";

  static Need on(String action, String resource) {
    return new Need(action, resource.replaceFirst(ACCOUNT, ":" + HERE + ":"), Optional.empty());
  }

  /// All that a call needs.
  ///
  /// @throws IllegalArgumentException if it is a call that nothing is known of
  static List<Need> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> table("GetItem", get.tableName(), partition(get.key()));
      case PutItemRequest put -> table("PutItem", put.tableName(), partition(put.item()));
      case UpdateItemRequest set -> table("UpdateItem", set.tableName(), partition(set.key()));
      case DeleteItemRequest gone -> table("DeleteItem", gone.tableName(), partition(gone.key()));
      case ScanRequest scan -> table("Scan", scan.tableName(), Optional.empty());
      case QueryRequest query -> table("Query", query.tableName(), partition(query));
      case BatchGetItemRequest batch -> batch(batch);
      case StartExecutionRequest start ->
          List.of(on("states:StartExecution", start.stateMachineArn()));
      case DescribeExecutionRequest look ->
          List.of(on("states:DescribeExecution", look.executionArn()));
      case SignRequest sign -> List.of(on("kms:Sign", sign.keyId()));
      case InvokeRequest invoke -> List.of(on("lambda:InvokeFunction", invoke.functionName()));
      case PostToConnectionRequest post ->
          List.of(on("execute-api:ManageConnections", "POST/@connections/" + post.connectionId()));
      default -> ObjectNeeds.of(request);
    };
  }

  private static List<Need> table(String call, String table, Optional<String> partition) {
    return List.of(new Need("dynamodb:" + call, "table/" + table, partition));
  }

  private static Optional<String> partition(Map<String, AttributeValue> key) {
    return Optional.ofNullable(key.get(CourtTable.PARTITION_KEY)).map(AttributeValue::s);
  }

  /// Queries here are of one partition: `pk = :name`.
  private static Optional<String> partition(QueryRequest query) {
    String name = query.keyConditionExpression().replaceAll("^\\S+\\s*=\\s*(:\\w+).*$", "$1");
    return Optional.ofNullable(query.expressionAttributeValues().get(name)).map(AttributeValue::s);
  }

  private static List<Need> batch(BatchGetItemRequest batch) {
    List<Need> needs = new ArrayList<>();
    batch
        .requestItems()
        .forEach((table, wanted) ->
            wanted.keys().stream()
                .flatMap(key -> partition(key).stream())
                .map(Optional::of)
                .forEach(key -> needs.addAll(table("BatchGetItem", table, key))));
    return needs;
  }
}
