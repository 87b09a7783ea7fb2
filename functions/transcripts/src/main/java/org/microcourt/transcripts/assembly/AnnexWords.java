package org.microcourt.transcripts.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.transcripts.assembly.Annexes.Applied;
import org.microcourt.transcripts.assembly.Annexes.NotSigned;
import org.microcourt.transcripts.assembly.Annexes.Ruled;
import org.microcourt.transcripts.assembly.Annexes.Signed;
import org.microcourt.typeset.Block;

/// Corrections and missing signatures in the words of a transcript.
record AnnexWords(Words words) {

  List<Block> corrections(List<Applied> all) {
    List<Block> blocks = new ArrayList<>();
    if (!all.isEmpty()) {
      blocks.add(new Block.Heading("补正申请与裁定"));
    }
    for (Applied one : all) {
      blocks.add(new Block.Field("第 %d 条　申请".formatted(one.seq()), heading(one)));
      blocks.add(new Block.Paragraph("内容：" + one.text()));
      blocks.add(new Block.Paragraph("理由：" + one.reason()));
      one.ruled().ifPresent(ruled -> ruling(ruled, blocks));
    }
    return blocks;
  }

  private String heading(Applied one) {
    String entries =
        one.entries().isEmpty()
            ? ""
            : one.entries().stream()
                .map(String::valueOf)
                .collect(Collectors.joining("、", "，针对记录第 ", " 条"));
    return words.second(one.at())
        + " "
        + one.who()
        + "（"
        + one.kind().zh()
        + (one.late() ? "，逾期提出" : "")
        + "）"
        + entries;
  }

  private void ruling(Ruled ruled, List<Block> blocks) {
    blocks.add(
        new Block.Field(
            "第 %d 条　裁定".formatted(ruled.seq()),
            words.second(ruled.at()) + " " + ruled.who() + "：" + ruled.ruling().zh()));
    ruled.text().ifPresent(text -> blocks.add(new Block.Paragraph("补正为：" + text)));
    blocks.add(new Block.Paragraph("理由：" + ruled.reason()));
  }

  List<Block> notes(List<Signed> signed, List<NotSigned> notSigned, Optional<Instant> effective) {
    List<Block> notes = new ArrayList<>();
    signed.forEach(one -> note(one, notes));
    notSigned.forEach(one -> notes.add(new Block.Paragraph(why(one))));
    effective.ifPresent(at ->
        notes.add(
            new Block.Paragraph("调解协议自最后一方当事人签名时（" + words.second(at) + "）生效（《人民法院在线调解规则》第十九条）。")));
    return notes;
  }

  private void note(Signed one, List<Block> notes) {
    String who = one.capacity() + " " + one.name();
    if (one.late()) {
      notes.add(new Block.Paragraph(who + "于核对期限届满后签名。"));
    }
    one.again()
        .ifPresent(
            at -> notes.add(new Block.Paragraph(who + "于 " + words.second(at) + " 再次核对确认。")));
    if (!one.before().isEmpty()) {
      String rulings = one.before().stream().map(String::valueOf).collect(Collectors.joining("、"));
      notes.add(new Block.Paragraph(who + "的签名先于第 " + rulings + " 条准许补正的裁定，其后未再次确认。"));
    }
  }

  private String why(NotSigned one) {
    return one.reason()
        .map(reason ->
            one.who()
                + one.at().map(at -> "于 " + words.second(at)).orElse("")
                + " 拒绝签名"
                + (one.late() ? "（期限届满后）" : "")
                + "，理由："
                + reason)
        .orElse(one.who() + "在核对期限内未作表示。");
  }
}
