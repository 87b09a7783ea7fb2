package org.microcourt.act;

import org.microcourt.casefile.DocumentRef;
import org.microcourt.deadline.Due;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
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
        body.requireString("reason"));
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
