package org.microcourt.bench.peer;

import java.util.Map;
import java.util.TreeMap;
import org.microcourt.bench.Phones;
import org.microcourt.bench.Table;
import org.microcourt.bench.Tally;

/// Where the services are, and who counts the calls to them.
public record Services(Table table, Phones phones, Tally tally) {
  /// The environment of a function with this table.
  public Map<String, String> environment(String tableName) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", table.endpoint());
    environment.put("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", phones.endpoint());
    environment.put("CONNECTIONS_ENDPOINT", phones.endpoint());
    environment.put("TABLE_NAME", tableName);
    return environment;
  }
}
