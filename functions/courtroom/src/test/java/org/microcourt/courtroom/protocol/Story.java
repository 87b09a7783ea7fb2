package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Media;
import org.microcourt.json.Json;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Hash;

/// A case in which every action is done once at least, every reply held to the document.
final class Story {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();

  private static final Set<String> OUTSIDE =
      Set.of("ping", "courtroom.list", "item.mine", "board.read", "incident.list");

  private final Map<String, Operation> operations = DOCUMENT.operations();
  private final Set<String> done = new HashSet<>();
  private final Set<String> sections = new HashSet<>();
  private final SmallCourt court;
  private String courtroom = "";

  Story(SmallCourt court) {
    this.court = court;
  }

  String courtroom() {
    return courtroom;
  }

  Set<String> done() {
    return done;
  }

  /// The sections of boards in which something stood.
  Set<String> sections() {
    return sections;
  }

  /// The courtroom with its people: a judge, two parties, an agent, a witness.
  void gather() {
    Json.Obj info =
        Json.obj(
            "number", "（2026）沪0113民初1024号",
            "cause", "买卖合同纠纷",
            "court", "上海市宝山区人民法院",
            "procedure", "SUMMARY");
    Json.Obj create =
        SmallCourt.frame("courtroom.create", "create-1", null, Json.obj("case", info));
    courtroom = reply("zhou", create).requireObject("body").requireString("courtroom");
    write("zhou", "participant.add", person("lin", "PLAINTIFF"));
    write("zhou", "participant.add", person("chen", "DEFENDANT"));
    write(
        "zhou",
        "participant.add",
        person("gao", "AGENT").with("principal", "p3").with("authority", "SPECIAL"));
    write("zhou", "participant.add", person("zhao", "WITNESS"));
    List.of("zhou", "lin", "chen", "gao", "zhao").forEach(p -> court.connect(p, courtroom));
  }

  /// A mediation with a private talk, from its planning to its close.
  void mediate() {
    Json.Obj s1 = Json.obj("session", "s1");
    schedule("MEDIATION");
    consent("lin", "s1", Json.obj());
    consent("gao", "s1", Json.obj("onBehalfOf", "p3"));
    write("zhou", "session.open", s1);
    write("lin", "session.enter", s1);
    write("zhou", "session.advance", s1.with("segment", "COURSE"));
    Json.Obj posted =
        write(
            "lin",
            "message.post",
            s1.with("text", "我方同意\n分期。𠮷").with("quote", 9).with("mentions", List.of("p1")));
    write("lin", "message.withdraw", Json.obj("message", posted.requireLong("seq")));
    Json.Obj side = s1.with("side", "PLAINTIFF");
    write("zhou", "talk.open", side);
    read("zhou", "message.typing", s1.with("audience", "side:PLAINTIFF"));
    write("zhou", "message.post", s1.with("text", "底线？").with("audience", "side:PLAINTIFF"));
    read("lin", "courtroom.describe", Json.obj());
    write("zhou", "talk.close", side);
    write("zhou", "message.post", Json.obj("text", "合议。").with("audience", "court"));
    write("zhou", "session.close", s1.with("reason", "达成协议。"));
  }

  /// A hearing in which a witness is heard.
  void hear() {
    Json.Obj s2 = Json.obj("session", "s2");
    schedule("HEARING");
    consent("lin", "s2", Json.obj());
    consent("chen", "s2", Json.obj("mergeable", true));
    write("zhou", "session.open", s2);
    write("zhou", "witness.call", s2.with("participant", "p5"));
    read("zhao", "courtroom.describe", Json.obj());
    read("zhao", "courtroom.list", Json.obj());
    read("zhao", "record.fetch", Json.obj());
    write("zhou", "witness.dismiss", s2.with("participant", "p5"));
    write("zhou", "participant.remove", Json.obj("participant", "p5", "reason", "作证完毕。"));
  }

  /// What the closing of the mediation records, and looking at it.
  void file() {
    DocumentRef document = transcript("transcript.pdf");
    part(new Command.TranscriptDraft("s1", document));
    part(new Command.DocumentFile(document));
    read("lin", "casefile.list", Json.obj());
    read("lin", "transcript.view", Json.obj("session", "s1"));
    read("lin", "courtroom.describe", Json.obj());
    read("chen", "record.fetch", Json.obj("before", 20, "limit", 5));
    read("chen", "record.search", Json.obj("text", "分期", "by", "p2", "about", "message"));
    read("chen", "record.search", Json.obj("before", 9, "limit", 3));
    read("chen", "record.read", Json.obj("seq", 12));
    read("chen", "presence.read", Json.obj());
    read("chen", "courtroom.list", Json.obj());
    read("chen", "ping", Json.obj());
  }

