package org.microcourt.rule;

/// The rules of courtrooms, sessions, items and transcripts; those of evidence are in
/// `EvidenceRule`.
public enum Rule implements CourtRule {
  STAFF_ONLY(
      "R-ID",
      "在线诉讼规则 art. 7",
      "只有法院工作人员可以开设微法庭、登记平台故障。",
      "Only the court's staff may open a courtroom or record an incident."),
  COURT_ONLY(
      "-", "民诉法 arts. 40, 140", "只有审判员或书记员可以这样做。", "Only the judge or the clerk may do this."),
  JUDGE_ONLY("-", "民诉法 arts. 40, 140", "只有审判员可以这样做。", "Only the judge may do this."),
  MODERATOR_ONLY(
      "-",
      "民诉法 art. 97; 在线调解规则 art. 5",
      "只有主持本次诉讼活动的审判员、调解员或书记员可以这样做。",
      "Only the judge, the clerk or, in a mediation, the mediator may do this."),

  ALREADY_PARTICIPANT(
      "-", "民诉法 art. 51", "该人员已经在本微法庭中。", "This person takes part in the courtroom already."),
  AGENT_NEEDS_PRINCIPAL(
      "R-SPECIAL-AUTH",
      "民诉法 arts. 61-62",
      "委托代理人须注明所代理的当事人和授权范围；其他人员不得填写。",
      "An agent needs a party as principal and an authority; others have neither."),
  COURTROOM_FULL(
      "-",
      "court configuration",
      "本微法庭人数已达上限。",
      "This courtroom has as many participants as it can hold."),
  PARTICIPANT_UNKNOWN(
      "-", "民诉法 art. 51", "没有这名诉讼参与人，或其已退出。", "No such participant takes part in this courtroom."),
  AGENTS_LEAVE_FIRST(
      "R-SPECIAL-AUTH",
      "民诉法 arts. 61-62",
      "该当事人还有委托代理人在微法庭中，请先移出其代理人。",
      "This party still has agents in the courtroom: remove them first."),
  A_JUDGE_STAYS("-", "民诉法 art. 40", "微法庭至少须有一名审判员。", "A courtroom cannot be without a judge."),

  SESSION_UNKNOWN("-", "民诉法 art. 140", "没有这次诉讼活动。", "There is no such session."),
  SESSION_NOT_SCHEDULED(
      "-", "民诉法 art. 140", "该诉讼活动已经开始或结束。", "This session has been opened or closed already."),
  SESSION_NOT_OPEN(
      "R-STAGES",
      "民诉法 arts. 140-142",
      "该诉讼活动尚未开始或已经结束，现在不能发言或办理。",
      "This session is not open: it has not begun or is closed."),
  ASYNC_NEEDS_PERIOD(
      "R-ASYNC",
      "在线诉讼规则 art. 20(1)",
      "异步诉讼活动须确定期间，且期间须晚于现在、最长一年。",
      "An asynchronous session needs a stated period that ends in the future and lasts a year at most."),
  PERIOD_NOT_RUNNING(
      "R-ASYNC",
      "在线诉讼规则 art. 20(1)",
      "现在不在法庭确定的期间之内。",
      "Now is outside the period that the court has set."),
  ASYNC_HEARING_PROCEDURE(
      "R-ASYNC-HEARING",
      "在线诉讼规则 art. 20(2)",
      "只有小额诉讼程序或者简易程序的案件可以非同步开庭。",
      "Only a small-claims or summary case may be heard asynchronously."),
  ASYNC_HEARING_FINDINGS(
      "R-ASYNC-HEARING",
      "在线诉讼规则 art. 20(2)(一)-(三)",
      "非同步开庭须有当事人书面申请，并由审判员记明同时到庭确有困难、主要事实和证据无争议。",
      "An asynchronous hearing needs a written application and the judge's two findings."),
  SIDES_NEEDED(
      "-",
      "民诉法 arts. 51, 140",
      "须先加入双方当事人（谈话至少一方）。",
      "Plaintiff and defendant (for an inquiry at least one party) must take part first."),
  CONSENT_OF_PARTY(
      "R-CONSENT-STAGE",
      "在线诉讼规则 art. 4",
      "只能由当事人本人，或由委托代理人代其被代理人表示同意。",
      "Only a party, or an agent for its principal, answers the notice."),
  NOTICE_VERSION(
      "R-CONSENT-STAGE",
      "在线诉讼规则 art. 4(1)",
      "权利义务告知书已更新，请阅读现行版本后再答复。",
      "The notice of rights has a newer version: read that one, then answer."),
  CONSENT_GIVEN(
      "R-CONSENT-STAGE",
      "在线诉讼规则 arts. 4-5",
      "已作同样答复；诉讼活动开始后不能再收回同意，可以向法庭申请转为线下。",
      "This answer was given already, or the session has begun: ask the court to move offline instead."),
  CONSENT_MISSING(
      "R-CONSENT-STAGE",
      "在线诉讼规则 arts. 4(2)(四), 20",
      "还有当事人没有同意以这种方式在线进行本阶段。",
      "A party has not agreed to hold this stage online in this way."),
  REAUTHENTICATE(
      "R-REAUTH",
      "在线诉讼规则 art. 7(3)",
      "进入诉讼活动前须重新验证身份，请重新登录后再进入。",
      "Your identity must be verified anew before you enter: log in again."),
  ENTERED_ALREADY("R-REAUTH", "在线诉讼规则 art. 7(3)", "您已进入。", "You have entered already."),
  ENTER_FIRST(
      "R-REAUTH",
      "在线诉讼规则 art. 7(3)",
      "请先验证身份并进入本次诉讼活动。",
      "Verify your identity and enter the session first."),
  SECTION_OF_ANOTHER_TYPE(
      "R-STAGES",
      "民诉法 arts. 140-145",
      "本类诉讼活动没有这个环节，或已在该环节。",
      "This type of session has no such section, or is in it already."),
  SECTION_ORDER(
      "R-STAGES",
      "民诉法 arts. 141, 144; 民诉解释 art. 230",
      "普通程序先进行法庭调查，再进行法庭辩论，然后征询最后意见：前一阶段还没有人发言，且并非全体当事人都同意合并进行。",
      "In ordinary procedure the investigation comes before the debate, and the debate before the"
          + " final statements: nobody has spoken yet in the one before, and not every party agreed to"
          + " merge them."),

