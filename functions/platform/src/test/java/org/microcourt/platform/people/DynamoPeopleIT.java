package org.microcourt.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.microcourt.platform.Platform;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.LocalDynamo;

class DynamoPeopleIT {
  private static final Instant NOON = Court.NOON;
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  private final Map<String, String> environment = LocalDynamo.environmentWithTable();
  private final People people = at(NOON);

  @Test
  void knowsTheCourtroomsAndTheReadPositionsOfAPerson() {
    people.join("lin", "ca", NOON);
    people.join("lin", "ca", NOON);
    people.join("lin", "cb", NOON);
    people.join("chen", "ca", NOON);
    people.leave("lin", "cb");
    people.leave("lin", "cb");
    assertThat(people.read("lin", "ca", 7, NOON)).isTrue();

    assertThat(people.shelf("lin")).isEqualTo(new People.Shelf(Set.of("ca"), Map.of("ca", 7L)));
    assertThat(people.shelf("nobody")).isEqualTo(new People.Shelf(Set.of(), Map.of()));
  }

  @Test
  void movesAReadPositionForwardOnly() {
    assertThat(people.read("lin", "ca", 7, NOON)).isTrue();
    assertThat(people.read("lin", "ca", 7, NOON)).isFalse();
    assertThat(people.read("lin", "ca", 6, NOON)).isFalse();
    assertThat(people.read("lin", "ca", 8, NOON)).isTrue();
    assertThat(people.shelf("lin").cursors()).isEqualTo(Map.of("ca", 8L));
  }

  @Test
  void findsTheConnectionsOfManyPersonsAndOnlyOfThem() {
    List<String> persons = IntStream.range(0, 230).mapToObj(i -> "person-" + i).toList();
    persons.forEach(person -> people.connect(person, "phone of " + person, LATER));
    people.connect("person-3", "tablet", LATER);

    Map<String, Set<String>> found = people.connections(persons.subList(0, 220));
    assertThat(found).hasSize(220).doesNotContainKey("person-225");
    assertThat(found.get("person-3")).containsExactlyInAnyOrder("phone of person-3", "tablet");
    assertThat(people.connections(List.of("nobody"))).isEmpty();
    assertThat(people.connections(List.of())).isEmpty();
  }

  @Test
  void takesConnectionsOfOnePersonAtTheSameTime() throws Exception {
    Set<String> all = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> opened = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String connection = "c" + i;
        all.add(connection);
        opened.add(threads.submit(() -> people.connect("lin", connection, LATER)));
      }
      for (Future<?> each : opened) {
        each.get();
      }
    }
    assertThat(people.connections(List.of("lin")).get("lin")).isEqualTo(all);
  }

  @Test
  void forgetsConnectionsThatEndedOrAreOver() {
    people.connect("lin", "short", NOON.plusSeconds(10));
    people.connect("lin", "long", LATER);
    people.disconnect("lin", "unknown");
    people.disconnect("nobody", "unknown");

    assertThat(at(NOON.plusSeconds(10)).connections(List.of("lin")).get("lin"))
        .containsExactly("long");
    people.disconnect("lin", "long");
    assertThat(at(NOON.plusSeconds(10)).connections(List.of("lin"))).isEmpty();
  }

  @Test
  void saysWhichCallFailed() {
    CallObserver broken =
        new CallObserver() {
          @Override
          public void sending(Call call) {
            throw new IllegalStateException("no network");
          }
        };
    People unreachable = Platform.of(environment, Clock.systemUTC(), broken).people();

    assertThatThrownBy(() -> unreachable.shelf("lin"))
        .isInstanceOf(PeopleException.class)
        .hasMessage("shelf");
  }

  private People at(Instant now) {
    return Platform.of(environment, Clock.fixed(now, ZoneOffset.UTC)).people();
  }
}
