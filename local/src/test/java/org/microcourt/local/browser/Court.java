package org.microcourt.local.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.issuer.Person;

/// The court that the phones go to: a local one with three people, on a port of its own. With
/// `-Dcourt.origin` it is one that runs already, with the demo's people and no courtroom of theirs.
record Court(String origin, Optional<LocalCourt> started) implements AutoCloseable {
  private static final List<Person> PEOPLE =
      List.of(
          new Person("judge", "张法官", "审判员", true),
          new Person("plaintiff", "赵原告", "原告", false),
          new Person("defendant", "钱被告", "被告", false));

  static Court start() {
    String given = System.getProperty("court.origin", "");
    if (!given.isEmpty()) {
      return new Court(given, Optional.empty());
    }
    LocalCourt court =
        LocalCourt.start(new LocalCourt.Settings(template(), 0, Optional.empty(), PEOPLE));
    return new Court(court.origin(), Optional.of(court));
  }

  /// An address on a page of the court, in full.
  String absolute(String address) {
    return URI.create(origin + "/").resolve(address).toString();
  }

  /// Moves the court's clock forward, by a duration like `PT3H`.
  void advance(Page page, String by) {
    APIResponse answer =
        page.request()
            .post(
                absolute("clock"),
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"advance\": \"" + by + "\"}"));
    if (!answer.ok()) {
      throw new IllegalStateException(answer.text());
    }
  }

  static Path template() {
    Path above = Path.of("..", "template.yaml").toAbsolutePath().normalize();
    return Files.exists(above) ? above : Path.of("template.yaml").toAbsolutePath();
  }

  @Override
  public void close() {
    started.ifPresent(LocalCourt::close);
  }
}
