package org.microcourt.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words after the command.
record Arguments(
    Optional<Path> file,
    List<Path> roots,
    List<Path> receipts,
    List<Path> logs,
    Form form,
    Optional<Path> page) {
  static final String USAGE =
      """
      用法 usage: java -jar microcourt-verify.jar [选项 options] 文件 FILE
        --root FILE      法院或时间戳机构的根证书 (PEM) a root certificate of the court or its stamps
        --receipts FILE  手机保存的回执 receipts that a phone kept: [{"courtroom","seq","chain"}]
        --log FILE       法院的公开日志：文件夹、ZIP 或手机保存的 log.json the court's public log: the
                         folder, a ZIP of it, or log.json that a phone saved
        --page FILE      写出可离线核验的网页 write the page that checks in a browser, without a network
        --report text    给专业人员的报告 a report for an expert; json: for machines
      遮盖副本 a copy with words blacked out: java -jar microcourt-verify.jar redact 笔录 FILE
        --root FILE      法院的根证书；只从真实的笔录制作 root certificate; only genuine files are copied
        --hide WORD      遮盖此词（可多次）；in all places, more than once
        --hide-numbers   遮盖证件、电话、银行卡号 numbers of identity, telephone, bank cards
        --entries 12,15-17   遮盖这些记录 entries to be hidden
        --audience p7|WITNESS   遮盖此人或此类人不可见的记录 entries that they may not see
        --out FILE       副本 the copy
      退出码 exit codes: 0 真实 genuine, 1 不真实 not genuine, 2 无法识别 not ours or unreadable,
        3 自洽但未证明 consistent but not proven, 64 用法错误 usage
      """;

  /// How the answer is given.
  enum Form {
    SENTENCE,
    TEXT,
    JSON
  }

  /// What was not understood.
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message, null, false, false);
    }
  }

  static Arguments parse(List<String> words) throws UsageException {
    List<Path> files = new ArrayList<>();
    List<Path> roots = new ArrayList<>();
    List<Path> receipts = new ArrayList<>();
    List<Path> logs = new ArrayList<>();
    Form form = Form.SENTENCE;
    Optional<Path> page = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--root" -> roots.add(path(words, ++i));
        case "--receipts" -> receipts.add(path(words, ++i));
        case "--log" -> logs.add(path(words, ++i));
        case "--page" -> page = Optional.of(path(words, ++i));
        case "--report" -> form = form(word(words, ++i));
        case String option when option.startsWith("--") -> throw new UsageException(option);
        case String file -> files.add(path(List.of(file), 0));
      }
    }
    if (files.size() > 1 || files.isEmpty() == page.isEmpty()) {
      throw new UsageException("FILE");
    }
    return new Arguments(files.stream().findFirst(), roots, receipts, logs, form, page);
  }

  private static Form form(String name) throws UsageException {
    return switch (name) {
      case "text" -> Form.TEXT;
      case "json" -> Form.JSON;
      default -> throw new UsageException("--report " + name);
    };
  }

  private static String word(List<String> words, int i) throws UsageException {
    if (i >= words.size()) {
      throw new UsageException(words.getLast());
    }
    return words.get(i);
  }

  private static Path path(List<String> words, int i) throws UsageException {
    try {
      return Path.of(word(words, i));
    } catch (InvalidPathException e) {
      throw new UsageException(words.get(i));
    }
  }
}
