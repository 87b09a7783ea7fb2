package org.microcourt.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.local.issuer.Person;
import org.microcourt.local.play.Hearing;
import org.microcourt.local.play.HearingFile;
import org.microcourt.local.play.PlayException;
import org.microcourt.local.play.Progress;
import org.microcourt.local.play.Script;
import org.microcourt.local.play.ScriptException;
import org.microcourt.local.seal.CertificateRequest;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/// The command line of the local court: starts it, plays what is to be played, and keeps it open
/// until Ctrl-C.
public final class Main {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final PrintStream out;

  private Main(PrintStream out) {
    this.out = out;
  }

  /// Ends with 0 if all went well, 1 if the court or a hearing failed, 2 if the options are wrong.
  public static void main(String[] arguments) {
    PrintStream console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(new Main(console).run(arguments));
  }

  /// Runs to the end and answers the status; for tests, with everything told to `out`.
  static int run(PrintStream out, String... arguments) {
    return new Main(out).run(arguments);
  }

  private int run(String... arguments) {
    if (arguments.length == 3 && arguments[0].equals("--certificate-request")) {
      return request(arguments[1], arguments[2]);
    }
    return switch (Options.read(arguments)) {
      case Options.Reading.Help _ -> say(DONE, Options.USAGE);
      case Options.Reading.Wrong(String why) -> say(USAGE, why + "\n\n" + Options.USAGE);
      case Options.Reading.Valid(Options options) -> run(options);
    };
  }

  private int request(String key, String subject) {
    try (KmsClient client = KmsClient.create()) {
      return say(DONE, CertificateRequest.pem(client, key, subject));
    } catch (SdkException | IllegalArgumentException e) {
      return say(FAILED, String.valueOf(e.getMessage()));
    }
  }

  private int run(Options options) {
    try {
      Optional<Script> script = options.play().map(HearingFile::read);
      Path log = Logs.redirect(options.data());
      try (LocalCourt court = LocalCourt.start(settings(options, script))) {
        Runtime.getRuntime().addShutdownHook(new Thread(court::close, "ctrl-c"));
        out.println(banner(court, options, log));
        options.imported().ifPresent(file -> out.println("  " + court.imported(file) + "\n"));
        int status = script.map(s -> play(court, s, options)).orElse(DONE);
        if (!options.exit()) {
          court.awaitClose();
        }
        return options.exit() ? status : DONE;
      }
    } catch (ScriptException | CourtStartException e) {
      return say(FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static LocalCourt.Settings settings(Options options, Optional<Script> script) {
    return new LocalCourt.Settings(
        options.template().orElseGet(Main::projectTemplate),
        options.port(),
        options.data(),
        DemoPeople.with(script, options.imported().map(LocalCourt::peopleOf).orElse(List.of())),
        options.calendar().map(CalendarFile::read).orElse(List.of()));
  }

  /// The project's own, wherever in the project the court is started.
  private static Path projectTemplate() {
    Path folder = Path.of("").toAbsolutePath();
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("template.yaml"))) {
        return at.resolve("template.yaml");
      }
    }
    throw new CourtStartException("There is no template.yaml in " + folder + " or above it.");
  }

  private int play(LocalCourt court, Script script, Options options) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      Hearing hearing = new Hearing(script, court.place(), court.clock(), new Progress(out));
      Hearing.Outcome outcome = hearing.hold(http, options.out());
      outcome.missing().forEach(missing -> out.println("missing: " + missing));
      options.out().ifPresent(folder -> out.println("Written to " + folder.toAbsolutePath()));
      return outcome.missing().isEmpty() ? DONE : FAILED;
    } catch (PlayException e) {
      return court.isClosed() ? FAILED : say(FAILED, "\nNot played: " + e.getMessage());
    }
  }

  private static String banner(LocalCourt court, Options options, Path log) {
    return """
    微法庭 Microcourt

      %s      open it in a phone-sized window, and again in a
                                 second browser for another person
      log in as                  %s
      data                       %s
      log                        %s
      Ctrl-C stops it
    """
        .formatted(
            court.origin(),
            court.people().stream()
                .map(Person::name)
                .limit(8)
                .collect(Collectors.joining("、", "", "…")),
            options
                .data()
                .map(d -> d.toAbsolutePath().toString())
                .orElse("in memory, gone at the end"),
            log);
  }

  private int say(int status, String text) {
    out.println(text);
    return status;
  }
}
