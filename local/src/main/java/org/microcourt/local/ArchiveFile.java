package org.microcourt.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.json.Json;
import org.microcourt.local.issuer.Person;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.record.Entry;

/// The exported archive of a case file on this machine, taken in as an operator of a deployed court
/// does: put among the copies, imported by the function, its due times swept for.
record ArchiveFile(Path path) {
  private static final String KEY = "imports/case-file.zip";

  String into(Services court) {
    if (!Files.isReadable(path)) {
      throw new CourtStartException("There is no archive " + path + ".");
    }
    court
        .platform("ImportFunction")
        .copies()
        .replace(KEY, "application/zip", out -> Files.copy(path, out));
    Json.Obj answer = answer(court, "ImportFunction", Json.obj("key", KEY));
    if (answer.string("outcome").filter("IMPORTED"::equals).isEmpty()) {
      throw new CourtStartException(
          "%s is not taken in. %s: %s."
              .formatted(
                  path.getFileName(), answer.requireString("place"), answer.requireString("why")));
    }
    String courtroom = answer.requireString("courtroom");
    answer(court, "SweepFunction", Json.obj("courtroom", courtroom));
    return "taken in                   %s, %d entries, %d documents"
        .formatted(courtroom, answer.requireLong("seq"), answer.requireLong("documents"));
  }

  /// The people whom its record names, so that they can log in; nobody if it cannot be read, which
  /// taking it in then tells.
  List<Person> people() {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        BufferedReader lines = record(zip)) {
      Optional<Courtroom> courtroom = Optional.empty();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Entry entry = Entry.fromJson(Json.parseObject(line));
        courtroom =
            Optional.of(courtroom.orElseGet(() -> Courtroom.empty(entry.courtroom())).apply(entry));
      }
      return courtroom.map(Courtroom::participants).orElse(List.of()).stream()
          .map(p -> new Person(p.person(), p.name(), p.role().zh(), p.role().isCourt()))
          .toList();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private static BufferedReader record(ZipFile zip) throws IOException {
    ZipEntry record = zip.getEntry("record.jsonl");
    if (record == null) {
      throw new IOException("no record in " + zip.getName());
    }
    return new BufferedReader(
        new InputStreamReader(zip.getInputStream(record), StandardCharsets.UTF_8));
  }

  private static Json.Obj answer(Services court, String function, Json.Obj event) {
    return switch (court.invoker().invoke(function, event)) {
      case Invocation.Returned(Json.Obj answer) -> answer;
      case Invocation other ->
          throw new CourtStartException(function + " failed, see the log: " + other);
    };
  }
}
