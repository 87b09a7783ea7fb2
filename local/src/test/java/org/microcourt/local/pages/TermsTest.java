package org.microcourt.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.microcourt.act.ActKind;
import org.microcourt.calendar.Unit;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.view.Prose;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described.Form;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.View;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;

/// The client's lists of terms are the domain's.
class TermsTest {
  private final String terms = text("/web/state/terms.js");

  @Test
  void theClientOffersTheTermsOfTheDomain() {
    assertThat(list("export const ROLES = \\[")).hasSameElementsAs(names(Role.values()));
    assertThat(list("export const TYPES = \\[")).hasSameElementsAs(names(SessionType.values()));
    assertThat(list("export const MODES = \\[")).hasSameElementsAs(names(Mode.values()));
    assertThat(list("export const PROCEDURES = \\[")).hasSameElementsAs(names(Procedure.values()));
    assertThat(list("export const AUTHORITIES = \\[")).hasSameElementsAs(names(Authority.values()));
    assertThat(list("export const ITEM_TYPES = \\[")).isEqualTo(names(ItemType.values()));
    assertThat(list("export const RULINGS = \\[")).hasSameElementsAs(names(Ruling.values()));
    assertThat(list("export const UNITS = \\[")).hasSameElementsAs(names(Unit.values()));
    assertThat(list("export const ENDINGS = \\[")).hasSameElementsAs(names(AtEnd.values()));
    assertThat(list("export const CATEGORIES = \\["))
        .hasSameElementsAs(names(Category.values(), Category::isOfParties));
    assertThat(list("export const FORMS = \\[")).hasSameElementsAs(names(Form.values()));
    assertThat(list("export const VIEWS = \\[")).hasSameElementsAs(names(View.values()));
    assertThat(list("export const REVIEWS = \\["))
        .hasSameElementsAs(names(Review.values(), r -> r != Review.SUBMITTED));
    assertThat(list("export const GROUNDS = \\[")).hasSameElementsAs(names(Ground.values()));
    assertThat(list("export const LATE_RULINGS = \\["))
        .hasSameElementsAs(names(LateRuling.values()));
    assertThat(list("export const FINDINGS = \\[")).hasSameElementsAs(names(Finding.values()));
  }

  @Test
  void itemsAndRulingsAreCalledAsInTheTranscript() {
    String zh = words("zh");
    String en = words("en");
    for (ItemType type : ItemType.values()) {
      assertThat(zh).contains("'item-type." + type + "': '" + type.zh() + "'");
      assertThat(en).contains("'item-type." + type + "': '" + type.en() + "'");
    }
    for (Ruling ruling : Ruling.values()) {
      assertThat(zh).contains("'ruling." + ruling + "': '" + ruling.zh() + "'");
      assertThat(en).contains("'ruling." + ruling + "': '" + ruling.en() + "'");
    }
  }

  @Test
  void theCaseFileIsHeldAgainstTheListOfTheDomain() {
    String catalogue = text("/web/state/catalogue.js");
    assertThat(list(catalogue, "export const LISTED = \\["))
        .isEqualTo(names(Category.values(), category -> category.item() > 0));
    assertThat(Category.values())
        .allSatisfy(c -> {
          assertThat(words("zh")).contains("'category." + c + "': '" + c.zh() + "'");
          assertThat(words("en")).contains("'category." + c + "': '" + c.en() + "'");
        });
  }

  @Test
  void evidenceIsSpokenOfAsInTheTranscript() {
    String zh = words("zh");
    assertThat(View.values())
        .allSatisfy(v -> assertThat(zh).contains("'property-view." + v + "': '" + v.zh() + "'"));
    assertThat(Review.values())
        .allSatisfy(r -> assertThat(zh).contains("'review." + r + "': '" + r.zh() + "'"));
    assertThat(Finding.values())
        .allSatisfy(f -> assertThat(zh).contains("'finding." + f + "': '" + f.zh() + "'"));
    assertThat(Ground.values())
        .allSatisfy(g -> assertThat(zh).contains("'ground." + g + "': '" + g.zh() + "'"));
    assertThat(LateRuling.values())
        .allSatisfy(r -> assertThat(zh).contains("'late-ruling." + r + "': '" + r.zh() + "'"));
    assertThat(Round.Side.values())
        .allSatisfy(s -> assertThat(zh).contains("'round-side." + s + "': '" + s.zh() + "'"));
    assertThat(Round.Turn.values())
        .allSatisfy(t -> assertThat(zh).contains("'round-turn." + t + "': '" + t.zh() + "'"));
    assertThat(Form.values())
        .allSatisfy(f -> assertThat(zh).contains("'exhibit-form." + f + "': '" + f.zh() + "'"));
  }