  private DocumentRef transcript(String name) {
    return new DocumentRef(
        1,
        "调解笔录",
        "笔录",
        Volume.MAIN,
        3,
        48_213,
        Hash.ZERO,
        "application/pdf",
        courtroom + "/s1/" + name,
        Optional.of("s1"));
  }

  private void part(Command command) {
    part(Actor.Part.TRANSCRIPTS, command);
  }

  private void part(Actor.Part part, Command command) {
    Recorded recorded =
        court.platform().recorder().record(courtroom, part, Optional.empty(), command);
    assertThat(recorded).isInstanceOf(Recorded.Appended.class);
  }

  /// An item from its issue over a granted and a refused extension, sealed and late answers and an
  /// outage to the ruling; others that are withdrawn or run; what is due, before and after.
  void litigate() {
    Json.Obj hours = Json.obj("amount", 30, "unit", "HOURS");
    read("zhou", "deadline.preview", Json.obj("due", hours, "type", "QUESTION"));
    Json.Obj issue =
        Json.obj("type", "QUESTION", "title", "付款", "text", "何时付款？", "due", hours)
            .with("addressees", Json.of(List.of("p2", "p3")))
            .with("documents", Json.of(List.of(1)))
            .with("reveal", Json.of(true))
            .with("explained", Json.of(true));
    write("zhou", "item.issue", issue);
    write("lin", "item.answer", Json.obj("item", "i1", "text", "十月。", "documents", List.of(1)));
    read("chen", "item.list", Json.obj());
    read("gao", "item.mine", Json.obj());
    Json.Obj at = Json.obj("at", court.now().plus(Duration.ofHours(60)));
    Json.Obj asked =
        write("gao", "item.request-extension", Json.obj("item", "i1", "due", at, "reason", "出差。"));
    read("zhou", "board.read", Json.obj());
    write(
        "zhou",
        "item.extend",
        Json.obj("item", "i1", "due", at, "request", asked.requireLong("seq"), "reason", "准许。"));
    Json.Obj later = Json.obj("at", court.now().plus(Duration.ofHours(90)));
    Json.Obj again =
        write(
            "chen",
            "item.request-extension",
            Json.obj("item", "i1", "due", later, "reason", "再延。"));
    write(
        "zhou",
        "item.refuse-extension",
        Json.obj("item", "i1", "request", again.requireLong("seq"), "reason", "理由不足。"));
    write("zhou", "item.issue", issue.with("title", Json.of("误发")));
    write("zhou", "item.withdraw", Json.obj("item", "i2", "reason", "误发。"));
    part(Actor.Part.DEADLINES, new Command.Remind(new Subject.Item("i1"), 2, "PT24H"));
    expire();
  }

