package org.microcourt.signing;

import java.util.Optional;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;

/// In which capacity somebody signs (民诉法 arts. 51, 61-62, 150): it follows from who it is in the
/// courtroom.
public enum Capacity {
  PARTY("当事人", "Party"),
  LEGAL_REPRESENTATIVE("法定代表人", "Legal representative"),
  GENERAL_AGENT("委托代理人（一般授权）", "Agent with general authority"),
  SPECIAL_AGENT("委托代理人（特别授权）", "Agent with special authority"),
  MEDIATOR("调解员", "Mediator"),
  JUDGE("审判员", "Judge"),
  CLERK("书记员", "Clerk");

  private final String zh;
  private final String en;

  Capacity(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// A participant's; a witness signs no transcript here.
  public static Optional<Capacity> of(Participant participant) {
    return switch (participant.role()) {
      case PLAINTIFF, DEFENDANT, THIRD_PARTY ->
          Optional.of(participant.representative().isPresent() ? LEGAL_REPRESENTATIVE : PARTY);
      case AGENT ->
          Optional.of(
              participant.authority().filter(a -> a == Authority.SPECIAL).isPresent()
                  ? SPECIAL_AGENT
                  : GENERAL_AGENT);
      case MEDIATOR -> Optional.of(MEDIATOR);
      case JUDGE -> Optional.of(JUDGE);
      case CLERK -> Optional.of(CLERK);
      case WITNESS -> Optional.empty();
    };
  }

  /// `原告　某公司　法定代表人　张某`: whose name stands under it.
  public static String signer(Participant participant) {
    return participant.representative().orElse(participant.name());
  }

  /// Whether somebody in a role signs for the court, not for a side.
  public static boolean isOfCourt(Role role) {
    return role.isCourt() || role == Role.MEDIATOR;
  }

  /// The name on screens and in transcripts.
  public String zh() {
    return zh;
  }

  /// The name in English.
  public String en() {
    return en;
  }
}
