package org.microcourt.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.microcourt.json.Json;
import org.microcourt.local.lambda.Invocation;

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

  private static Json.Obj answer(Services court, String function, Json.Obj event) {
    return switch (court.invoker().invoke(function, event)) {
      case Invocation.Returned(Json.Obj answer) -> answer;
      case Invocation other ->
          throw new CourtStartException(function + " failed, see the log: " + other);
    };
  }
}
