package org.microcourt.platform.workflows;

import org.microcourt.deadline.Subject;
import org.microcourt.json.Json;

/// The execution that wakes for one version of a due time. An execution lives a year at most, and
/// one that failed is not started again under its name: `generation`, counted from 1, tells those
/// of one version apart.
public record Timer(String courtroom, Subject subject, int version, int generation) {
  /// The first execution for a version.
  public static Timer first(String courtroom, Subject subject, int version) {
    return new Timer(courtroom, subject, version, 1);
  }

  /// Reads the input of an execution; more is not read.
  public static Timer fromJson(Json.Obj json) {
    return new Timer(
        json.requireString("courtroom"),
        Subject.parse(json.requireString("subject")),
        Math.toIntExact(json.requireLong("version")),
        Math.toIntExact(json.requireLong("generation")));
  }

  /// The execution after this one.
  public Timer next() {
    return new Timer(courtroom, subject, version, generation + 1);
  }

  /// The execution's name, which is started once.
  public String name() {
    return "%s-%s-v%d-g%d".formatted(courtroom, subject.text(), version, generation);
  }

  /// The execution's input: `{"courtroom","subject","version","generation"}`
  public Json.Obj toJson() {
    return Json.obj(
        "courtroom", courtroom,
        "subject", subject.text(),
        "version", version,
        "generation", generation);
  }
}
