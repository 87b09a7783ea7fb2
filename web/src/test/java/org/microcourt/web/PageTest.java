package org.microcourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the browser loads first: how much, from where, and under which policy.
final class PageTest {
  private static final int MOST = 150_000;

  /// What the first screen imports; the browser has all of it before anything runs.
  private static final Set<String> FIRST = Site.modules("main.js");

  private static final Set<String> ALL = Site.everyModule("main.js");

  @Test
  void firstLoadStaysUnder150Kilobytes() {
    List<String> files = new ArrayList<>(FIRST);
    files.addAll(List.of("index.html", "page.css", "manifest.webmanifest", "icon.svg"));
    int size = files.stream().mapToInt(Site::compressed).sum();
    System.out.printf("first load: %d files, %d bytes compressed%n", files.size(), size);
    assertThat(size).isLessThan(MOST);
  }

  @Test
  void importsOnlyRelatively() {
    assertThat(ALL)
        .allSatisfy(module ->
            assertThat(Site.specifiers(module)).allMatch(s -> s.startsWith("."), "relative"));
  }

  @Test
  void preloadsEveryModuleOfTheFirstScreenSoThatNoneWaitsForAnother() {
    Set<String> preloaded = new TreeSet<>(Set.of("main.js"));
    Matcher matcher =
        Pattern.compile("rel=\"modulepreload\" href=\"([^\"]+)\"").matcher(Site.text("index.html"));
    while (matcher.find()) {
      preloaded.add(matcher.group(1));
    }
    assertThat(preloaded).isEqualTo(FIRST);
  }

  @Test
  void loadsFormsAndViewersOnlyWhenTheyAreWanted() {
    assertThat(ALL).containsAll(FIRST);
    assertThat(FIRST)
        .noneMatch(module -> module.endsWith("-form.js"))
        .doesNotContain("view/viewer.js", "view/exhibits.js", "view/board.js", "view/panel.js");
  }

  @Test
  void hasNoModuleThatNothingLeadsTo() {
    // The types are for those who read and check the code; the worker is no module.
    assertThat(Site.files().filter(f -> f.endsWith(".js") && !f.startsWith("vendor/")))
        .hasSameElementsAs(
            Stream.concat(ownModules(), Stream.of("state/types.js", "sw.js")).toList());
  }

  @Test
  void theWorkerIsNamedByAllFilesOfItsVersion() {
    assertThat(Site.text("sw.js")).containsPattern("VERSION = '[0-9a-f]{64}'");
  }

  @Test
  void hasNoInlineScriptOrStyle() {
    assertThat(Site.text("index.html"))
        .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
  }

  @Test
  void neverTurnsTextIntoMarkupOrCode() {
    assertThat(ownModules())
        .allSatisfy(module ->
            assertThat(Site.text(module))
                .doesNotContainPattern(
                    "innerHTML|outerHTML|insertAdjacentHTML|unsafe(HTML|SVG)|\\beval\\(|new"
                        + " Function|document\\.write|\\sstyle=[\"'$]"));
  }

  @Test
  void keepsModulesShortAndTheStateFreeOfTheDocument() {
    assertThat(ownModules().filter(m -> !m.startsWith("state/words/")))
        .allSatisfy(module ->
            assertThat(Site.text(module).lines().count()).as(module).isLessThanOrEqualTo(200));
    assertThat(ownModules().filter(m -> m.startsWith("state/") && !m.contains("/words/")))
        .allSatisfy(module ->
            assertThat(Site.text(module))
                .as(module)
                .doesNotContainPattern(
                    "\\b(document|window|localStorage|sessionStorage)\\.[a-z]|\\bfetch\\(|from"
                        + " '\\.\\./(view|net)/"));
    assertThat(ownModules().filter(m -> m.startsWith("net/")))
        .allSatisfy(module -> assertThat(Site.text(module)).doesNotContain("'../view/"));
  }

  @Test
  void thePolicyAllowsNothingInlineAndNothingFromElsewhere() {
    String policy = Site.text("headers.json");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http:", "https:");
  }

  @Test
  void keepsTheLicencesOfWhatItShips() {
    assertThat(Stream.of("lit-element", "lit-html", "reactive-element"))
        .allSatisfy(library ->
            assertThat(Site.text("vendor/" + library + "/LICENSE"))
                .contains("Redistribution and use", "Google LLC"));
  }

  private static Stream<String> ownModules() {
    return ALL.stream().filter(module -> !module.startsWith("vendor/"));
  }
}
