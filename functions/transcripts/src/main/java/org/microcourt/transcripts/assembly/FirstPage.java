package org.microcourt.transcripts.assembly;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.microcourt.act.Act;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Entry;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.Plan;
import org.microcourt.typeset.Block;

/// What a transcript says before its entries: court, case, time, way of sitting, people, their
/// verified identities, notice and consents (民诉法 arts. 140, 150; OLR arts. 4, 7, 20; OMR art. 17).
record FirstPage(Proceeding proceeding, Words words, Consumer<Block> out) {

  void print() {
    Plan plan = proceeding.plan();
    CaseInfo info = proceeding.caseInfo();
    out.accept(new Block.Title(info.court(), plan.type().transcriptTitle()));
    field("案号", info.number());
    field("案由", info.cause());
    field("适用程序", info.procedure().zh());
    if (!plan.title().isBlank()) {
      field("事项", plan.title());
    }
    field(
        "时间", words.second(proceeding.openedAt()) + " 至 " + words.second(proceeding.closed().at()));
    field("平台", "微法庭（在线诉讼平台）");
    field("方式", plan.mode().zh() + "方式");
    plan.period()
        .ifPresent(p -> field("期间", words.minute(p.from()) + " 至 " + words.minute(p.to())));
    for (Role role : List.of(Role.JUDGE, Role.MEDIATOR, Role.CLERK)) {
      people(role);
    }
    plan.findings().ifPresent(this::findings);
    parties();
    verifications();
    consents();
  }

  private void people(Role role) {
    List<Participant> people = proceeding.present(role);
    if (!people.isEmpty()) {
      field(role.zh(), people.stream().map(Participant::name).collect(Collectors.joining("、")));
    }
  }

  private void findings(AsyncHearingFindings findings) {
    out.accept(new Block.Heading("非同步庭审的申请与审查"));
    field("书面申请", findings.application());
    field("确有困难", findings.attendanceHard());
    field("事实清楚", findings.factsUndisputed());
  }

  private void parties() {
    out.accept(new Block.Heading("当事人及其他诉讼参与人"));
    for (Participant participant : proceeding.present()) {
      if (participant.role().isParty()) {
        field(words.capacity(participant), named(participant));
        proceeding
            .agentsOf(participant)
            .forEach(agent -> field(words.capacity(agent), named(agent)));
      }
    }
    proceeding.present(Role.WITNESS).forEach(w -> field(words.capacity(w), named(w)));
  }

  private String named(Participant participant) {
    String authority =
        participant.authority().map(a -> a == Authority.SPECIAL ? "，特别授权" : "，一般授权").orElse("");
    String representative = participant.representative().map(who -> "，法定代表人 " + who).orElse("");
    boolean entered =
        proceeding.entrances().stream().anyMatch(entry -> entry.by().equals(participant.id()));
    String left = participant.removed() ? "，中途退出" : "";
    return participant.name() + representative + authority + (entered ? "，在线到场" : "，未到场") + left;
  }

  private void verifications() {
    out.accept(new Block.Heading("到场与身份核验"));
    for (Entry entry : proceeding.entrances()) {
      if (entry.act() instanceof Act.SessionEntered entered) {
        field(
            words.speaker(entry.by()),
            words.second(entry.at())
                + " 进入；身份认证时间 "
                + words.second(entered.authTime())
                + "，认证等级 "
                + entered.level()
                + "（记录第 "
                + entry.seq()
                + " 条）");
      }
    }
    if (proceeding.entrances().isEmpty()) {
      out.accept(new Block.Paragraph("无。"));
    }
  }

  private void consents() {
    out.accept(new Block.Heading("权利义务告知与在线诉讼同意"));
    for (Entry entry : proceeding.consents()) {
      if (entry.act() instanceof Act.SessionConsented consent) {
        field(
            words.speaker(entry.by()),
            words.second(entry.at()) + " " + answer(consent) + "（记录第 " + entry.seq() + " 条）");
      }
    }
    if (proceeding.consents().isEmpty()) {
      out.accept(new Block.Paragraph("无。"));
    }
  }

  /// What a party answered to the notice.
  String answer(Act.SessionConsented consent) {
    return consent.onBehalfOf().map(id -> "代" + words.speaker(id)).orElse("")
        + "阅知《诉讼权利义务告知书》（版本 "
        + consent.notice()
        + "），"
        + (consent.agreed() ? "同意" : "不同意")
        + "以"
        + consent.mode().zh()
        + "方式在线进行"
        + consent.type().zh()
        + (consent.mergeable() ? "，同意法庭调查和法庭辩论合并进行" : "");
  }

  private void field(String label, String value) {
    out.accept(new Block.Field(label, value));
  }
}
