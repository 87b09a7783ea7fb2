package org.microcourt.verify.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.casefile.archive.Catalogue;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.verify.archive.ArchiveCheck.Found;
import org.microcourt.verify.record.RecordCheck;
import org.microcourt.verify.record.SeenRecord;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// Makes the lists of an archive again, from the record and the documents found, and compares.
final class ArchiveLists {
  private static final List<String> TAIL =
      List.of("index.json", "index.html", "manifest.json", "SHA256SUMS", "SHA256SUMS.sha256");
  private static final int LEVELS = 8;

  private final Findings findings;
  private final List<Found> files;
  private final RecordCheck record;
  private final SeenRecord seen;
  private final Map<String, Found> byPath = new HashMap<>();

  ArchiveLists(Findings findings, List<Found> files, RecordCheck record, SeenRecord seen) {
    this.findings = findings;
    this.files = files;
    this.record = record;
    this.seen = seen;
    files.forEach(file -> byPath.put(file.path(), file));
  }

  void check() {
    if (byPath.size() < files.size()) {
      findings.fault(Rank.CONTAINER, "file-twice");
      return;
    }
    Found index = byPath.get("index.json");
    Optional<Json.Obj> json = Optional.ofNullable(index).flatMap(f -> object(f.kept()));
    if (json.isEmpty()) {
      findings.fault(Rank.CATALOGUE, "file-changed", "index.json");
    } else if (seen.isKnown()) {
      catalogue(json.get());
    }
    lists();
  }

  private void catalogue(Json.Obj index) {
    Optional<Participant> reader = reader(index);
    Optional<Courtroom> courtroom = atHead(index);
    if (reader.isEmpty() || courtroom.isEmpty()) {
      findings.fault(Rank.CATALOGUE, "file-changed", "index.json");
      return;
    }
    long notFor = seen.notFor(reader.get());
    if (notFor > 0) {
      findings.fault(Rank.ENTRY, "entry-not-for-reader", notFor, reader.get().id());
    }
    Catalogue catalogue = Catalogue.of(courtroom.get(), reader.get(), seen.filings());
    documents(catalogue);
    compare("index.json", line(catalogue.json()), Rank.CATALOGUE);
    compare("index.html", ArchiveCheck.utf8(catalogue.page()), Rank.CATALOGUE);
    order(catalogue);
  }

  private void documents(Catalogue catalogue) {
    Set<String> expected = new LinkedHashSet<>();
    for (Catalogue.Held held : catalogue.documents()) {
      expected.add(held.path());
      Found found = byPath.get(held.path());
      int number = held.document().number();
      if (found == null) {
        findings.fault(Rank.DOCUMENT, "document-missing", number, held.filed(), held.path());
      } else if (!found.sha256().equals(held.document().sha256())
          || found.member().size() != held.document().size()) {
        findings.fault(Rank.DOCUMENT, "document-changed", number, held.filed(), held.path());
      }
    }
    for (Found file : files) {
      if (file.path().startsWith("documents/") && !expected.contains(file.path())) {
        findings.fault(Rank.DOCUMENT, "document-extra", file.path());
      }
    }
  }

  /// The files stand in one order, and there are no others.
  private void order(Catalogue catalogue) {
    Set<String> expected = new LinkedHashSet<>();
    expected.add(ArchiveCheck.RECORD);
    catalogue.documents().forEach(held -> expected.add(held.path()));
    expected.addAll(TAIL);
    List<String> found = files.stream().map(Found::path).toList();
    if (!List.copyOf(expected).equals(found)) {
      Optional<String> other = found.stream().filter(path -> !expected.contains(path)).findFirst();
      findings.fault(Rank.CONTAINER, "files-differ", other.orElse("-"));
    }
  }

  private void lists() {
    List<Found> listed = files.stream().filter(f -> TAIL.indexOf(f.path()) < 2).toList();
    Json.Obj manifest =
        Json.obj(
            "format", "microcourt-case-file/1",
            "courtroom", record.courtroom(),
            "seq", record.seq(),
            "chain", record.chain().hex(),
            "files", listed.stream().map(ArchiveLists::file).toList());
    compare("manifest.json", line(manifest), Rank.SUMS);
    StringBuilder sums = new StringBuilder();
    files.stream().filter(f -> TAIL.indexOf(f.path()) < 3).forEach(f -> sums.append(sum(f)));
    compare("SHA256SUMS", ArchiveCheck.utf8(sums.toString()), Rank.SUMS);
    Optional<Found> all = Optional.ofNullable(byPath.get("SHA256SUMS"));
    compare(
        "SHA256SUMS.sha256", ArchiveCheck.utf8(all.map(ArchiveLists::sum).orElse("")), Rank.SUMS);
  }

  private void compare(String path, byte[] expected, Rank rank) {
    Found found = byPath.get(path);
    if (found == null || !found.kept().equals(ByteBuffer.wrap(expected))) {
      findings.fault(rank, "file-changed", path);
    }
  }

  /// For whom the index says that the export was made, if the record knows that participant so.
  private Optional<Participant> reader(Json.Obj index) {
    try {
      Json.Obj reader = index.requireObject("reader");
      return seen.courtroom()
          .participant(reader.requireString("participant"))
          .filter(p -> reader.string("role").equals(Optional.of(p.role().name())));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private Optional<Courtroom> atHead(Json.Obj index) {
    try {
      return seen.courtroomAt(Instants.parse(index.requireString("at"), "at"));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Json.Obj> object(ByteBuffer utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(utf8.duplicate()).toString();
      return Json.parse(text, LEVELS) instanceof Json.Obj object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Json.Obj file(Found file) {
    return Json.obj(
        "path", file.path(), "size", file.member().size(), "sha256", file.sha256().hex());
  }

  private static String sum(Found file) {
    return file.sha256().hex() + "  " + file.path() + "\n";
  }

  private static byte[] line(Json.Obj json) {
    return ArchiveCheck.utf8(json.text() + "\n");
  }
}
