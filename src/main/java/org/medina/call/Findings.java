package org.medina.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;

/** What is found wrong with a draft, each at its field, in words. */
final class Findings {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void add(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, "call.problem." + key, arguments));
    }

    /** Whether it is there. */
    boolean needed(String field, @Nullable Object value) {
        boolean there =
                switch (value) {
                    case null -> false;
                    case String words -> !words.isBlank();
                    case Collection<?> many -> !many.isEmpty();
                    default -> true;
                };
        if (!there) {
            add(field, "needed");
        }
        return there;
    }

    void range(String field, @Nullable Integer value, int least, int most) {
        boolean there = needed(field, value);
        if (there && value != null && (value < least || value > most)) {
            add(field, "range", least, most);
        }
    }

    /** @param above whether nothing at all is not enough */
    void percent(String field, @Nullable BigDecimal value, boolean above) {
        if (!needed(field, value)) {
            return;
        }
        BigDecimal given = Objects.requireNonNull(value);
        boolean low = above ? given.signum() <= 0 : given.signum() < 0;
        if (low || given.compareTo(HUNDRED) > 0 || given.stripTrailingZeros().scale() > 2) {
            add(field, above ? "share" : "percent");
        }
    }

    /** Parts that make a whole. */
    void whole(String field, List<BigDecimal> parts) {
        BigDecimal sum = sum(parts);
        if (!parts.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            add(field, "not-a-hundred", plain(sum));
        }
    }

    static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Tells those that stood there before; nothing is the same as nothing. */
    void once(List<? extends @Nullable Object> values, String field, String inner) {
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            if (value != null && !seen.add(value)) {
                add(at(field, index) + inner, "twice");
            }
        }
    }

    static String at(String field, int index) {
        return field + "[" + index + "]";
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
