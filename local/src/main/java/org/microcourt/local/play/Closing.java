package org.microcourt.local.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// What the court holds once the sealed transcript is filed, fetched as the judge.
final class Closing {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final List<Json.Obj> record;
  private final Json.Obj caseFile;
  private final Json.Obj document;
  private final byte[] pdf;

  private Closing(List<Json.Obj> record, Json.Obj caseFile, Json.Obj document, byte[] pdf) {
    this.record = record;
    this.caseFile = caseFile;
    this.document = document;
    this.pdf = pdf;
  }

  /// Waits for the filing, then fetches.
  ///
  /// @throws PlayException if nothing is filed in time, or it cannot be had
  static Closing of(Played played, HttpClient http) {
    Phone judge = played.judge();
    Json.Obj document = filed(judge, played.session());
    Json.Obj view = judge.read("transcript.view", Json.obj("session", played.session()));
    byte[] pdf = download(http, view.requireString("url"));
    Json.Obj caseFile = catalogue(judge);
    return new Closing(List.copyOf(judge.wholeRecord().values()), caseFile, document, pdf);
  }

  /// All entries in order.
  List<Json.Obj> record() {
    return record;
  }

  /// The reply to `casefile.list`.
  Json.Obj caseFile() {
    return caseFile;
  }

  /// The transcript's line in the catalogue.
  Json.Obj document() {
    return document;
  }

  /// The transcript.
  byte[] pdf() {
    return pdf.clone();
  }

  /// All pages of it, which begin at its end.
  private static Json.Obj catalogue(Phone judge) {
    Json.Obj page = judge.read("casefile.list", Json.obj());
    Json.Obj whole = page;
    List<Json.Obj> documents = new ArrayList<>(page.objects("documents"));
    while (page.get("more").isPresent()) {
      long before = documents.getFirst().requireLong("seq");
      page = judge.read("casefile.list", Json.obj("before", before));
      documents.addAll(0, page.objects("documents"));
    }
    return Json.obj("documents", documents, "exports", Json.arr(whole.array("exports")));
  }

  private static Json.Obj filed(Phone judge, String session) {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < patience) {
      int held = judge.held().size();
      Optional<Json.Obj> document =
          judge.read("casefile.list", Json.obj()).objects("documents").stream()
              .filter(d -> d.string("session").filter(session::equals).isPresent())
              .findFirst();
      if (document.isPresent()) {
        return document.get();
      }
      judge.await(held, LOOK);
    }
    throw new PlayException(
        "the transcript was not filed within " + PATIENCE.toSeconds() + " s of the signing");
  }

  private static byte[] download(HttpClient http, String url) {
    try {
      HttpResponse<byte[]> answer =
          http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new PlayException("the transcript's address answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new PlayException("the transcript cannot be fetched: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    }
  }
}
