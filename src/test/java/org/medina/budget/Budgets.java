package org.medina.budget;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medina.base.Money;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;

/** Budgets for tests, and what people do to them. */
final class Budgets {

    static final Organisation IOM = agency("iom", "IOM");
    static final Organisation UNICEF = agency("unicef", "UNICEF");
    static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "XOF");

    private static final List<String> WORDS = List.of(
            "housing",
            "=2+5",
            "-",
            "+1",
            "@home",
            "'quoted'",
            "مدينة",
            "城市",
            "_x0041_",
            "<b>&amp;",
            "🏙",
            "1e5",
            "007");

    private Budgets() {}

    static BudgetRules rules() {
        return rules("USD", "7");
    }

    static BudgetRules rules(String currency, String indirect) {
        return new BudgetRules(
                currency,
                new BigDecimal(indirect),
                new BigDecimal("1000"),
                new BigDecimal("500000"),
                24,
                new BigDecimal("10"),
                Set.of(IOM.id(), UNICEF.id()));
    }

    /** 100,000.00 direct, 107,000.00 asked for, 12,000 brought along, shares that add up. */
    static Budget whole() {
        return rules().empty()
                .withLines(List.of(
                        line(1, "A house for all", 1, "60000"),
                        line(4, "A house for all", 2, "25000.50"),
                        line(7, "A road", 1, "14999.50")))
                .withContributions(
                        List.of(new Budget.Contribution(id(), "City of Freetown", null, new BigDecimal("12000"))))
                .withShares(List.of(
                        new Budget.Share(IOM.id(), new BigDecimal("64200")),
                        new Budget.Share(UNICEF.id(), new BigDecimal("42800"))));
    }

    static Budget.Line line(int category, String activity, int year, String amount) {
        return new Budget.Line(id(), category, activity, year, null, new BigDecimal(amount));
    }

    static Budget random(Random random) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        BudgetRules rules =
                rules(currency, BigDecimal.valueOf(random.nextInt(2_000), 2).toPlainString());
        List<Budget.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            lines.add(new Budget.Line(
                    new UUID(random.nextLong(), random.nextLong()),
                    1 + random.nextInt(Budget.DIRECT_CATEGORIES),
                    text(random),
                    1 + random.nextInt(2),
                    random.nextBoolean() ? null : text(random),
                    amount(random, currency)));
        }
        List<Budget.Contribution> contributions = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Budget.Contribution(
                        new UUID(random.nextLong(), random.nextLong()), text(random), null, amount(random, currency)))
                .toList();
        Budget budget = rules.empty().withLines(lines).withContributions(contributions);
        return budget.divided(weights(random));
    }

    /** What somebody does next; always to something that stays sound. */
    static Budget edited(Random random, Budget budget) {
        List<Budget.Line> lines = new ArrayList<>(budget.lines());
        int at = random.nextInt(lines.size());
        Budget.Line line = lines.get(at);
        switch (random.nextInt(4)) {
            case 0 -> lines.add(line(1 + random.nextInt(7), text(random), 1 + random.nextInt(2), "0"));
            case 1 -> {
                if (lines.size() > 1) {
                    lines.remove(at);
                }
            }
            case 2 ->
                lines.set(
                        at,
                        new Budget.Line(
                                line.id(),
                                1 + random.nextInt(7),
                                line.activity(),
                                1 + random.nextInt(4),
                                line.description(),
                                line.amount()));
            default ->
                lines.set(
                        at,
                        new Budget.Line(
                                line.id(),
                                line.category(),
                                line.activity(),
                                line.year(),
                                line.description(),
                                amount(random, budget.currency())));
        }
        return budget.withLines(lines).divided(weights(random));
    }

    static SequencedMap<OrganisationId, BigDecimal> weights(Random random) {
        SequencedMap<OrganisationId, BigDecimal> weights = new LinkedHashMap<>();
        weights.put(IOM.id(), BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(4)));
        weights.put(UNICEF.id(), BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)));
        return weights;
    }

    static BigDecimal amount(Random random, String currency) {
        int digits = 1 + random.nextInt(30);
        return new BigDecimal(new BigInteger(digits, random), Money.decimals(currency));
    }

    private static String text(Random random) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(" ", "", "."));
    }

    static BudgetSheetWords words() {
        return new BudgetSheetWords(
                english(), Stream.of(IOM, UNICEF).collect(Collectors.toMap(Organisation::id, one -> one)));
    }

    static UnaryOperator<String> english() {
        Properties bundle = new Properties();
        for (String module : List.of("budget", "sheet")) {
            try (Reader reader = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + module + ".properties"), StandardCharsets.UTF_8)) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return key -> {
            String word = bundle.getProperty(key);
            if (word == null) {
                throw new IllegalArgumentException("no words for " + key);
            }
            return word;
        };
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static Organisation agency(String alias, String name) {
        return new Organisation(
                new OrganisationId(UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8))),
                alias,
                name,
                OrganisationKind.AGENCY,
                null,
                false);
    }
}
