package org.microcourt.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.calendar.OperatorYears.Supplied;
import org.microcourt.platform.fixture.LocalDynamo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoYearsIT {
  private final Map<String, String> environment = LocalDynamo.environmentWithTable();
  private final DynamoDbClient client = LocalDynamo.client(environment);
  private final String table = environment.getOrDefault("TABLE_NAME", "");
  private final DynamoYears years = new DynamoYears(client, table);

  @Test
  void readsWhatAnOperatorPutsInTheOrderOfYears() {
    years.supply(Json.obj("year", 2029));
    years.supply(Json.obj("year", 2028));
    years.supply(Json.obj("year", 2029, "status", "official"));

    assertThat(years.read())
        .containsExactly(
            new Supplied("2028", "{\"year\":2028}"),
            new Supplied("2029", "{\"year\":2029,\"status\":\"official\"}"));
  }

  @Test
  void givesAnItemOfAnotherFormAsAYearOfNoText() {
    client.putItem(put ->
        put.tableName(table)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("CALENDAR"),
                    "sk", AttributeValue.fromS("2028"),
                    "text", AttributeValue.fromN("2028"))));

    assertThat(years.read()).containsExactly(new Supplied("2028", ""));
  }
}
