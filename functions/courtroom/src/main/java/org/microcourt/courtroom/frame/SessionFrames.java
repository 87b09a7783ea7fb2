package org.microcourt.courtroom.frame;

import org.microcourt.courtroom.Role;
import org.microcourt.decision.Command;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// `session.*`, `talk.*`, `witness.*`.
final class SessionFrames {
  private SessionFrames() {}

  static Command schedule(Members body) {
    body.only("type", "mode", "title", "period", "findings", "atEnd");
    return new Command.SessionSchedule(
        SessionType.parse(body.requireString("type"), "type"),
        Mode.parse(body.requireString("mode"), "mode"),
        body.string("title").orElse(""),
        body.object("period").map(SessionFrames::period),
        body.object("findings").map(SessionFrames::findings),
        body.string("atEnd").map(text -> AtEnd.parse(text, "atEnd")).orElse(AtEnd.WAIT));
  }

  private static Period period(Members period) {
    period.only("from", "to");
    return new Period(period.instant("from"), period.instant("to"));
  }

  private static AsyncHearingFindings findings(Members findings) {
    findings.only("application", "attendanceHard", "factsUndisputed");
    return new AsyncHearingFindings(
        findings.requireString("application"),
        findings.requireString("attendanceHard"),
        findings.requireString("factsUndisputed"));
  }

  static Command consent(Members body) {
    body.only("session", "notice", "agreed", "onBehalfOf", "extendable", "mergeable");
    return new Command.SessionConsent(
        body.requireSession("session"),
        body.name("notice"),
        body.requireBool("agreed"),
        body.participant("onBehalfOf"),
        body.bool("extendable"),
        body.bool("mergeable"));
  }

  static Command extend(Members body) {
    body.only("session", "to", "reason");
    return new Command.SessionExtend(
        body.requireSession("session"), body.instant("to"), body.requireString("reason"));
  }

  static Command open(Members body) {
    return new Command.SessionOpen(body.only("session").requireSession("session"));
  }

  static Command enter(Members body) {
    return new Command.SessionEnter(body.only("session").requireSession("session"));
  }

  static Command advance(Members body) {
    body.only("session", "segment");
    return new Command.SessionAdvance(
        body.requireSession("session"), Segment.parse(body.requireString("segment"), "segment"));
  }

  static Command close(Members body) {
    body.only("session", "reason");
    return new Command.SessionClose(body.requireSession("session"), body.string("reason"));
  }

  static Command openTalk(Members body) {
    body.only("session", "side");
    return new Command.TalkOpen(body.requireSession("session"), side(body));
  }

  static Command closeTalk(Members body) {
    body.only("session", "side");
    return new Command.TalkClose(body.requireSession("session"), side(body));
  }

  private static Role side(Members body) {
    Role side = Role.parse(body.requireString("side"), "side");
    if (!side.isParty()) {
      throw body.wrong("side");
    }
    return side;
  }

  static Command call(Members body) {
    body.only("session", "participant");
    return new Command.WitnessCall(
        body.requireSession("session"), body.requireParticipant("participant"));
  }

  static Command dismiss(Members body) {
    body.only("session", "participant");
    return new Command.WitnessDismiss(
        body.requireSession("session"), body.requireParticipant("participant"));
  }
}
