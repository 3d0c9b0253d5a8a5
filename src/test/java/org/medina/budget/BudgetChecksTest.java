package org.medina.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.FieldProblem;
import org.medina.identity.OrganisationId;
import org.medina.testing.Seeded;
import tools.jackson.databind.json.JsonMapper;

class BudgetChecksTest {

    private static final BudgetRules RULES = Budgets.rules();
    private static final Budget WHOLE = Budgets.whole();

    @Test
    void aBudgetThatKeepsTheRulesHasNoProblem() {
        assertThat(BudgetChecks.problems(WHOLE, RULES)).isEmpty();
    }

    static Stream<Arguments> slips() {
        OrganisationId stranger = new OrganisationId(UUID.randomUUID());
        return Stream.of(
                slip(line(0, "A", 1, "1"), "lines[3].category category"),
                slip(line(8, "A", 1, "1"), "lines[3].category category"),
                slip(line(1, "A", 0, "1"), "lines[3].year year"),
                slip(line(1, "A", 3, "1"), "lines[3].year year"),
                slip(line(1, "A", 1, "-0.01"), "lines[3].amount negative"),
                slip(line(1, "A", 1, "0.001"), "lines[3].amount coins"),
                slip(line(1, "A", 1, "1000000000000"), "lines[3].amount too-much"),
                slip(line(1, "A".repeat(501), 1, "1"), "lines[3].activity too-long"),
                slip(line(1, " ", 1, "0"), "lines[3].activity needed", "lines[3].amount nothing"),
                slip(WHOLE.withLines(twice(WHOLE.lines())), "lines[3].id id-twice"),
                slip(WHOLE.withLines(List.of()), "lines no-lines", "shares shares-too-much"),
                slip(WHOLE.withContributions(List.of()), "contributions own-too-little"),
                slip(WHOLE.withShares(List.of(new Budget.Share(stranger, BigDecimal.TEN))), "shares[0].agency agency"),
                slip(WHOLE.withShares(twice(WHOLE.shares())), "shares[2].agency agency-twice"),
                slip(WHOLE.withShares(WHOLE.shares().subList(0, 1)), "shares shares-too-little"),
                slip(
                        new Budget("EUR", WHOLE.lines(), new BigDecimal("8"), List.of(), List.of()),
                        "currency currency",
                        "indirectPercent indirect"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachProblemIsToldAtItsField(Budget budget, List<String> expected) {
        List<FieldProblem> problems = BudgetChecks.problems(budget, RULES);

        assertThat(problems)
                .extracting(
                        problem -> problem.field() + " " + problem.messageKey().replace("budget.problem.", ""))
                .containsExactlyElementsOf(expected);
        problems.forEach(problem ->
                assertThat(Budgets.english().apply(problem.messageKey())).isNotBlank());
    }

    @Test
    void theCapsCountIndirectCostsToTheLastCoin() {
        assertThat(asked("467289.72")).isEmpty();
        assertThat(asked("467289.73")).containsExactly("asked budget.problem.too-much-asked");
        assertThat(asked("934.58")).isEmpty();
        assertThat(asked("934.57")).containsExactly("asked budget.problem.too-little-asked");
    }

    private static List<String> asked(String direct) {
        Budget budget = RULES.empty().withLines(List.of(Budgets.line(1, "A", 1, direct)));
        BigDecimal asked = budget.asked().amount();
        return BudgetChecks.problems(
                        budget.withShares(List.of(new Budget.Share(Budgets.IOM.id(), asked)))
                                .withContributions(
                                        List.of(new Budget.Contribution(UUID.randomUUID(), "City", null, asked))),
                        RULES)
                .stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    @Test
    void theOwnShareIsCountedExactly() {
        // a tenth of the whole is a ninth of what is asked for
        assertThat(own("11888.89")).isEmpty();
        assertThat(own("11888.88")).containsExactly("contributions");
    }

    private static List<String> own(String amount) {
        return BudgetChecks.problems(
                        WHOLE.withContributions(List.of(
                                new Budget.Contribution(UUID.randomUUID(), "City", null, new BigDecimal(amount)))),
                        RULES)
                .stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    void aBudgetWithPartsLeftOutIsToldAndNotBrokenBy() {
        JsonMapper json = JsonMapper.builder().build();
        for (String text : List.of(
                "{}",
                "{\"lines\": [{\"category\": 0, \"year\": 0}]}",
                "{\"currency\": \"USD\", \"lines\": [{\"category\": 1, \"year\": 1}], \"contributions\": [{}], \"shares\": [{}]}",
                "{\"currency\": \"XYZ\", \"indirectPercent\": 7, \"lines\": [{\"category\": 1, \"year\": 1, \"amount\": 1e400}]}")) {
            Budget budget = json.readValue(text, Budget.class);
            assertThat(BudgetChecks.problems(budget, RULES)).as(text).isNotEmpty();
        }
        assertThat(json.readValue(json.writeValueAsString(WHOLE), Budget.class)).isEqualTo(WHOLE);
    }

    @Test
    void whateverIsTypedIsToldOrAddsUp() {
        AtomicInteger sound = new AtomicInteger();
        Seeded.cases(3_000, random -> Budgets.edited(random, Budgets.random(random)), budget -> {
            BudgetRules rules =
                    Budgets.rules(budget.currency(), budget.indirectPercent().toPlainString());
            if (BudgetChecks.wrong(budget, rules).isEmpty()) {
                sound.incrementAndGet();
                assertThatCode(() -> BudgetTotals.of(budget, 2)).doesNotThrowAnyException();
                assertThat(BudgetChecks.missing(budget, rules))
                        .extracting(FieldProblem::field)
                        .doesNotContain("shares");
            }
        });
        assertThat(sound).hasValueBetween(1_000, 2_999);
    }

    @Test
    void problemsAreToldUnderTheFieldThatHoldsTheBudget() {
        assertThat(BudgetChecks.under("budget", List.of(FieldProblem.of("lines[0].amount", "k"))))
                .containsExactly(FieldProblem.of("budget.lines[0].amount", "k"));
    }

    private static Budget line(int category, String activity, int year, String amount) {
        List<Budget.Line> lines = new ArrayList<>(WHOLE.lines());
        lines.add(Budgets.line(category, activity, year, amount));
        return WHOLE.withLines(lines);
    }

    private static <T> List<T> twice(List<T> list) {
        List<T> longer = new ArrayList<>(list);
        longer.add(list.getFirst());
        return longer;
    }

    private static Arguments slip(Budget budget, String... expected) {
        return Arguments.of(budget, List.of(expected));
    }
}
