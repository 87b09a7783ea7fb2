package org.microcourt.transcripts.assembly;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Agreement;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Deadlines;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.signing.Application;
import org.microcourt.signing.Capacity;
import org.microcourt.signing.Handwriting;
import org.microcourt.signing.Response;
import org.microcourt.transcripts.assembly.Annexes.Applied;
import org.microcourt.transcripts.assembly.Annexes.NotSigned;
import org.microcourt.transcripts.assembly.Annexes.Ruled;
import org.microcourt.transcripts.assembly.Annexes.Signed;
import org.microcourt.typeset.Frame;

/// Follows the record to the finalizing of a transcript, keeping the words of what concerns it.
final class AnnexReader {
  private final String session;
  private final Map<String, Handwriting> hands = new HashMap<>();
  private final Map<Long, Handwriting> used = new HashMap<>();
  private final Map<Long, String> refusals = new HashMap<>();
  private final Map<Long, Instant> renewals = new HashMap<>();
  private final SequencedMap<Long, Applied> corrections = new LinkedHashMap<>();
  private Courtroom courtroom;

  private AnnexReader(Courtroom start, String session) {
    this.courtroom = start;
    this.session = session;
  }

  /// @param isIntact whether an entry is what its leaf says
  static Annexes read(
      Iterable<Entry> record, String session, ZoneId zone, Predicate<Entry> isIntact) {
    Words words = new Words(Proceeding.of(record, session, isIntact), zone);
    AnnexReader reader =
        new AnnexReader(Courtroom.empty(record.iterator().next().courtroom()), session);
    for (Entry entry : record) {
      if (!isIntact.test(entry)) {
        throw new BrokenRecord("the record is broken at " + entry.seq());
      }
      reader.fold(entry);
      reader.follow(entry, words);
      if (entry.act() instanceof SigningAct.TranscriptFinalized && reader.isOurs(entry.act())) {
        return reader.annexes(words);
      }
    }
    throw new IllegalArgumentException("the transcript is not finalized: " + session);
  }

  /// What is hidden from a reader says nothing that is annexed, and has no salt.
  private void fold(Entry entry) {
    boolean isHidden = entry.salt().isEmpty();
    Entry.Head head =
        new Entry.Head(entry.courtroom(), entry.seq(), courtroom.head().at(), entry.chain());
    courtroom = isHidden ? courtroom.at(head) : courtroom.apply(entry);
  }

  private boolean isOurs(Act act) {
    return act.session().filter(session::equals).isPresent();
  }

  private void follow(Entry entry, Words words) {
    switch (entry.act()) {
      case SigningAct.SignatureCaptured(Handwriting handwriting) ->
          hands.put(entry.by(), handwriting);
      case Act.TranscriptConfirmed confirmed when isOurs(confirmed) ->
          signed(entry, confirmed.signature());
      case SigningAct.TranscriptFinalized finalized when isOurs(finalized) ->
          signed(entry, finalized.signature());
      case SigningAct.TranscriptRefused refused when isOurs(refused) ->
          refusals.put(entry.seq(), refused.reason());
      case SigningAct.TranscriptObjected objected when isOurs(objected) ->
          corrections.put(entry.seq(), applied(entry, objected, words));
      case SigningAct.TranscriptCorrected corrected when isOurs(corrected) ->
          corrections.computeIfPresent(
              corrected.application(), (_, a) -> ruled(a, entry, corrected, words));
      default -> {}
    }
  }

  private void signed(Entry entry, Optional<Long> signature) {
    renewals.put(entry.seq(), entry.at());
    if (signature.isPresent()) {
      Optional.ofNullable(hands.get(entry.by())).ifPresent(hand -> used.put(entry.seq(), hand));
    }
  }

  private String speaker(String by, Words words) {
    return courtroom.participant(by).map(words::speaker).orElse(by);
  }

  private Applied applied(Entry entry, SigningAct.TranscriptObjected objected, Words words) {
    return new Applied(
        entry.seq(),
        speaker(entry.by(), words),
        entry.at(),
        objected.correction(),
        objected.entries(),
        objected.text(),
        objected.reason(),
        objected.late(),
        Optional.empty());
  }

