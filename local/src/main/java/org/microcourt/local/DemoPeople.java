package org.microcourt.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.local.issuer.Person;
import org.microcourt.local.play.HearingFile;
import org.microcourt.local.play.Script;

/// Who can log in: somebody of each role, the people of the demo, those of the file played, and
/// those of a case file taken in.
final class DemoPeople {
  private DemoPeople() {}

  static List<Person> with(Optional<Script> played, List<Person> takenIn) {
    Map<String, Person> people = new LinkedHashMap<>();
    takenIn.forEach(person -> people.put(person.sub(), person));
    played.ifPresent(script -> script.people().forEach(p -> people.putIfAbsent(p.sub(), p)));
    generic().forEach(person -> people.putIfAbsent(person.sub(), person));
    HearingFile.demo().people().forEach(person -> people.putIfAbsent(person.sub(), person));
    return new ArrayList<>(people.values());
  }

  private static List<Person> generic() {
    try (InputStream in = DemoPeople.class.getResourceAsStream("/demo/people.json")) {
      String text =
          new String(Objects.requireNonNull(in, "people").readAllBytes(), StandardCharsets.UTF_8);
      return Json.parseObject(text).objects("people").stream()
          .map(json ->
              new Person(
                  json.requireString("person"),
                  json.requireString("name"),
                  json.requireString("about"),
                  json.bool("staff", false)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's people cannot be read", e);
    }
  }
}
