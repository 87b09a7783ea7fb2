package org.microcourt.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.JsonException;
import org.microcourt.verify.Arguments.UsageException;
import org.microcourt.verify.anchor.Log;
import org.microcourt.verify.anchor.LogReader;
import org.microcourt.verify.page.SinglePage;
import org.microcourt.verify.report.Report;

/// The command: one file in, one sentence out, an exit code.
public final class Main {
  static final int USAGE = 64;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Main(out, err).run(List.of(words));
    out.flush();
    Runtime.getRuntime().halt(code);
  }

  /// Does what the words say.
  ///
  /// @return the exit code
  int run(List<String> words) {
    try {
      if (words.indexOf(RedactArguments.COMMAND) == 0) {
        RedactArguments redact = RedactArguments.parse(words);
        Trust trust = new Trust(roots(redact.roots()), List.of());
        return show(new Redacting(redact, trust).run(), Arguments.Form.SENTENCE);
      }
      Arguments arguments = Arguments.parse(words);
      if (arguments.page().isPresent()) {
        return page(arguments.page().get());
      }
      return show(checked(arguments), arguments.form());
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(Arguments.USAGE);
      return USAGE;
    }
  }

  private static int page(Path file) throws UsageException {
    try {
      Files.writeString(file, SinglePage.html());
      return 0;
    } catch (IOException e) {
      throw new UsageException("--page " + file);
    }
  }

  private Report checked(Arguments arguments) throws UsageException {
    Trust trust = trust(arguments);
    try (InputStream in = Files.newInputStream(arguments.file().orElseThrow())) {
      return new Verifier(trust).verify(in);
    } catch (IOException e) {
      return Report.notOurs("unreadable");
    }
  }

  private static Trust trust(Arguments arguments) throws UsageException {
    List<Receipt> receipts = new ArrayList<>();
    for (Path file : arguments.receipts()) {
      try {
        receipts.addAll(Receipt.parse(Files.readString(file)));
      } catch (IOException | JsonException e) {
        throw new UsageException("--receipts " + file);
      }
    }
    return new Trust(roots(arguments.roots()), receipts, log(arguments.logs()));
  }

  private static List<X509Certificate> roots(List<Path> files) throws UsageException {
    List<X509Certificate> roots = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CertificateFactory.getInstance("X.509")
            .generateCertificates(in)
            .forEach(certificate -> roots.add((X509Certificate) certificate));
      } catch (IOException | CertificateException e) {
        throw new UsageException("--root " + file);
      }
    }
    return roots;
  }

  private static Log log(List<Path> files) throws UsageException {
    LogReader reader = new LogReader();
    for (Path file : files) {
      try {
        reader.read(file);
      } catch (IOException | JsonException e) {
        throw new UsageException("--log " + file + ": " + e.getMessage());
      }
    }
    return reader.log();
  }

  private int show(Report report, Arguments.Form form) {
    switch (form) {
      case JSON -> out.println(report.toJson().text());
      case TEXT -> out.print(report.text());
      case SENTENCE -> {
        out.println(report.zh());
        out.println(report.en());
      }
    }
    return report.verdict().code();
  }
}