  private Applied ruled(
      Applied applied, Entry entry, SigningAct.TranscriptCorrected corrected, Words words) {
    return new Applied(
        applied.seq(),
        applied.who(),
        applied.at(),
        applied.kind(),
        applied.entries(),
        applied.text(),
        applied.reason(),
        applied.late(),
        Optional.of(
            new Ruled(
                entry.seq(),
                speaker(entry.by(), words),
                entry.at(),
                corrected.ruling(),
                corrected.text(),
                corrected.reason())));
  }

  private Annexes annexes(Words words) {
    SessionState state = courtroom.session(session).orElseThrow();
    TranscriptState transcript = state.transcript().orElseThrow();
    Hash hash = transcript.draft().document().sha256();
    List<Signed> signed = new ArrayList<>();
    List<NotSigned> notSigned = new ArrayList<>();
    for (String who : inOrder(transcript)) {
      Optional<Response> response = transcript.response(who);
      if (response.filter(Response::confirms).isPresent()) {
        signed.add(signature(response.get(), transcript, hash, words));
      } else {
        response
            .map(r -> refused(who, r, words))
            .or(() -> silent(who, transcript, words))
            .ifPresent(notSigned::add);
      }
    }
    List<Applied> all = List.copyOf(corrections.values());
    Optional<Instant> effective = Agreement.since(courtroom, state);
    AnnexWords printed = new AnnexWords(words);
    return new Annexes(
        frame(state, words),
        all,
        signed,
        notSigned,
        effective,
        printed.corrections(all),
        printed.notes(signed, notSigned, effective));
  }

  private Frame frame(SessionState state, Words words) {
    CaseInfo info = courtroom.caseInfo().orElseThrow();
    String title = state.plan().type().transcriptTitle();
    String chain = courtroom.head().chain().hex();
    return new Frame(
        info.number() + " " + title,
        info.court() + "　" + title,
        info.number(),
        "记录摘要 " + chain.substring(0, 16),
        words.local(courtroom.head().at()),
        chain);
  }

  /// Parties as they were added, then mediator, judge and clerk.
  private List<String> inOrder(TranscriptState transcript) {
    List<Participant> all =
        new ArrayList<>(
            courtroom.participants().stream()
                .filter(p ->
                    transcript.asked().contains(p.id()) || transcript.response(p.id()).isPresent())
                .toList());
    all.sort(Comparator.comparing(p -> !p.role().isParty()));
    return all.stream().map(Participant::id).toList();
  }

  private Signed signature(Response response, TranscriptState transcript, Hash hash, Words words) {
    Participant signer = courtroom.participant(response.by()).orElseThrow();
    List<Long> later =
        transcript.all().stream()
            .filter(Application::isGranted)
            .flatMap(application -> application.ruled().stream())
            .map(Application.Ruled::seq)
            .filter(ruling -> ruling > response.latest())
            .toList();
    return new Signed(
        signer.representative().orElse(signer.name()),
        capacity(signer, words),
        response.at(),
        hash,
        response.seq(),
        Optional.ofNullable(used.get(response.seq())),
        response.late(),
        response.again().map(renewals::get),
        later);
  }

  /// `原告`, `原告 某公司 法定代表人`, `被告委托代理人（特别授权）`.
  private static String capacity(Participant signer, Words words) {
    Capacity capacity = Capacity.of(signer).orElseThrow();
    return switch (capacity) {
      case LEGAL_REPRESENTATIVE ->
          words.capacity(signer) + " " + signer.name() + " " + capacity.zh();
      case GENERAL_AGENT -> words.capacity(signer) + "（一般授权）";
      case SPECIAL_AGENT -> words.capacity(signer) + "（特别授权）";
      case PARTY, MEDIATOR, JUDGE, CLERK -> words.capacity(signer);
    };
  }

  private NotSigned refused(String who, Response response, Words words) {
    return new NotSigned(
        speaker(who, words),
        Optional.ofNullable(refusals.get(response.seq())),
        Optional.of(response.at()),
        response.late());
  }

  private Optional<NotSigned> silent(String who, TranscriptState transcript, Words words) {
    return Deadlines.silent(courtroom, transcript).contains(who)
        ? Optional.of(new NotSigned(speaker(who, words), Optional.empty(), Optional.empty(), false))
        : Optional.empty();
  }
}
