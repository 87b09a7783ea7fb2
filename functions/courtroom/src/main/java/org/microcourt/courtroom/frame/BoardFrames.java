package org.microcourt.courtroom.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import org.microcourt.courtroom.frame.Request.Section;
import org.microcourt.item.ItemType;

/// What is due, and what stood in the way: `item.list`, `item.mine`, `board.read`,
/// `deadline.preview`, `incident.*`, `outage.read`.
final class BoardFrames {
  /// Where a list goes on, as the court has said.
  static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_.:#-]{1,100}");

  private static final Pattern INCIDENT = Pattern.compile("INCIDENT#[A-Za-z0-9_.:#-]{1,100}");

  private BoardFrames() {}

  static Request items(String courtroom, Members body) {
    body.only("after");
    return new Request.ListItems(courtroom, body.item("after"));
  }

  static Request mine(Members body) {
    body.only("after");
    return new Request.MyItems(body.matching("after", CURSOR));
  }

  static Request board(Members body) {
    body.only("section", "after");
    Optional<Section> section =
        body.string("section")
            .map(name -> Section.named(name).orElseThrow(() -> body.wrong("section")));
    if (section.isEmpty() && body.has("after")) {
      throw body.wrong("section");
    }
    return new Request.Board(section, body.matching("after", CURSOR));
  }

  static Request preview(String courtroom, Members body) {
    body.only("due", "type", "session", "item", "reason");
    return new Request.Preview(
        courtroom,
        ItemFrames.due(body),
        body.string("type").map(type -> ItemType.parse(type, "type")),
        body.session("session"),
        body.item("item"),
        body.reason("reason"));
  }

  static Request incident(String id, Members body) {
    body.only("from", "to", "description");
    return new Request.RecordIncident(
        id,
        body.instant("from"),
        body.instant("to"),
        body.reason("description").orElseThrow(() -> body.wrong("description")));
  }

  static Request incidents(Members body) {
    body.only("before");
    return new Request.ListIncidents(body.matching("before", INCIDENT));
  }

  static Request outage(String courtroom, Members body) {
    return new Request.Outage(courtroom, body.only("item").requireItem("item"));
  }
}
