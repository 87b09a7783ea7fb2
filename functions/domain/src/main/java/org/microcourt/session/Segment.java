package org.microcourt.session;

import static org.microcourt.session.SessionType.EVIDENCE_EXCHANGE;
import static org.microcourt.session.SessionType.HEARING;
import static org.microcourt.session.SessionType.INQUIRY;
import static org.microcourt.session.SessionType.MEDIATION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.microcourt.json.Names;

/// The sections of a proceeding, in the order in which its transcript has them.
///
/// The judge moves a session from one to the next; each entry stands in the section in which it was
/// made (民诉法 arts. 96-102, 140-150; OMR arts. 17-22).
public enum Segment {
  OPENING("开始", "Opening", EVIDENCE_EXCHANGE, INQUIRY, MEDIATION, HEARING),
  NOTICE("权利义务告知", "Rights and duties", EVIDENCE_EXCHANGE, INQUIRY, MEDIATION, HEARING),
  CHALLENGE("申请回避", "Challenge", HEARING),
  CLAIMS("诉讼请求、事实与理由", "Claims, facts and reasons", INQUIRY, MEDIATION, HEARING),
  DEFENCE("答辩意见", "Defence", INQUIRY, MEDIATION, HEARING),
  THIRD_PARTY_STATEMENT("第三人陈述", "Third party's statement", HEARING),
  QUESTIONS("询问", "Questions", INQUIRY),
  ISSUES("归纳争议焦点", "Issues in dispute", HEARING),
  PLAINTIFF_EVIDENCE("原告举证", "Plaintiff's evidence", EVIDENCE_EXCHANGE, HEARING),
  DEFENDANT_OPINION("被告质证", "Opinions on the plaintiff's evidence", EVIDENCE_EXCHANGE, HEARING),
  DEFENDANT_EVIDENCE("被告举证", "Defendant's evidence", EVIDENCE_EXCHANGE, HEARING),
  PLAINTIFF_OPINION("原告质证", "Opinions on the defendant's evidence", EVIDENCE_EXCHANGE, HEARING),
  THIRD_PARTY_EVIDENCE("第三人举证与质证", "Third party's evidence", EVIDENCE_EXCHANGE, HEARING),
  WITNESSES("证人作证", "Witnesses", HEARING),
  INVESTIGATION("法庭调查", "Investigation", HEARING),
  DEBATE("法庭辩论", "Debate", HEARING),
  FINAL_STATEMENTS("最后陈述", "Final statements", HEARING),
  UNDISPUTED("无争议事实", "Undisputed facts", EVIDENCE_EXCHANGE, MEDIATION),
  DISPUTED("争议事项", "Disputed matters", EVIDENCE_EXCHANGE),
  COURSE("调解过程", "Course of the mediation", MEDIATION, HEARING),
  AGREEMENT("调解协议", "Agreement", MEDIATION),
  FAILURE("调解未成", "No agreement", MEDIATION),
  REVIEW("法庭审查", "Review by the court", MEDIATION),
  SERVICE("送达事项", "Service", MEDIATION, HEARING),
  CLOSING("结束", "Closing", EVIDENCE_EXCHANGE, INQUIRY, MEDIATION, HEARING);

  private final String zh;
  private final String en;
  private final Set<SessionType> types;

  Segment(String zh, String en, SessionType... types) {
    this.zh = zh;
    this.en = en;
    this.types = EnumSet.copyOf(List.of(types));
  }

  /// The segment named by a member of a JSON body.
  public static Segment parse(String name, String field) {
    return Names.parse(Segment.class, name, field, "must be a section of the proceeding");
  }

  /// The sections of a type of session, in order.
  public static List<Segment> of(SessionType type) {
    return Arrays.stream(values()).filter(segment -> segment.belongsTo(type)).toList();
  }

  /// Whether a session of this type has the section.
  public boolean belongsTo(SessionType type) {
    return types.contains(type);
  }

  /// Whether it is part of a hearing's investigation (法庭调查), from the claims to the last exhibit.
  public boolean isOfInvestigation() {
    return belongsTo(HEARING) && compareTo(CLAIMS) >= 0 && compareTo(INVESTIGATION) <= 0;
  }

  /// The heading.
  public String zh() {
    return zh;
  }

  /// The heading in English.
  public String en() {
    return en;
  }
}