  MEDIATION_ONLY("R-WALL", "民事调解规定 art. 5", "只有调解中可以单独谈话。", "Private talks belong to a mediation."),
  TALK_STATE(
      "R-WALL",
      "民事调解规定 art. 5",
      "与该方的单独谈话已经开始或尚未开始，或没有该方当事人。",
      "The private talk with this side is open already, not open, or the side has no party."),
  WITNESS_STATE(
      "R-WITNESS",
      "在线诉讼规则 art. 26",
      "该人员不是证人，或已有证人在作证，或该证人未被传唤。",
      "This is no witness, a witness is being heard, or this one was not called."),
  WITNESS_ISOLATED(
      "R-WITNESS", "在线诉讼规则 art. 26", "证人只能在被传唤作证时发言。", "A witness speaks only while being heard."),

  SPEAK_IN_SESSION(
      "R-STAGES",
      "民诉法 arts. 140-142",
      "当事人须在进行中的诉讼活动内发言。",
      "Parties speak in an open session only."),
  AUDIENCE_CLOSED(
      "R-WALL",
      "民事调解规定 art. 5; 民诉法 art. 45",
      "您不能向这个范围发言：单独谈话未开始，或您不在其中。",
      "You cannot speak to this audience: no private talk is open, or you are not of it."),
  QUOTE_UNSEEN(
      "R-WALL",
      "民事调解规定 art. 5",
      "不能引用这条记录：它不存在，或不是所有收到者都能看到。",
      "This entry cannot be quoted: it does not exist, or not every reader may see it."),
  MENTION_UNKNOWN(
      "-",
      "民诉法 art. 51",
      "被提到的人不在本微法庭，或看不到这条消息。",
      "Someone mentioned does not take part, or cannot see this message."),
  WITHDRAW_OWN(
      "-",
      "民诉法 art. 150",
      "只能撤回自己刚发出的消息。",
      "You can take back only a message that you yourself have just posted."),
  WITHDRAW_WINDOW(
      "-",
      "court configuration",
      "撤回时间已过，或已经撤回；记录不能修改，可以再发一条说明。",
      "The time for taking it back is over, or it was taken back: post a correction instead."),

