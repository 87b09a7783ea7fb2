package org.microcourt.verify.report;

import java.util.List;
import org.microcourt.json.Json;

/// What came of checking one file.
///
/// @param answer the code of the sentence among the answers of `words.js`, and what fills it
/// @param faults what is not as it was, the first one first
/// @param notes what a reader should know
/// @param facts what the file says of itself, for an expert
public record Report(
    Verdict verdict, Finding answer, List<Finding> faults, List<Finding> notes, Json.Obj facts) {
  public Report {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /// A file that is not the court's, for this reason.
  public static Report notOurs(String code, Object... args) {
    Finding reason = Finding.of(code, args);
    return new Report(
        Verdict.NOT_OURS, Finding.of("not-ours"), List.of(reason), List.of(), Json.obj());
  }

  /// A file with faults.
  public static Report notGenuine(String answer, Findings findings, Json.Obj facts) {
    String told = findings.isOfLogOnly() ? "log-not-genuine" : answer;
    return new Report(
        Verdict.NOT_GENUINE, Finding.of(told), findings.faults(), findings.notes(), facts);
  }

  /// One sentence for a person, in Chinese.
  public String zh() {
    return sentence("zh");
  }

  /// One sentence for a person, in English.
  public String en() {
    return sentence("en");
  }

  private String sentence(String language) {
    String text = Words.sentence("answers", answer.code(), language, answer.args());
    if (faults.isEmpty()) {
      return text;
    }
    Finding first = faults.getFirst();
    return text.replace("{fault}", language.equals("zh") ? first.zh() : first.en());
  }

  /// For machines.
  public Json.Obj toJson() {
    return Json.obj(
        "verdict", verdict,
        "zh", zh(),
        "en", en(),
        "faults", faults.stream().map(Finding::toJson).toList(),
        "notes", notes.stream().map(Finding::toJson).toList(),
        "facts", facts);
  }

  /// For an expert to read.
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(zh()).append('\n').append(en()).append('\n');
    lines(out, "Faults", faults);
    lines(out, "Notes", notes);
    out.append("\nFacts\n");
    facts.members().forEach((key, value) -> out.append("  " + key + ": " + shown(value) + "\n"));
    return out.toString();
  }

  private static void lines(StringBuilder out, String head, List<Finding> findings) {
    if (!findings.isEmpty()) {
      out.append('\n').append(head).append('\n');
      findings.forEach(
          f -> out.append("  [" + f.code() + "] " + f.zh() + "\n    " + f.en() + "\n"));
    }
  }

  private static String shown(Json value) {
    return value instanceof Json.Str(String text) ? text : value.text();
  }
}
