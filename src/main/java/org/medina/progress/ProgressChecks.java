package org.medina.progress;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Money;
import org.medina.identity.OrganisationId;
import org.medina.pledge.PledgeContent;

/** Checks what was written in an update, by the pledge that it is about. */
final class ProgressChecks {

    private static final int SHORT = 300;
    private static final int MEDIUM = 2_000;
    private static final int MOST_PEOPLE = 100_000_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    private final Set<UUID> indicators;
    private final Set<OrganisationId> partners;
    private final List<FieldProblem> problems = new ArrayList<>();

    ProgressChecks(PledgeContent pledge) {
        this.indicators = new HashSet<>(
                pledge.indicators().stream().map(PledgeContent.Indicator::id).toList());
        this.partners = new HashSet<>(pledge.partners().stream()
                .map(PledgeContent.Partner::organisation)
                .toList());
    }

    List<FieldProblem> check(ProgressContent content, Set<ProgressField> touched) {
        touched.forEach(field -> check(content, field));
        return List.copyOf(problems);
    }

    private void check(ProgressContent content, ProgressField field) {
        switch (field) {
            case STAGE -> {}
            case NARRATIVE -> text(field.path(), content.narrative(), field.limit());
            case PERCENT -> percent(field.path(), content.percent());
            case INDICATORS -> indicators(content);
            case SPENT -> spent(content);
            case REACHED -> reached(field.path(), content.reached());
            case OBSTACLES -> obstacles(content);
            case SUPPORT -> support(content);
            case EVIDENCE -> evidence(content);
            case PARTS -> content.parts().forEach(this::part);
        }
    }

    private void indicators(ProgressContent content) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < content.indicators().size(); i++) {
            ProgressContent.Measured measured = content.indicators().get(i);
            String path = "indicators[" + i + "]";
            if (!indicators.contains(measured.indicator()) || !seen.add(measured.indicator())) {
                problem(path + ".indicator", "progress.problem.unknown-indicator");
            }
            text(path + ".actual", measured.actual(), SHORT);
            text(path + ".note", measured.note(), MEDIUM);
        }
    }

    private void spent(ProgressContent content) {
        ProgressContent.Spent spent = content.spent();
        if (spent == null) {
            return;
        }
        String currency = spent.currency();
        if (currency != null && !isCurrency(currency)) {
            problem("spent.currency", "progress.problem.unknown-currency", currency);
        } else {
            amount("spent.amount", spent.amount(), currency);
        }
    }

    private void amount(String path, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0) {
            problem(path, "progress.problem.amount");
        } else if (currency != null && amount.stripTrailingZeros().scale() > Money.decimals(currency)) {
            problem(path, "progress.problem.coins", currency);
        }
    }

    private void reached(String path, ProgressContent.@Nullable Reached reached) {
        if (reached == null) {
            return;
        }
        Integer total = reached.total();
        people(path + ".total", total);
        reached.groups().forEach((group, number) -> {
            people(path + ".groups." + group, number);
            if (total != null && number > total) {
                problem(path + ".groups." + group, "progress.problem.more-than-all", total);
            }
        });
    }

    private void people(String path, @Nullable Integer number) {
        if (number != null && (number < 0 || number > MOST_PEOPLE)) {
            problem(path, "progress.problem.people");
        }
    }

    private void obstacles(ProgressContent content) {
        Set<Obstacle.Kind> seen = EnumSet.noneOf(Obstacle.Kind.class);
        for (int i = 0; i < content.obstacles().size(); i++) {
            Obstacle obstacle = content.obstacles().get(i);
            if (obstacle.kind() == null || !seen.add(obstacle.kind())) {
                problem("obstacles[" + i + "].kind", "progress.problem.obstacle-twice");
            }
            text("obstacles[" + i + "].words", obstacle.words(), MEDIUM);
        }
    }

    private void support(ProgressContent content) {
        SupportWanted support = content.support();
        if (support != null) {
            text("support.resources", support.resources(), MEDIUM);
            text("support.tools", support.tools(), MEDIUM);
            text("support.partnerships", support.partnerships(), MEDIUM);
        }
    }

    private void evidence(ProgressContent content) {
        if (content.evidence().size() > ProgressField.EVIDENCE.limit()) {
            problem("evidence", "progress.problem.too-many", ProgressField.EVIDENCE.limit());
        }
        for (int i = 0; i < content.evidence().size(); i++) {
            Evidence evidence = content.evidence().get(i);
            text("evidence[" + i + "].title", evidence.title(), SHORT);
            String address = evidence.address();
            if (address != null && !isAddress(address)) {
                problem("evidence[" + i + "].address", "progress.problem.address");
            }
        }
    }

    private void part(ProgressContent.Part part) {
        if (!partners.contains(part.city())) {
            problem("parts", "progress.problem.no-partner");
        }
        percent("parts.percent", part.percent());
        amount("parts.spent", part.spent(), null);
        reached("parts.reached", part.reached());
        text("parts.words", part.words(), MEDIUM);
    }

    private void percent(String path, @Nullable Integer percent) {
        if (percent != null && (percent < 0 || percent > 100)) {
            problem(path, "progress.problem.percent");
        }
    }

    private void text(String path, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) {
            problem(path, "progress.problem.too-long", text.length(), limit);
        }
    }

    private void problem(String path, String key, Object... arguments) {
        problems.add(FieldProblem.of(path, key, arguments));
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address.strip());
            return address.length() <= 1000 && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
