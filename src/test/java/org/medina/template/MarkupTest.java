package org.medina.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.base.FieldProblem;
import org.medina.paper.Paper;

class MarkupTest {

    private static final Set<String> KNOWN = Set.of("title", "steps", "city");

    @Test
    void headingsItemsAndNamedLinesAreToldApart() {
        List<Paper.Section> all =
                sections("Dear all,\n\n# First {{city}}\n**To:** you\n- one\n- two", Map.of("city", "Sfax"));

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().heading()).isEmpty();
        assertThat(all.getLast().heading()).isEqualTo("First Sfax");
        assertThat(all.getLast().blocks())
                .containsExactly(
                        new Paper.Text(List.of(new Paper.Line("To:", "you"))), Paper.Bullets.of(List.of("one", "two")));
    }

    @Test
    void whatStandsInACaseStaysTextWhateverItLooksLike() {
        String evil = "# Big **bold** {{city}} <b>b</b> $1 \\";

        List<Paper.Section> all = sections("{{title}}", Map.of("title", evil, "city", "Sfax"));

        assertThat(all).singleElement().satisfies(section -> {
            assertThat(section.heading()).isEmpty();
            assertThat(section.blocks()).containsExactly(Paper.Text.of(evil));
        });
    }

    @Test
    void severalLinesOfAValueBecomeSeveralItems() {
        assertThat(sections("- {{steps}}", Map.of("steps", "one\n- two"))
                        .getFirst()
                        .blocks())
                .containsExactly(Paper.Bullets.of(List.of("one", "- two")));
    }

    @Test
    void aLineAboutSomethingThatTheKindOfCaseDoesNotHaveIsLeftOutWithItsHeading() {
        List<Paper.Section> all = sections("# Money\n{{asked}}\n\n# Place\n{{city}}", Map.of("city", "Sfax"));

        assertThat(all).extracting(Paper.Section::heading).containsExactly("Place");
    }

    @Test
    void anUnknownPlaceIsRefusedWithTheNearestOne() {
        assertThat(Placeholders.problem("title", "In {{ citty }}", KNOWN))
                .contains(FieldProblem.of("title", "template.problem.unknown", "citty", "city"));
        assertThat(Placeholders.problem("title", "In {{ city }} {{title}}", KNOWN))
                .isEmpty();
    }

    @Test
    void bracesThatEncloseNothingKnownAreRefused() {
        for (String wrong : List.of("{{city", "city}}", "{{ {{city}} }}", "{{ci\nty}}")) {
            assertThat(Placeholders.problem("title", wrong, KNOWN)).as(wrong).isPresent();
        }
    }

    @Test
    void aNameThatRunsTheOtherWayIsHeldTogetherAmongWordsAndRunsItsOwnWayAlone() {
        Map<String, String> values = Map.of("title", "Wells", "city", "صفاقس");

        assertThat(Markup.sections("في «{{title}}»\n{{title}}\n**إلى:** {{title}}", values::get, KNOWN, Locale.of("ar"))
                        .getFirst()
                        .blocks())
                .containsExactly(new Paper.Text(List.of(
                        Paper.Line.of("في «\u200FWells\u200F»"),
                        Paper.Line.of("Wells"),
                        new Paper.Line("إلى:", "\u200FWells\u200F"))));
        assertThat(sections("{{city}}, {{title}}", values).getFirst().blocks())
                .containsExactly(Paper.Text.of("\u200Eصفاقس\u200E, Wells"));
    }

    private static List<Paper.Section> sections(String source, Map<String, String> values) {
        return Markup.sections(source, name -> values.getOrDefault(name, ""), KNOWN, Locale.ENGLISH);
    }
}
