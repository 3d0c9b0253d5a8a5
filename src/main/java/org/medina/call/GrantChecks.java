package org.medina.call;

import static org.medina.call.Findings.at;
import static org.medina.call.Findings.listed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallDraft.Rate;
import org.medina.call.CallDraft.Tranche;
import org.medina.identity.Organisation;
import org.medina.identity.Role;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** Whether money can be paid by what a draft says: tranches, reports, who pays, rates. */
@Component
class GrantChecks {

    private static final int LONGEST_MONTHS = 60;
    private static final int FINEST_RATE = 12;

    private final Parties parties;
    private final ReferenceData codes;
    private final Clock clock;

    GrantChecks(Parties parties, ReferenceData codes, Clock clock) {
        this.parties = parties;
        this.codes = codes;
        this.clock = clock;
    }

    void check(CallDraft draft, Findings found) {
        tranches(listed(draft.tranches()), found);
        List<String> diligence = listed(draft.dueDiligence());
        for (int index = 0; index < diligence.size(); index++) {
            found.needed(at("dueDiligence", index), diligence.get(index));
        }
        found.once(diligence, "dueDiligence", "");
        found.range("reportMonths", draft.reportMonths(), 1, LONGEST_MONTHS);
        found.percent("changeLimitPercent", draft.changeLimitPercent(), false);
        payingAgent(draft.payingAgent(), found);
        List<Rate> rates = listed(draft.rates());
        for (int index = 0; index < rates.size(); index++) {
            rate(rates.get(index), at("rates", index), found);
        }
        found.once(rates.stream().map(rate -> rate.from() + ">" + rate.to()).toList(), "rates", ".to");
    }

    private static void tranches(List<Tranche> tranches, Findings found) {
        found.needed("tranches", tranches);
        for (int index = 0; index < tranches.size(); index++) {
            Tranche tranche = tranches.get(index);
            String field = at("tranches", index);
            found.percent(field + ".percent", tranche.percent(), true);
            found.percent(field + ".spentBefore", tranche.spentBefore(), false);
            if (index == 0 && isAfterAnother(tranche)) {
                found.add(field, "nothing-paid-before");
            }
        }
        found.whole(
                "tranches",
                tranches.stream().map(Tranche::percent).filter(Objects::nonNull).toList());
    }

    private static boolean isAfterAnother(Tranche first) {
        BigDecimal spent = first.spentBefore();
        return Boolean.TRUE.equals(first.reportBefore()) || (spent != null && spent.signum() > 0);
    }

    private void payingAgent(@Nullable String named, Findings found) {
        if (!found.needed("payingAgent", named)) {
            return;
        }
        Optional<Organisation> agent = parties.organisation(Objects.requireNonNull(named));
        if (agent.isEmpty()) {
            found.add("payingAgent", "unknown-organisation", named);
        } else if (!parties.has(agent.orElseThrow().id(), Role.FUND_AGENT)) {
            found.add("payingAgent", "nobody-pays", agent.orElseThrow().name());
        }
    }

    private void rate(Rate rate, String field, Findings found) {
        currency(field + ".from", rate.from(), found);
        currency(field + ".to", rate.to(), found);
        if (rate.from() != null && rate.from().equals(rate.to())) {
            found.add(field + ".to", "same-currency");
        }
        BigDecimal value = rate.rate();
        if (found.needed(field + ".rate", value)
                && (Objects.requireNonNull(value).signum() <= 0
                        || value.stripTrailingZeros().scale() > FINEST_RATE)) {
            found.add(field + ".rate", "not-a-rate");
        }
        LocalDate day = rate.day();
        if (found.needed(field + ".day", day)
                && Objects.requireNonNull(day)
                        .isAfter(clock.instant().atZone(ZoneOffset.MAX).toLocalDate())) {
            found.add(field + ".day", "rate-of-the-future");
        }
    }

    private void currency(String field, @Nullable String code, Findings found) {
        if (found.needed(field, code)
                && codes.find(CodeList.CURRENCY, Objects.requireNonNull(code)).isEmpty()) {
            found.add(field, "unknown-code", code);
        }
    }
}
