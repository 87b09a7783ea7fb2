package org.microcourt.act;

import org.microcourt.casefile.DocumentRef;
import org.microcourt.deadline.Due;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.json.Json;

/// Reads the bodies of acts on evidence.
final class EvidenceActs {
  private EvidenceActs() {}

  static Act requested(Json.Obj body) {
    return new EvidenceAct.UploadRequested(
        UploadPlan.fromJson(body),
        body.requireString("audience"),
        Due.fromJson(body.requireObject("due")));
  }

  static Act cancelled(Json.Obj body) {
    return new EvidenceAct.UploadCancelled(body.requireString("upload"), body.string("session"));
  }

  static Act accepted(Json.Obj body) {
    return new EvidenceAct.UploadAccepted(
        body.requireString("upload"),
        body.string("session"),
        Media.fromJson(body.requireObject("media")),
        body.requireString("key"));
  }

  static Act filed(Json.Obj body) {
    return new EvidenceAct.Filed(
        body.requireString("upload"),
        body.requireString("sender"),
        DocumentRef.fromJson(body.requireObject("document")),
        Media.fromJson(body.requireObject("media")),
        body.object("exhibit").map(Exhibit::fromJson),
        body.string("caption"));
  }

  static Act rejected(Json.Obj body) {
    return new EvidenceAct.Rejected(
        body.requireString("upload"),
        body.string("session"),
        body.requireString("reason"),
        body.requireString("zh"),
        body.requireString("en"));
  }

  static Act described(Json.Obj body) {
    return new EvidenceAct.ExhibitDescribed(
        exhibit(body), Described.fromJson(body.requireObject("described")));
  }

  static Act opened(Json.Obj body) {
    return new EvidenceAct.ExhibitOpened(exhibit(body), body.requireString("party"));
  }

  static Act opined(Json.Obj body) {
    return new EvidenceAct.ExhibitOpined(
        exhibit(body),
        body.string("session"),
        body.requireString("party"),
        Opinion.fromJson(body.requireObject("opinion")));
  }

  static Act reviewed(Json.Obj body) {
    return new EvidenceAct.ExhibitReviewed(
        exhibit(body),
        Review.parse(body.requireString("review"), "review"),
        body.string("ground").map(name -> Ground.parse(name, "ground")),
        body.requireString("reason"));
  }

  static Act explained(Json.Obj body) {
    return new EvidenceAct.LateExplained(
        exhibit(body),
        body.string("session"),
        body.requireString("party"),
        body.requireString("reason"));
  }

  static Act ruled(Json.Obj body) {
    return new EvidenceAct.LateRuled(
        exhibit(body),
        body.string("session"),
        LateRuling.parse(body.requireString("ruling"), "ruling"),
        body.requireString("reason"));
  }

  static Act round(Json.Obj body) {
    return new EvidenceAct.RoundOpened(
        body.requireString("session"),
        Math.toIntExact(body.requireLong("number")),
        Round.fromJson(body));
  }

  static Act found(Json.Obj body) {
    return new EvidenceAct.ExhibitFound(
        exhibit(body),
        body.string("session"),
        Finding.parse(body.requireString("finding"), "finding"),
        body.requireString("reason"));
  }

  private static String exhibit(Json.Obj body) {
    return body.requireString("exhibit");
  }
}
