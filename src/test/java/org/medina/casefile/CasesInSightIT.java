package org.medina.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.appraisal.AppraisalFilter;
import org.medina.appraisal.AppraisalLists;
import org.medina.call.CallFilter;
import org.medina.call.CallLists;
import org.medina.declaration.DeclarationFilter;
import org.medina.declaration.DeclarationLists;
import org.medina.dialogue.DialogueFilter;
import org.medina.dialogue.DialogueLists;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingLists;
import org.medina.grant.GrantFilter;
import org.medina.grant.GrantLists;
import org.medina.help.Help;
import org.medina.help.HelpFilter;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeLists;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressLists;
import org.medina.review.ReviewFilter;
import org.medina.review.ReviewLists;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CasesInSightIT {

    private final CasesInSight sight;
    private final List<ReadableCases> journeys;
    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final Map<String, LongSupplier> lists;

    private PledgeId draft;

    @Autowired
    CasesInSightIT(
            CasesInSight sight,
            List<ReadableCases> journeys,
            PledgeFixtures pledges,
            Accounts accounts,
            CurrentActor current,
            JdbcClient jdbc,
            Lists lists) {
        this.sight = sight;
        this.journeys = journeys;
        this.pledges = pledges;
        this.accounts = accounts;
        this.current = current;
        this.jdbc = jdbc;
        this.lists = lists.counts();
    }

    /** The lists of the journeys, each asked for everything. */
    @org.springframework.boot.test.context.TestComponent
    record Lists(
            PledgeLists pledges,
            DialogueLists dialogues,
            AppraisalLists appraisals,
            CallLists calls,
            FundingLists requests,
            GrantLists grants,
            ProgressLists periods,
            ReviewLists reviews,
            DeclarationLists declarations,
            Help help) {

        Map<String, LongSupplier> counts() {
            Map<String, LongSupplier> counts = new HashMap<>(Map.of(
                    "pledge", () -> pledges.count(PledgeFilter.ALL),
                    "dialogue", () -> dialogues.count(new DialogueFilter(null, Set.of(), null)),
                    "appraisal", () -> appraisals.count(AppraisalFilter.ALL),
                    "call", () -> calls.count(new CallFilter(null, Set.of())),
                    "funding", () -> requests.count(FundingFilter.ALL),
                    "grant", () -> grants.count(new GrantFilter(null, Set.of(), null)),
                    "progress", () -> periods.count(ProgressFilter.ALL),
                    "review", () -> reviews.count(ReviewFilter.ALL),
                    "declaration", () -> declarations.count(new DeclarationFilter(null, Set.of()))));
            counts.put("help", () -> help.count(new HelpFilter(null, Set.of())));
            return counts;
        }
    }

    @BeforeEach
    void aDraft() {
        accounts.organisation("freetown");
        draft = pledges.draft(pledges.complete("Seen by those who may"));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.freetown, freetown",
        "coordinator.montreal, montreal",
        "officer, secretariat",
        "focal.sierraleone, sierraleone",
        "reviewer.iom, iom"
    })
    void asMuchIsInSightAsEachJourneysOwnListShows(String account, String organisation) {
        Actor actor = accounts.actor(account, organisation);

        lists.forEach((kind, count) ->
                assertThat(inSight(actor, kind)).as(kind).isEqualTo(current.callAs(actor, () -> count.getAsLong())));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.freetown, freetown, true",
        "officer, secretariat, true",
        "coordinator.montreal, montreal, false",
        "focal.sierraleone, sierraleone, false",
        "reviewer.iom, iom, false"
    })
    void aDraftIsInSightOfItsCityAndTheSecretariatOnly(String account, String organisation, boolean reads) {
        assertThat(sight.reads(accounts.actor(account, organisation), draft.subject()))
                .isEqualTo(reads);
    }

    @Test
    void everyJourneySaysWhatMayBeRead() {
        assertThat(journeys.stream().map(ReadableCases::kind))
                .containsAll(lists.keySet())
                .contains("contribution")
                .doesNotHaveDuplicates();
    }

    private long inSight(Actor actor, String kind) {
        return sight.of("from casefile.case_file cf where cf.kind = :kind and ", actor)
                .value("kind", kind)
                .count(jdbc);
    }
}
