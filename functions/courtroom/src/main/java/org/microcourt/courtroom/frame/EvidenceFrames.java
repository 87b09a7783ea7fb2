package org.microcourt.courtroom.frame;

import java.util.List;
import java.util.Optional;
import org.microcourt.decision.Command;
import org.microcourt.decision.Limits;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Described.Form;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.View;

/// `evidence.*`, and `casefile.view`.
final class EvidenceFrames {
  /// So that the signed requests fit a frame.
  private static final int MOST_PARTS = 12;

  private static final int MOST_NUMBER = 10_000;
  private static final long MOST_SECONDS = 86_400;
  private static final int THOUSANDTHS = 1_000;

  private EvidenceFrames() {}

  static Command request(Members body) {
    body.only(
        "name",
        "size",
        "contentType",
        "sha256",
        "category",
        "exhibit",
        "answers",
        "session",
        "audience",
        "caption");
    return new Command.UploadRequest(
        body.requireString("name"),
        body.requireSeq("size"),
        body.requireString("contentType"),
        body.requireHash("sha256"),
        Category.parse(body.requireString("category"), "category"),
        body.object("exhibit").map(EvidenceFrames::described),
        body.exhibit("answers"),
        body.session("session"),
        MessageFrames.audience(body),
        body.string("caption"));
  }

  private static Described described(Members described) {
    described.only("name", "source", "purpose", "form", "custody", "content");
    return new Described(
        described.requireString("name"),
        words(described, "source"),
        words(described, "purpose"),
        described.string("form").map(f -> Form.parse(f, described.at("form"))).orElse(Form.COPY),
        words(described, "custody"),
        words(described, "content"));
  }

  private static String words(Members described, String name) {
    return described
        .string(name)
        .map(text -> Limits.description(described.at(name), text))
        .orElse("");
  }

  static Command cancel(Members body) {
    return new Command.UploadCancel(body.only("upload").requireUpload("upload"));
  }

  static Command describe(Members body) {
    body.only("exhibit", "described");
    return new Command.ExhibitDescribe(
        body.requireExhibit("exhibit"), described(body.requireObject("described")));
  }

  static Command opine(Members body) {
    body.only("exhibit", "session", "opinion");
    return new Command.ExhibitOpine(
        body.requireExhibit("exhibit"),
        body.session("session"),
        opinion(body.requireObject("opinion")));
  }

  private static Opinion opinion(Members opinion) {
    opinion.only("authenticity", "legality", "relevance", "force", "reasons", "differs", "points");
    return new Opinion(
        view(opinion, "authenticity"),
        view(opinion, "legality"),
        view(opinion, "relevance"),
        opinion.reason("force"),
        opinion
            .string("reasons")
            .map(text -> Limits.reasons(opinion.at("reasons"), text))
            .orElse(""),
        opinion.bool("differs"),
        opinion.objects("points").stream().map(EvidenceFrames::point).toList());
  }

  private static View view(Members opinion, String property) {
    return View.parse(opinion.requireString(property), opinion.at(property));
  }

  private static Opinion.Point point(Members point) {
    if (point.has("page")) {
      point.only("page", "region", "text");
    } else {
      point.only("second", "text");
    }
    Optional<Long> second = point.number("second", 0, MOST_SECONDS);
    if (!point.has("page") && second.isEmpty()) {
      throw point.wrong("second");
    }
    return new Opinion.Point(
        point.number("page", 1, MOST_NUMBER),
        point.object("region").map(EvidenceFrames::region),
        second,
        point.reason("text").orElseThrow(() -> point.wrong("text")));
  }

  private static Opinion.Region region(Members region) {
    region.only("x", "y", "width", "height");
    return new Opinion.Region(
        thousandths(region, "x", 0),
        thousandths(region, "y", 0),
        thousandths(region, "width", 1),
        thousandths(region, "height", 1));
  }

  private static int thousandths(Members region, String name, long least) {
    return Math.toIntExact(
        region.number(name, least, THOUSANDTHS).orElseThrow(() -> region.wrong(name)));
  }

  static Command review(Members body) {
    body.only("exhibit", "review", "ground", "reason");
    return new Command.ExhibitReview(
        body.requireExhibit("exhibit"),
        Review.parse(body.requireString("review"), "review"),
        body.string("ground").map(name -> Ground.parse(name, "ground")),
        body.requireString("reason"));
  }

  static Command find(Members body) {
    body.only("exhibit", "session", "finding", "reason");
    return new Command.ExhibitFind(
        body.requireExhibit("exhibit"),
        body.session("session"),
        Finding.parse(body.requireString("finding"), "finding"),
        body.requireString("reason"));
  }

  static Request sign(String courtroom, Members body) {
    body.only("upload", "parts");
    List<Request.Part> parts = body.objects("parts").stream().map(EvidenceFrames::part).toList();
    if (parts.size() > MOST_PARTS) {
      throw body.wrong("parts");
    }
    return new Request.SignUpload(courtroom, body.requireUpload("upload"), parts);
  }

  private static Request.Part part(Members part) {
    part.only("number", "sha256");
    long number = part.number("number", 1, MOST_NUMBER).orElseThrow(() -> part.wrong("number"));
    return new Request.Part(Math.toIntExact(number), part.requireHash("sha256"));
  }

  static Request complete(String courtroom, Members body) {
    return new Request.CompleteUpload(courtroom, body.only("upload").requireUpload("upload"));
  }

  static Request list(String courtroom, Members body) {
    return new Request.ListExhibits(courtroom, body.only("after").exhibit("after"));
  }

  static Request view(String courtroom, Members body) {
    body.only("exhibit", "as");
    return new Request.ViewExhibit(courtroom, body.requireExhibit("exhibit"), as(body));
  }

  static Request document(String courtroom, Members body) {
    body.only("document", "as");
    long number = body.number("document", 1, MOST_NUMBER).orElseThrow(() -> body.wrong("document"));
    return new Request.ViewDocument(courtroom, Math.toIntExact(number), as(body));
  }

  private static Request.As as(Members body) {
    Optional<String> as = body.string("as");
    return switch (as.orElse("shown")) {
      case "shown" -> Request.As.SHOWN;
      case "preview" -> Request.As.PREVIEW;
      case "download" -> Request.As.DOWNLOAD;
      case "receipt" -> Request.As.RECEIPT;
      default -> throw body.wrong("as");
    };
  }
}
