package org.medina.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.dossier.Figures.Budget;
import org.medina.dossier.Figures.Count;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgress;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** Counts what a snapshot says, one pledge after the other. */
final class Counting {

    private final Set<String> cities = new HashSet<>();
    private final SortedMap<String, Tally> countries = new TreeMap<>();
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private final Map<PledgeProgress, Integer> stages = new EnumMap<>(PledgeProgress.class);
    private final Map<CompactScope, Integer> scopes = new EnumMap<>(CompactScope.class);
    private final SortedMap<Integer, Tally> objectives = new TreeMap<>();
    private final SortedMap<String, Money> budgets = new TreeMap<>();
    private int pledges;
    private int statements;
    private int silences;
    private long reached;
    private int uncounted;

    private static final class Tally {
        private final String label;
        private int pledges;

        Tally(String label) {
            this.label = label;
        }
    }

    private static final class Money {
        private int pledges;
        private BigDecimal own = BigDecimal.ZERO;
        private BigDecimal committed = BigDecimal.ZERO;
        private BigDecimal gap = BigDecimal.ZERO;
    }

    void add(CitedPledge cited) {
        pledges++;
        cities.add(cited.lead().name() + "/" + cited.lead().country());
        countries(cited);
        answers.merge(cited.answer(), 1, Integer::sum);
        stages.merge(cited.progress(), 1, Integer::sum);
        CompactScope scope = cited.pledge().compactScope();
        if (scope != null) {
            scopes.merge(scope, 1, Integer::sum);
        }
        cited.objectives().forEach(objective -> objectives.computeIfAbsent(
                        objective.number(), number -> new Tally(objective.title()))
                .pledges++);
        cited.statements().forEach(statement -> {
            if (statement.isSilent()) {
                silences++;
            } else {
                statements++;
            }
        });
        money(cited.pledge().budget());
        people(cited.update());
    }

    Figures figures(List<DossierGroup> groups, ReferenceData reference, Messages messages) {
        return new Figures(
                pledges,
                cities.size(),
                countries.size(),
                answered(),
                statements,
                silences,
                reached,
                uncounted,
                stages.entrySet().stream()
                        .map(entry -> new Count(
                                entry.getKey().name(),
                                messages.get("dossier.stage." + entry.getKey()),
                                entry.getValue()))
                        .toList(),
                scopes.entrySet().stream()
                        .map(entry -> new Count(
                                entry.getKey().name(),
                                reference.label(
                                        CodeList.COMPACT_SCOPE, entry.getKey().name()),
                                entry.getValue()))
                        .toList(),
                objectives.entrySet().stream()
                        .map(entry ->
                                new Count(entry.getKey().toString(), entry.getValue().label, entry.getValue().pledges))
                        .toList(),
                groups.stream()
                        .map(group -> new Count(
                                group.code(),
                                group.label(),
                                group.entries().size() + group.also().size()))
                        .toList(),
                byCountry(),
                budgets());
    }

    private void countries(CitedPledge cited) {
        Set<City> taking = new LinkedHashSet<>(List.of(cited.lead()));
        cited.partners().forEach(partner -> taking.add(partner.city()));
        Set<String> once = new HashSet<>();
        for (City city : taking) {
            String country = city.country();
            if (country != null && once.add(country)) {
                countries.computeIfAbsent(country, code -> new Tally(city.countryName())).pledges++;
            }
        }
    }

    private void money(PledgeContent.Budget budget) {
        String currency = budget.currency();
        if (currency != null) {
            Money money = budgets.computeIfAbsent(currency, code -> new Money());
            money.pledges++;
            money.own = sum(money.own, budget.own());
            money.committed = sum(money.committed, budget.committed());
            money.gap = sum(money.gap, budget.gap());
        }
    }

    /** A number that is not told is not in the sum, and is said to be missing. */
    private void people(@Nullable CitedUpdate update) {
        if (update != null && update.reached().containsKey(CitedUpdate.EVERYBODY)) {
            Integer everybody = update.everybody();
            if (everybody == null) {
                uncounted++;
            } else {
                reached += everybody;
            }
        }
    }

    private Map<Answer, Integer> answered() {
        Map<Answer, Integer> all = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            all.put(answer, answers.getOrDefault(answer, 0));
        }
        return all;
    }

    private List<Count> byCountry() {
        List<Count> counts = new ArrayList<>();
        countries.forEach((code, tally) -> counts.add(new Count(code, tally.label, tally.pledges)));
        counts.sort(Comparator.comparingInt(Count::pledges).reversed().thenComparing(Count::code));
        return counts;
    }

    private List<Budget> budgets() {
        return budgets.entrySet().stream()
                .map(entry -> {
                    Money money = entry.getValue();
                    return new Budget(entry.getKey(), money.pledges, money.own, money.committed, money.gap);
                })
                .toList();
    }

    private static BigDecimal sum(BigDecimal one, @Nullable BigDecimal other) {
        return other == null ? one : one.add(other);
    }
}
