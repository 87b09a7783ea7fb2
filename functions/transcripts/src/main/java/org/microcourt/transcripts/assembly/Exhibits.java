package org.microcourt.transcripts.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Round;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Block;

/// The exhibits of the case that everyone may see, and what was said of them in this session: the
/// grid of exhibit, party and property, by the rounds in which they were shown.
final class Exhibits {
  private static final List<Integer> WIDTHS = List.of(28, 18, 11, 11, 11, 21);

  private final SequencedMap<String, Shown> exhibits = new LinkedHashMap<>();
  private final List<Opened> rounds = new ArrayList<>();
  private final String session;

  private record Opened(long seq, int number, Round round) {
    boolean isAbout(Shown shown) {
      return round.takes(shown.exhibit.answers())
          && round.shows().stream()
              .anyMatch(side -> shown.exhibit.label().startsWith(side.zh() + "证据"));
    }
  }

  private static final class Shown {
    final Exhibit exhibit;
    final int document;
    final int pages;
    final long filed;
    final Map<String, Opinion> opinions = new LinkedHashMap<>();
    Described described;
    Optional<Finding> finding = Optional.empty();
    boolean touched;

    Shown(Exhibit exhibit, DocumentRef document, long filed) {
      this.exhibit = exhibit;
      this.document = document.number();
      this.pages = document.pages();
      this.filed = filed;
      this.described = exhibit.described();
    }
  }

  Exhibits(String session) {
    this.session = session;
  }

  /// Follows an entry of the record, of whatever session.
  void follow(Entry entry, EvidenceAct act) {
    if (!entry.audience().equals(Audience.EVERYONE)) {
      return;
    }
    boolean here = act.session().filter(session::equals).isPresent();
    switch (act) {
      case EvidenceAct.Filed filed ->
          filed
              .exhibit()
              .ifPresent(exhibit ->
                  exhibits.put(exhibit.id(), new Shown(exhibit, filed.document(), entry.seq())));
      case EvidenceAct.RoundOpened opened when here ->
          rounds.add(new Opened(entry.seq(), opened.number(), opened.round()));
      case EvidenceAct.ExhibitDescribed(String id, Described described) ->
          of(id).ifPresent(shown -> shown.described = described);
      case EvidenceAct.ExhibitOpined opined when here ->
          of(opined.exhibit()).ifPresent(s -> s.opinions.put(opined.party(), opined.opinion()));
      case EvidenceAct.ExhibitFound found when here ->
          of(found.exhibit()).ifPresent(shown -> shown.finding = Optional.of(found.finding()));
      default -> {}
    }
    if (here) {
      touch(act);
    }
  }

  private void touch(Act act) {
    switch (act) {
      case EvidenceAct.Filed filed ->
          filed.exhibit().flatMap(e -> of(e.id())).ifPresent(shown -> shown.touched = true);
      case EvidenceAct.ExhibitOpined opined ->
          of(opined.exhibit()).ifPresent(shown -> shown.touched = true);
      case EvidenceAct.ExhibitFound found ->
          of(found.exhibit()).ifPresent(shown -> shown.touched = true);
      default -> {}
    }
  }

  private Optional<Shown> of(String id) {
    return Optional.ofNullable(exhibits.get(id));
  }

  /// `原告证据1“银行流水”`
  String name(String id) {
    return of(id).map(s -> s.exhibit.label() + "“" + s.described.name() + "”").orElse(id);
  }

  /// The table, if an exhibit was produced, discussed or found on in this session.
  void print(Words words, Consumer<Block> out) {
    List<Shown> shown = exhibits.values().stream().filter(s -> s.touched).toList();
    if (shown.isEmpty()) {
      return;
    }
    out.accept(new Block.Heading("证据与质证意见"));
    List<Shown> rest = new ArrayList<>(shown);
    for (Opened round : rounds) {
      List<Shown> here = rest.stream().filter(one -> isFirstOf(round, one)).toList();
      table("第" + round.number() + "轮　" + round.round().zh(), here, words, out);
      rest.removeAll(here);
    }
    table(rounds.isEmpty() ? "" : "其他证据", rest, words, out);
  }

  /// Whether a round is about an exhibit: filed before the next round was opened.
  private boolean isFirstOf(Opened round, Shown shown) {
    int next = rounds.indexOf(round) + 1;
    return round.isAbout(shown) && (next == rounds.size() || shown.filed < rounds.get(next).seq());
  }

  private static void table(String heading, List<Shown> shown, Words words, Consumer<Block> out) {
    if (shown.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      out.accept(new Block.Heading(heading));
    }
    out.accept(new Block.Row(List.of("证据", "质证方", "真实性", "合法性", "关联性", "认定"), WIDTHS, true));
    for (Shown one : shown) {
      rows(one, words).forEach(cells -> out.accept(new Block.Row(cells, WIDTHS, false)));
    }
  }

  private static List<List<String>> rows(Shown shown, Words words) {
    String what =
        "%s　%s（卷宗第%d号%s）%s"
            .formatted(
                shown.exhibit.label(),
                shown.described.name(),
                shown.document,
                shown.pages > 0 ? "，" + shown.pages + "页" : "",
                shown.exhibit.late() ? "，逾期提交" : "");
    String finding = shown.finding.map(Finding::zh).orElse("—");
    List<List<String>> rows = new ArrayList<>();
    shown.opinions.forEach((party, opinion) ->
        rows.add(
            List.of(
                rows.isEmpty() ? what : "",
                words.speaker(party) + (opinion.differs() ? "（异议：与原件不符）" : ""),
                opinion.authenticity().zh(),
                opinion.legality().zh(),
                opinion.relevance().zh(),
                rows.isEmpty() ? finding : "")));
    return rows.isEmpty() ? List.of(List.of(what, "无", "—", "—", "—", finding)) : rows;
  }
}
