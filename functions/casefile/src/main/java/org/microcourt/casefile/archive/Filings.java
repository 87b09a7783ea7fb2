package org.microcourt.casefile.archive;

import java.util.HashMap;
import java.util.Map;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.record.Entry;

/// Who filed the documents, gathered as the record passes.
public final class Filings {
  private final Map<Long, String> senders = new HashMap<>();

  /// Takes the next entry.
  public void pass(Entry entry) {
    if (entry.act() instanceof EvidenceAct.Filed filed) {
      senders.put(entry.seq(), filed.sender());
    }
  }

  /// The name of the participant whose file it was, or 本院 for what the court made.
  public String name(Courtroom courtroom, long filed) {
    String sender = senders.getOrDefault(filed, "");
    return courtroom
        .participant(sender)
        .map(participant -> participant.role().zh() + " " + participant.name())
        .orElse("本院");
  }
}