  private void expire() {
    Json.Obj incident =
        Json.obj(
            "from", court.now().plus(Duration.ofHours(58)),
            "to", court.now().plus(Duration.ofHours(61)),
            "description", "机房停电。");
    reply("zhou", SmallCourt.frame("incident.record", "incident-1", null, incident));
    read("lin", "incident.list", Json.obj());
    court.advance(Duration.ofHours(62));
    part(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i1"), 2));
    read("zhou", "board.read", Json.obj());
    read("zhou", "outage.read", Json.obj("item", "i1"));
    write("chen", "item.answer", Json.obj("item", "i1", "text", "十一月。"));
    read("zhou", "board.read", Json.obj("section", "overdue"));
    write(
        "zhou",
        "item.rule",
        Json.obj("item", "i1", "party", "p3", "ruling", "LATE_ACCEPTED", "reason", "停电。"));
    read("lin", "item.list", Json.obj("after", "i1"));
  }

  /// An asynchronous mediation whose period is prolonged, and the first one's transcript confirmed.
  void conclude() {
    Json.Obj s3 = Json.obj("session", "s3");
    Json.Obj period = Json.obj("from", court.now(), "to", court.now().plus(Duration.ofHours(10)));
    write(
        "zhou",
        "session.schedule",
        Json.obj("type", "MEDIATION", "mode", "ASYNCHRONOUS", "period", period, "atEnd", "CLOSE"));
    consent("lin", "s3", Json.obj("extendable", true));
    consent("chen", "s3", Json.obj("extendable", true));
    write("zhou", "session.open", s3);
    write(
        "zhou",
        "session.extend",
        s3.with("to", court.now().plus(Duration.ofHours(20))).with("reason", "各方同意。"));
    read("zhou", "courtroom.describe", Json.obj());
    List<Integer> stroke = List.of(40, 60, 0, 70, 58, 80, 75, 30, 90, 74, 70, 120, 70, 120, 140);
    Json.Obj pad = Json.obj("width", 300, "height", 150);
    Json.Obj hand = write("lin", "signature.capture", pad.with("strokes", List.of(stroke)));
    write(
        "lin",
        "transcript.confirm",
        Json.obj("session", "s1", "sha256", Hash.ZERO.hex())
            .with("signature", hand.requireLong("seq")));
    read("zhou", "board.read", Json.obj());
    read("lin", "courtroom.describe", Json.obj());
    read("lin", "courtroom.list", Json.obj());
    correct();
  }

  /// A correction that is applied for and granted, a refusal to sign, and the end of the signing.
  private void correct() {
    Json.Obj s1 = Json.obj("session", "s1");
    Json.Obj application =
        write(
            "chen",
            "transcript.object",
            s1.with("kind", "OMISSION")
                .with("entries", List.of(9))
                .with("text", "遗漏一句。")
                .with("reason", "当庭说过。"));
    read("zhou", "transcript.view", s1);
    write(
        "zhou",
        "transcript.rule",
        s1.with("application", application.requireLong("seq"))
            .with("ruling", "GRANTED")
            .with("text", "补正为：……")
            .with("reason", "属实。"));
    write("gao", "transcript.refuse", s1.with("onBehalfOf", "p3").with("reason", "另有异议。"));
    read("zhou", "courtroom.describe", Json.obj());
    Json.Obj view = read("zhou", "transcript.view", s1).requireObject("signing");
    assertThat(view.strings("may")).contains("finalize");
    assertThat(view.objects("lint")).isNotEmpty();
    write("zhou", "transcript.finalize", s1.with("sha256", Hash.ZERO.hex()));
    part(new Command.TranscriptSeal("s1", transcript("sealed.pdf"), Hash.ZERO));
    Json.Obj seen = read("lin", "transcript.view", s1).requireObject("signing");
    assertThat(seen.strings("may")).isEmpty();
    assertThat(seen.get("lint")).isEmpty();
  }

  /// Files that are announced, cancelled, rejected and filed, and what is said of an exhibit.
  void prove() {
    endTheTimeForEvidence();
    Json.Obj file =
        Json.obj(
            "name", "流水.pdf",
            "size", 9,
            "contentType", "application/pdf",
            "sha256", Hash.ZERO.hex(),
            "category", "OTHER");
    Json.Obj described = Json.obj("name", "流水", "source", "银行", "purpose", "付款");
    Json.Obj exhibit = file.with("category", "EVIDENCE").with("exhibit", described);
    write("lin", "evidence.request-upload", exhibit);
    write("lin", "evidence.request-upload", file.with("size", 40_000_000));
    write("lin", "evidence.request-upload", file);
    read("lin", "evidence.sign-upload", Json.obj("upload", "u1"));
    read("lin", "evidence.complete-upload", Json.obj("upload", "u1"));
    write("lin", "evidence.cancel-upload", Json.obj("upload", "u2"));
    part(Actor.Part.EVIDENCE, new Command.EvidenceReject("u3", "DAMAGED", "文件已损坏。", "Damaged."));
    Media media =
        new Media(Media.Kind.PDF, "application/pdf", 3, 0, 0, 0, List.of(), Optional.empty());
    part(Actor.Part.EVIDENCE, new Command.EvidenceAccept("u1", media, "courtrooms/k/evidence/u1"));
    part(Actor.Part.EVIDENCE, new Command.EvidenceFile("u1", media, "courtrooms/k/evidence/u1"));
    Json.Obj e1 = Json.obj("exhibit", "e1");
    write("lin", "evidence.describe", e1.with("described", described.with("content", "八月支出")));
    read("chen", "evidence.view", e1);
    read("zhou", "casefile.view", Json.obj("document", 2, "as", "download"));
    read("zhou", "casefile.view", Json.obj("document", 2, "as", "receipt"));
    Json.Obj opinion =
        Json.obj(
            "authenticity", "ACCEPTED",
            "legality", "ACCEPTED",
            "relevance", "DISPUTED",
            "reasons", "与本案无关。",
            "points", List.of(Json.obj("page", 2, "text", "收款人")));
    write("chen", "evidence.opine", e1.with("opinion", opinion));
    write("zhou", "evidence.review", e1.with("review", "REVIEWED").with("reason", "与原件一致。"));
    round();
    write("lin", "evidence.explain-late", e1.with("reason", "住院。"));
    write("zhou", "evidence.rule-late", e1.with("ruling", "ACCEPTED").with("reason", "理由成立。"));
    write("zhou", "evidence.find", e1.with("finding", "PARTLY").with("reason", "部分属实。"));
    read("chen", "evidence.list", Json.obj());
    read("lin", "casefile.list", Json.obj());
    read("lin", "record.fetch", Json.obj());
  }

  /// The case file as a whole, made and not made.
  void takeAway() {
    write("lin", "casefile.export", Json.obj("as", "archive"));
    read("lin", "casefile.list", Json.obj());
    part(Actor.Part.EXPORTS, new Command.ExportMake("x1", 531_207, Hash.ZERO, 2));
    read("lin", "casefile.export-link", Json.obj("export", "x1"));
    SampleLog.keep(court.platform(), courtroom);
    read("lin", "anchor.list", Json.obj());
    write("zhou", "casefile.export", Json.obj("as", "bundle"));
    part(Actor.Part.EXPORTS, new Command.ExportFail("x2", ExportFailure.DAMAGED));
  }

  private void endTheTimeForEvidence() {
    Json.Obj due = Json.obj("at", court.now().plus(Duration.ofHours(30)));
    write(
        "zhou",
        "item.issue",
        Json.obj("type", "PRODUCE_EVIDENCE", "title", "举证", "text", "请举证。", "due", due)
            .with("addressees", Json.of(List.of("p2"))));
    court.advance(Duration.ofHours(31));
    part(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i3"), 1));
  }

  private void round() {
    write("zhou", "evidence.round", Json.obj("session", "s2", "shows", List.of("PLAINTIFF")));
  }

  private void schedule(String type) {
    write("zhou", "session.schedule", Json.obj("type", type, "mode", "SYNCHRONOUS"));
  }

  private void consent(String person, String session, Json.Obj more) {
    Json.Obj body = more.with("session", session).with("notice", "2026-01").with("agreed", true);
    write(person, "session.consent", body);
  }

  private static Json.Obj person(String name, String role) {
    return Json.obj("person", name, "name", name, "role", role);
  }

  /// A write that must succeed; gives the body of its reply.
  Json.Obj write(String person, String action, Json.Obj body) {
    Json.Obj frame = SmallCourt.frame(action, court.writeId(person), courtroom, body);
    Json.Obj receipt = reply(person, frame).requireObject("body");
    court.taken(person);
    return receipt;
  }

  /// A read that must succeed; gives the body of its reply.
  Json.Obj read(String person, String action, Json.Obj body) {
    String place = OUTSIDE.contains(action) ? null : courtroom;
    return reply(person, SmallCourt.frame(action, "read-1", place, body)).requireObject("body");
  }

  /// A reply that must be one of success, and fit the document.
  Json.Obj reply(String person, Json.Obj frame) {
    String action = frame.requireString("action");
    Operation operation = Optional.ofNullable(operations.get(action)).orElseThrow();
    String text = court.answer(person, frame.text());
    assertThat(DOCUMENT.faults(operation.reply(), text)).as("%s: %s", action, text).isEmpty();
    Json.Obj reply = Json.parseObject(text);
    assertThat(reply.string("re")).isEqualTo(frame.string("id"));
    done.add(action);
    if (action.equals("board.read")) {
      Json.Obj board = reply.requireObject("body");
      DOCUMENT.values("BoardSection").stream()
          .filter(section -> !board.array(section).isEmpty())
          .forEach(sections::add);
    }
    return reply;
  }

  /// The error of a refused frame, which must fit the document.
  Json.Obj error(String person, Json.Obj frame) {
    String text = court.answer(person, frame.text());
    assertThat(DOCUMENT.faults("ErrorReply", text)).as(text).isEmpty();
    return Json.parseObject(text).requireObject("error");
  }
}
