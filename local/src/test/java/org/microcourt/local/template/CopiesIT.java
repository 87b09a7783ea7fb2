package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Hash;

/// What is looked at is a copy that one function has another one make, and receipts are made so.
class CopiesIT {
  private static final String COURTROOM = SampleEvents.courtroom();

  private final House house;
  private final Platform court;
  private final byte[] paper = paper();

  CopiesIT() throws Exception {
    house = new House();
    court = house.platform("ActionsFunction");
  }

  @BeforeEach
  void open() {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static byte[] paper() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  private void file(byte[] bytes) {
    Hash hash = Hash.sha256(bytes);
    String key = "courtrooms/" + COURTROOM + "/documents/1";
    court.caseFiles().put(key, "application/pdf", hash, out -> out.write(bytes));
    record(hash, bytes.length, key);
  }

  private void record(Hash hash, long size, String key) {
    DocumentRef document =
        new DocumentRef(
            1,
            "判决书",
            "JUDGMENT",
            DocumentRef.Volume.MAIN,
            2,
            size,
            hash,
            "application/pdf",
            key,
            Optional.empty());
    Command command = new Command.DocumentFile(document);
    assertThat(
            court.recorder().record(COURTROOM, Actor.Part.TRANSCRIPTS, Optional.empty(), command))
        .isInstanceOf(Recorded.Appended.class);
  }

  private Json.Obj reply(String as) {
    Json.Obj frame =
        Json.obj(
            "action",
            "casefile.view",
            "id",
            "view-1",
            "courtroom",
            COURTROOM,
            "body",
            Json.obj("document", 1, "as", as));
    Json.Obj event = SampleEvents.read("default-ping.json").with("body", Json.of(frame.text()));
    return Json.parseObject(house.answer("ActionsFunction", event).requireString("body"));
  }

  private byte[] lent(String as) throws Exception {
    Json.Obj reply = reply(as);
    assertThat(reply.bool("ok", false)).as(reply.text()).isTrue();
    URI url = URI.create(reply.requireObject("body").requireString("url"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
      return answer.body();
    }
  }

  private String refusal(String as) {
    return reply(as).requireObject("error").requireString("code");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void showsACopyThatNamesTheReaderAndGivesTheFileItselfToSave() throws Exception {
    file(paper);

    byte[] copy = lent("shown");

    assertThat(copy).isNotEqualTo(paper);
    assertThat(text(copy)).contains("周法官", "2026-11-24 14:00");
    assertThat(lent("download")).isEqualTo(paper);
  }

  @Test
  void givesAReceipt() throws Exception {
    file(paper);

    assertThat(text(lent("receipt")).replaceAll("\\s", ""))
        .contains("材料收据", Hash.sha256(paper).hex());
    assertThat(lent("receipt")).isEqualTo(lent("receipt"));
  }

  @Test
  void doesNotShowWhatCannotBeCopied() {
    file("no document of any kind".getBytes(StandardCharsets.US_ASCII));

    assertThat(refusal("shown")).isEqualTo("copy-impossible");
    assertThat(refusal("shown")).isEqualTo("copy-impossible");
  }

  @Test
  void isBusyWhenTheOtherFunctionFailsAndAsksToComeAgainWhileItMakes() {
    record(Hash.sha256(paper), paper.length, "courtrooms/" + COURTROOM + "/documents/lost");

    assertThat(refusal("shown")).isEqualTo("busy");
    assertThat(refusal("shown"))
        .as("begun in this minute, and not made")
        .isEqualTo("copy-in-the-making");
  }

  @Test
  void makesWhatTheSampleEventAsksFor() {
    Json.Obj event = SampleEvents.read("copies.json");
    assertThat(house.answer("CopiesFunction", event)).isEqualTo(Json.obj("outcome", "NOT_FOUND"));
    file(paper);

    Json.Obj made = house.answer("CopiesFunction", event);

    assertThat(made.string("outcome")).contains("MADE");
    assertThat(court.copies().head(made.requireString("key"))).isPresent();
    assertThat(house.answer("CopiesFunction", event.with("participant", Json.of("p9"))))
        .isEqualTo(Json.obj("outcome", "NOT_FOUND"));
  }
}
