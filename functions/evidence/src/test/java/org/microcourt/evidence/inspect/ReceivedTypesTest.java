package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.FileName;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Command;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.platform.fixture.Court;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Each type of file the whole way: announced, looked at, named when it is given out.
class ReceivedTypesTest {
  private final Courtroom room = courtroom();

  @ParameterizedTest
  @EnumSource(FileType.class)
  void isAnnouncedByAnyOfItsNamesFoundToBeItselfAndGivenOutAsSuch(FileType type) {
    byte[] file = Samples.of(type);
    List<String> claims = new ArrayList<>(type.contentTypes());
    claims.add(type.contentType().toUpperCase(Locale.ROOT) + "; codecs=\"x\"");
    claims.add("application/octet-stream");
    claims.add("");
    for (String claim : claims) {
      for (String ending : type.endings()) {
        UploadPlan plan = announced("材料." + ending, claim, file.length);
        Inspection.Fit fit = new Given(file, plan.name(), plan.contentType()).fit();
        assertThat(fit.contentType()).as("%s as %s", ending, claim).isEqualTo(type.contentType());
        assertThat(fit.kind()).isEqualTo(type.kind());
        DocumentRef document = document(plan, fit);
        assertThat(FileName.saved("（2026）沪0113民初1024号", document))
            .isEqualTo("（2026）沪0113民初1024号原告证据1 材料." + ending);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void isGivenOutWithItsEndingWhateverItsTitle(FileType type) {
    UploadPlan plan = announced("a." + type.extension(), type.contentType(), 1);
    Inspection.Fit fit = new Given(Samples.of(type), "材料", "").fit();
    DocumentRef untitled =
        document(
            new UploadPlan(
                "u1",
                "2024/5 收据",
                1,
                plan.contentType(),
                Hash.ZERO,
                Category.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            fit);
    boolean isText = type == FileType.CSV;
    assertThat(FileName.saved("", untitled))
        .isEqualTo("原告证据1 2024_5 收据." + (isText ? "txt" : type.extension()));
  }

  /// What the recorders of phones' browsers make of a voice message, as they call it.
  @ParameterizedTest
  @CsvSource({
    "audio/webm;codecs=opus,语音.webm,audio/webm",
    "audio/webm; codecs=\"opus\",语音.weba,audio/webm",
    "audio/mp4;codecs=mp4a.40.2,语音.m4a,audio/mp4",
    "audio/mp4,语音.mp4,audio/mp4"
  })
  void takesVoiceMessagesAsPhonesRecordThem(String said, String name, String contentType) {
    byte[] file =
        contentType.equals("audio/webm")
            ? Recordings.liveWebm(7_300)
            : Recordings.fragmentedVoice(7_300);
    UploadPlan plan = announced(name, said, file.length);
    assertThat(plan.contentType()).isEqualTo(contentType);
    Inspection.Fit fit = new Given(file, plan.name(), plan.contentType()).fit();
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(fit.durationMillis()).isBetween(7_200L, 7_300L);
  }

  @Test
  void aTypeThatIsNotReceivedIsRefusedBeforeItIsSent() {
    for (String type : List.of("text/html", "application/zip", "image/svg+xml", "audio/midi")) {
      assertThat(decided("材料.pdf", type, 9)).isInstanceOf(Decision.Refused.class);
    }
    assertThat(decided("程序.exe", "", 9)).isInstanceOf(Decision.Refused.class);
    assertThat(decided("pdf", "application/octet-stream", 9)).isInstanceOf(Decision.Refused.class);
  }

  private UploadPlan announced(String name, String contentType, long size) {
    return switch (decided(name, contentType, size)) {
      case Decision.Accepted accepted -> ((EvidenceAct.UploadRequested) accepted.act()).plan();
      case Decision.Refused refused -> throw new AssertionError(contentType + ": " + refused);
      case Decision.Standing standing -> throw new AssertionError(standing);
    };
  }

  private Decision decided(String name, String contentType, long size) {
    Command announce =
        new Command.UploadRequest(
            name,
            size,
            contentType,
            Hash.ZERO,
            Category.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty());
    return Decisions.decide(room, Court.judge(), announce, Court.POLICY, Court.NOON);
  }

  private static DocumentRef document(UploadPlan plan, Inspection.Fit fit) {
    return new DocumentRef(
        1,
        "原告证据1　" + plan.name(),
        plan.category().name(),
        DocumentRef.Volume.MAIN,
        fit.pages(),
        plan.size(),
        plan.sha256(),
        fit.contentType(),
        "k",
        Optional.empty());
  }

  private static Courtroom courtroom() {
    Courtroom empty = Courtroom.empty(Court.ROOM);
    Decision created =
        Decisions.decide(
            empty,
            Court.judge(),
            new Command.CourtroomCreate(Court.CASE),
            Court.POLICY,
            Court.NOON);
    Entry first =
        Entry.next(
            empty.head(),
            ((Decision.Accepted) created).content(Optional.empty()),
            Court.NOON,
            "0".repeat(32));
    return empty.apply(first);
  }
}
