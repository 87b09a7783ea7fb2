package org.microcourt.local.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The project's own template.
public final class CourtTemplate {
  static final Map<String, String> PARAMETERS =
      Map.of(
          "OidcIssuer", "https://issuer.example.org",
          "OidcAudience", "microcourt",
          "ClientOrigin", "https://court.example.org");

  private CourtTemplate() {}

  /// The folder of the template, above the one in which the test runs.
  static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no template.yaml above the working folder");
      }
    }
    return folder;
  }

  /// The stack that it describes in this region.
  public static Stack load(String region) {
    return load(region, Map.of());
  }

  /// With these parameters besides those that have no default.
  static Stack load(String region, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(PARAMETERS);
    all.putAll(parameters);
    return Stack.load(
        home().resolve("template.yaml"),
        all,
        PseudoParameters.of("microcourt", region, "111122223333"));
  }
}
