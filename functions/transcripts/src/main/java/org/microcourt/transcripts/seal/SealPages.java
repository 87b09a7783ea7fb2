package org.microcourt.transcripts.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.record.Hash;
import org.microcourt.typeset.Block;

/// The pages that sealing adds, from annexes to the court's seal.
record SealPages(Sheet sheet, List<X509Certificate> chain, ZoneId zone, Consumer<Block> out) {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.ROOT);

  void print(Hash draft) {
    out.accept(new Block.Title(sheet.frame().headerLeft(), "签署页"));
    out.accept(new Block.Paragraph("本页及其后各页附于笔录正文之后。正文即核对时所示文件，其后未作任何改动，其 SHA-256 值为："));
    out.accept(new Block.SmallPrint(draft.hex()));
    if (!sheet.annexes().isEmpty()) {
      sheet.annexes().forEach(out);
    }
    out.accept(new Block.Heading("签名"));
    sheet.signatories().forEach(this::signatory);
    if (sheet.signatories().isEmpty()) {
      out.accept(new Block.Paragraph("无。"));
    }
    sheet.notes().forEach(out);
    court();
  }

  private void signatory(Signatory signatory) {
    String note =
        "%s 核对确认，所确认文件的 SHA-256 值：%s%s"
            .formatted(
                time(signatory.at()),
                signatory.hash().hex(),
                signatory.strokes().isEmpty() ? "（经身份认证后电子确认，未采集手写签名）" : "");
    out.accept(
        new Block.Handwriting(
            signatory.capacity() + " " + signatory.name(), note, signatory.strokes()));
  }

  private void court() {
    X509Certificate own = chain.getFirst();
    X509Certificate last = chain.getLast();
    out.accept(new Block.Heading("法院电子签章"));
    out.accept(
        new Block.Paragraph(
            "本文件全部内容（含附件“record.jsonl”“transcript.json”）由下列证书所载签章密钥签署；文件任何改动均使签章失效。"));
    out.accept(new Block.Field("签章证书", name(own)));
    out.accept(
        new Block.Field(
            "有效期",
            time(own.getNotBefore().toInstant()) + " 至 " + time(own.getNotAfter().toInstant())));
    out.accept(new Block.Field("签发者", last.getIssuerX500Principal().getName()));
    IssuerAddress.of(own).ifPresent(address -> out.accept(new Block.Field("签发者证书", address)));
    out.accept(new Block.SmallPrint("签章证书 SHA-256 值：" + Certificates.fingerprint(own).hex()));
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  private String time(Instant instant) {
    return SECOND.format(instant.atZone(zone));
  }
}