  CALENDAR_YEAR(
      "R-PERIOD",
      "民诉法 art. 85(3)",
      "法庭日历没有届满年份的放假安排，不能计算届满日期。",
      "The court's calendar lacks the holidays of the year in which the period ends."),
  PRODUCTION_TOO_SHORT(
      "R-PROD-LIMIT",
      "证据规定 art. 51(2); 民诉解释 art. 99",
      "法院指定的举证期限过短：第一审普通程序不得少于十五日，第二审提供新的证据不得少于十日。",
      "The court's limit for evidence is too short: 15 days at least in ordinary procedure, 10 for"
          + " new evidence at second instance."),
  PRODUCTION_TOO_LONG(
      "R-PROD-LIMIT",
      "证据规定 art. 51(2); 民诉解释 arts. 266, 275",
      "举证期限过长：适用简易程序（含小额诉讼程序）的案件不得超过十五日。",
      "The limit for evidence is too long: 15 days at most in summary procedure, small claims"
          + " included."),
  PRODUCTION_SMALL_CLAIM(
      "R-PROD-LIMIT",
      "证据规定 art. 51(2); 民诉解释 art. 275",
      "小额诉讼案件的举证期限一般不超过七日，超过的须由审判员记明理由。",
      "In a small claim the limit for evidence is normally 7 days at most: a longer one needs the"
          + " judge's reason."),
  RESTORE_RUNNING(
      "R-RESTORE",
      "民诉法 art. 86",
      "期限尚未届满，可以申请延长，不需要申请顺延耽误的期限。",
      "The period still runs: ask for an extension; only a missed period is restored."),
  RESTORE_OBSTACLE(
      "R-RESTORE",
      "民诉法 art. 86",
      "障碍消除的时间须在期限开始之后、申请之前。",
      "The obstacle must have ended after the period began and before the application."),
  RESTORE_TOO_LATE(
      "R-RESTORE",
      "民诉法 art. 86",
      "申请顺延期限须在障碍消除后的十日内提出，现已超过。",
      "Restoration is to be asked for within ten days after the obstacle has ended; these are over."),
  MEDIATION_EXTENSION(
      "R-MED-CLOCK",
      "在线调解规则 art. 24(1)",
      "延长调解期限须经各方当事人同意。",
      "The time for mediation is extended only if all parties agree."),
  ITEM_UNKNOWN("-", "民诉法 art. 68", "没有这个诉讼事项。", "There is no such litigation item."),
  ITEM_ADDRESSEE(
      "-",
      "民诉法 arts. 51, 68",
      "诉讼事项只能向本微法庭的当事人发出。",
      "A litigation item is addressed to parties of this courtroom."),
  ITEM_CLOSED(
      "R-LAPSE",
      "民诉法 art. 68",
      "该诉讼事项已撤回、已结束，或不在可以这样办理的状态。",
      "This item was withdrawn, has ended, or is not in a state for this."),
  ITEM_ANSWERER(
      "R-LAPSE",
      "民诉法 arts. 61, 68",
      "只有被要求答复的当事人或其委托代理人可以答复。",
      "Only a party that was asked, or its agent, may answer."),
  DUE_IN_THE_PAST("R-PERIOD", "民诉法 art. 85", "届满时间须晚于现在。", "A due time must lie in the future."),
  DUE_AFTER_PERIOD(
      "R-ASYNC",
      "在线诉讼规则 art. 20(1)",
      "届满时间不得晚于本次异步诉讼活动的期间。",
      "The due time cannot lie after the period of the asynchronous session."),
  DUE_NOT_LATER(
      "R-PROD-LIMIT",
      "民诉解释 art. 100; 证据规定 art. 54",
      "延长后的届满时间须晚于原届满时间。",
      "An extension must end later than the time that it extends."),
  EXTENSION_BEFORE_EXPIRY(
      "R-PROD-LIMIT",
      "民诉解释 art. 100; 民诉法 art. 86",
      "延长须在期限届满前申请；期限届满后须说明障碍消除的时间，申请顺延期限。",
      "An extension is asked for before the time is over; afterwards a restoration, with when the"
          + " obstacle ended."),
  REQUEST_UNKNOWN("-", "民诉解释 art. 100", "没有这项待处理的申请。", "No such request waits for a decision."),
  RULING_UNFOUNDED(
      "R-ADMISSION",
      "证据规定 art. 4; 民诉法 art. 68",
      "逾期答复才需裁决；视为承认须审判员已作说明并询问、该当事人在期限内未答复。",
      "Only a late answer is ruled on; silence is an admission only after the judge explained, asked,"
          + " and the time ran out without an answer."),
  DUE_TIME_PASSED(
      "R-PERIOD",
      "民诉法 art. 85",
      "该期限已变更、已届满，或已经提醒。",
      "This due time was moved, is over, or was reminded of already."),
  PERIOD_OF_ASYNC(
      "R-ASYNC", "在线诉讼规则 art. 20(1)", "只有异步诉讼活动有期间。", "Only an asynchronous session has a period."),
  EXTENSION_CONSENT(
      "R-ASYNC",
      "在线诉讼规则 art. 20(1)",
      "延长异步诉讼期间须经全体当事人同意：有当事人尚未同意延长。",
      "The period is prolonged only with every party's consent: a party has not agreed to an"
          + " extension."),
  DOCUMENT_UNKNOWN(
      "R-FILE", "在线诉讼规则 art. 35", "电子卷宗中没有这份材料。", "The case file has no such document."),