  @Test
  void correctionsAreCalledAsInTheTranscript() {
    for (Correction kind : Correction.values()) {
      assertThat(words("zh")).contains("'correction." + kind + "': '" + kind.zh() + "'");
      assertThat(words("en")).contains("'correction." + kind + "': '" + kind.en() + "'");
    }
    for (CorrectionRuling ruling : CorrectionRuling.values()) {
      assertThat(words("zh")).contains("'correction-ruling." + ruling + "': '" + ruling.zh() + "'");
      assertThat(words("en")).contains("'correction-ruling." + ruling + "': '" + ruling.en() + "'");
    }
  }

  @Test
  void theClientSearchesOfflineInWhatTheCourtSearches() {
    String search = text("/web/state/search.js");
    assertThat(lower(search, "const WORDS = new Set\\(\\["))
        .containsExactlyInAnyOrderElementsOf(Prose.MEMBERS);
    assertThat(lower(search, "export const MATTERS = \\["))
        .containsExactlyElementsOf(
            Arrays.stream(Request.Matter.values()).map(Request.Matter::text).toList());
    for (ActKind kind : ActKind.values()) {
      String noun = kind.text().substring(0, kind.text().indexOf('.'));
      assertThat(Request.Matter.values())
          .allSatisfy(matter ->
              assertThat(lower(search, "[{ ]" + matter.text() + ": \\[").contains(noun))
                  .as("%s is about %s", kind.text(), matter)
                  .isEqualTo(matter.covers(kind.text())));
    }
  }

  @Test
  void theClientKnowsTheSectionsOfEachTypeInOrder() {
    for (SessionType type : SessionType.values()) {
      assertThat(list("\\n  " + type + ": \\["))
          .as(type.name())
          .isEqualTo(Segment.of(type).stream().map(Enum::name).toList());
    }
  }

  @Test
  void everySectionHasItsNameInBothLanguages() {
    for (String language : List.of("zh", "en")) {
      String words = words(language);
      assertThat(Segment.values()).allMatch(s -> words.contains("'section." + s + "':"));
    }
  }

  @Test
  void theClientOffersTheFilesThatTheCourtReceives() {
    Map<String, String> endings = new HashMap<>();
    Map<String, String> others = new HashMap<>();
    for (FileType type : FileType.values()) {
      type.endings().forEach(ending -> endings.putIfAbsent(ending, type.contentType()));
      type.contentTypes().stream().skip(1).forEach(other -> others.put(other, type.contentType()));
    }
    String files = text("/web/state/files.js");
    assertThat(pairs(files, "export const FILE_TYPES = \\{")).isEqualTo(endings);
    assertThat(pairs(files, "const ALIASES = \\{")).isEqualTo(others);
  }

  private static Map<String, String> pairs(String text, String start) {
    MatchResult object =
        Pattern.compile(start + "([^}]*)\\}").matcher(text).results().findFirst().orElseThrow();
    return Pattern.compile("'?([a-z0-9/.+-]+)'?: '([^']+)'")
        .matcher(object.group(1))
        .results()
        .collect(Collectors.toMap(pair -> pair.group(1), pair -> pair.group(2)));
  }

  private List<String> list(String start) {
    return list(terms, start);
  }

  private static List<String> lower(String text, String start) {
    return list(text, start, "'([a-z]+)'");
  }

  private static List<String> list(String text, String start) {
    return list(text, start, "'([A-Z_]+)'");
  }

  private static List<String> list(String text, String start, String one) {
    MatchResult list =
        Pattern.compile(start + "([^\\]]*)\\]").matcher(text).results().findFirst().orElseThrow();
    return Pattern.compile(one)
        .matcher(list.group(1))
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return names(values, value -> true);
  }

  private static <E extends Enum<?>> List<String> names(E[] values, Predicate<E> offered) {
    return Arrays.stream(values).filter(offered).map(Enum::name).toList();
  }

  private static String words(String language) {
    String place = "/web/state/words/" + language;
    return Stream.of("", "-due", "-files", "-later", "-acts", "-sign")
        .map(part -> place + part + ".js")
        .filter(name -> TermsTest.class.getResource(name) != null)
        .map(TermsTest::text)
        .collect(Collectors.joining());
  }

  private static String text(String resource) {
    try (InputStream in = TermsTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
