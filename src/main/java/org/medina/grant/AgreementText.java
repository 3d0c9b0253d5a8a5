package org.medina.grant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.springframework.stereotype.Component;

/** What a signature on an agreement covers, as the form {@value #FORM}: the terms and every figure of the grant. */
@Component
class AgreementText {

    static final String FORM = "medina.grant/1";

    private final Organisations organisations;

    AgreementText(Organisations organisations) {
        this.organisations = organisations;
    }

    Frozen of(Grant grant) {
        GrantRequest request = grant.request();
        List<FrozenSection> sections = new ArrayList<>();
        sections.add(new FrozenSection("parties", parties(grant)));
        sections.add(new FrozenSection("amount", grant.approved().toString()));
        sections.add(new FrozenSection("shares", shares(grant)));
        sections.add(new FrozenSection("tranches", tranches(grant)));
        sections.add(new FrozenSection("budget", budget(request)));
        sections.add(
                new FrozenSection("duration", Map.of("start", request.start().toString(), "months", request.months())));
        sections.add(new FrozenSection(
                "reports", Map.of("everyMonths", Math.max(1, request.plan().reportMonths()))));
        sections.add(new FrozenSection("conditions", request.conditions()));
        sections.add(
                new FrozenSection("terms", grant.drafted().map(Agreement::text).orElse("")));
        return new Frozen(FORM, request.title(), sections, List.of());
    }

    private List<Map<String, String>> parties(Grant grant) {
        return grant.parties().stream().map(this::party).toList();
    }

    private Map<String, String> party(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return Map.of("id", organisation.id().toString(), "name", organisation.name());
    }

    private List<Map<String, String>> shares(Grant grant) {
        String currency = grant.approved().currency();
        return grant.commitments().all().stream()
                .map(commitment -> {
                    Map<String, String> share = new LinkedHashMap<>();
                    share.put("agency", organisations.get(commitment.agency()).name());
                    share.put("share", new Money(commitment.share(), currency).toString());
                    share.put(
                            "own",
                            new Money(
                                            Objects.requireNonNull(commitment.amount()),
                                            Objects.requireNonNull(commitment.currency()))
                                    .toString());
                    share.put("rate", plain(commitment.rate()));
                    share.put("rateDay", String.valueOf(commitment.rateDay()));
                    return share;
                })
                .toList();
    }

    private static List<Map<String, String>> tranches(Grant grant) {
        String currency = grant.approved().currency();
        return grant.tranches().all().stream()
                .map(tranche -> {
                    GrantPlan.Tranche rule = grant.request().plan().tranches().get(tranche.number() - 1);
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("number", Integer.toString(tranche.number()));
                    row.put("amount", new Money(tranche.amount(), currency).toString());
                    row.put("spentBefore", plain(rule.spentBefore()));
                    row.put("reportBefore", Boolean.toString(rule.reportBefore()));
                    return row;
                })
                .toList();
    }

    private static List<Map<String, String>> budget(GrantRequest request) {
        BudgetLimits limits = new BudgetLimits(request.budget(), request.plan().changeLimitPercent());
        return BudgetLimits.categories()
                .map(category -> Map.of(
                        "category",
                        Integer.toString(category),
                        "amount",
                        limits.approved(category).toString()))
                .toList();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