  EXPORT_READER(ExportRules.READER),
  EXPORT_RUNNING(ExportRules.RUNNING),
  EXPORT_TOO_LARGE(ExportRules.TOO_LARGE),
  EXPORT_UNKNOWN(ExportRules.UNKNOWN),
  EXPORT_NOT_MADE(ExportRules.NOT_MADE),
  EXPORT_EXPIRED(ExportRules.EXPIRED),
  SIGNATURE_UNFIT(SigningRules.SIGNATURE_UNFIT),
  SIGNATURE_UNKNOWN(SigningRules.SIGNATURE_UNKNOWN),
  TRANSCRIPT_MISSING(SigningRules.TRANSCRIPT_MISSING),
  TRANSCRIPT_DIFFERS(SigningRules.TRANSCRIPT_DIFFERS),
  CONFIRM_OF_PARTY(SigningRules.CONFIRM_OF_PARTY),
  CONFIRMED_ALREADY(SigningRules.CONFIRMED_ALREADY),
  REPRESENTATIVE_OF_PARTY(SigningRules.REPRESENTATIVE_OF_PARTY),
  SPECIAL_AUTHORITY(SigningRules.SPECIAL_AUTHORITY),
  TRANSCRIPT_FINAL(SigningRules.TRANSCRIPT_FINAL),
  REFUSED_ALREADY(SigningRules.REFUSED_ALREADY),
  REFUSAL_STANDS(SigningRules.REFUSAL_STANDS),
  CORRECTION_ENTRY(SigningRules.CORRECTION_ENTRY),
  CORRECTIONS_WAITING(SigningRules.CORRECTIONS_WAITING),
  CORRECTION_UNKNOWN(SigningRules.CORRECTION_UNKNOWN),
  SIGNATURES_OPEN(SigningRules.SIGNATURES_OPEN),
  CORRECTIONS_OPEN(SigningRules.CORRECTIONS_OPEN),
  TRANSCRIPT_OF_CLOSED(SigningRules.TRANSCRIPT_OF_CLOSED),
  MOTION_OF_PARTY(MotionRules.OF_PARTY),
  MOTION_PENDING(MotionRules.PENDING),
  MOTION_UNKNOWN(MotionRules.UNKNOWN),
  CHALLENGE_TARGET(MotionRules.CHALLENGE_TARGET),
  CHALLENGE_TOO_LATE(MotionRules.CHALLENGE_TOO_LATE),
  CHALLENGED_PAUSES(MotionRules.CHALLENGED_PAUSES),
  CHALLENGE_DECIDER(MotionRules.CHALLENGE_DECIDER),
  CHALLENGE_REVIEW(MotionRules.CHALLENGE_REVIEW),
  REPUDIATED_ENTRY(MotionRules.REPUDIATED_ENTRY),
  CALL_UNKNOWN(CallRules.UNKNOWN),
  CALL_RUNNING(CallRules.RUNNING),
  CALL_FULL(CallRules.FULL),
  CALL_CALLEES(CallRules.CALLEES),
  CALL_ANSWERED(CallRules.ANSWERED),
  CALL_ABSENT(CallRules.ABSENT),
  CALL_PEER(CallRules.PEER),
  CONDUCT_TARGET(ConductRules.TARGET),
  ADMONITION_AFTER_WARNING(ConductRules.ADMONITION_AFTER_WARNING),
  MUTED(ConductRules.MUTED),
  NOT_MUTED(ConductRules.NOT_MUTED),
  PART_ONLY("R-FILE", "在线诉讼规则 art. 35", "此项由系统办理。", "This is done by the court's own workflow.");

  private final RuleText text;

  Rule(RuleText text) {
    this.text = text;
  }

  Rule(String id, String article, String zh, String en) {
    this(new RuleText(id, article, zh, en));
  }

  @Override
  public RuleText text() {
    return text;
  }
}
