package org.microcourt.bench.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.bench.Model;
import org.microcourt.bench.Table;
import org.microcourt.bench.Tally;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemType;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.platform.Platform;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Entry;

/// Courtrooms in a table of their own, with what judges do about items.
final class CourtWithItems {
  final Platform platform;
  final Tally tally = new Tally(Model.NONE.tableCall());
  private final CourtClock clock;
  private final Recorder recorder;

  CourtWithItems(Table table, CourtClock clock) {
    this.clock = clock;
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", table.endpoint());
    environment.put("TABLE_NAME", table.freshName());
    environment.put("NOTICE_VERSION", "2026-01");
    platform = Platform.of(environment, clock, tally);
    platform.createTable();
    recorder = Platform.of(environment, clock).recorder();
  }

  /// A courtroom with a plaintiff and a defendant.
  void open(String room) {
    CaseInfo info = new CaseInfo("（2026）沪0113民初1024号", "买卖合同纠纷", "上海市宝山区人民法院", Procedure.SUMMARY);
    judge(room, new Command.CourtroomCreate(info));
    for (Role role : List.of(Role.PLAINTIFF, Role.DEFENDANT)) {
      judge(
          room,
          new Command.ParticipantAdd(
              role.name(), role.name(), role, Optional.empty(), Optional.empty()));
    }
  }

  Entry issue(String room, Instant due) {
    return judge(
        room,
        new Command.ItemIssue(
            ItemType.QUESTION,
            "付款",
            "请说明已付款项的时间、金额和方式。",
            List.of("p3"),
            new DueWish.At(due),
            Optional.empty(),
            List.of(),
            false,
            false,
            Optional.empty()));
  }

  Entry extend(String room, Instant due) {
    return judge(
        room,
        new Command.ItemExtend("i1", new DueWish.At(due), Optional.empty(), Optional.of("双方同意")));
  }

  private Entry judge(String room, Command command) {
    Actor judge = new Actor.Person("judge", "judge", clock.instant(), "2", true);
    Recorded recorded = recorder.record(room, judge, Optional.empty(), command);
    if (recorded instanceof Recorded.Appended(var _, Entry entry)) {
      return entry;
    }
    throw new IllegalStateException("not recorded: " + recorded);
  }
}
