package org.medina.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.workflow.Processes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stands in for the journey of a request: it opens appraisals of a request of Freetown, by which UNICEF would get money, and
 * hears what came of them.
 */
@TestComponent
public class AppraisalsForTests {

    private final AppraisalOpening opening;
    private final Processes processes;
    private final Organisations organisations;
    private final TransactionOperations transactions;
    private final List<AppraisalDecided> decided = new CopyOnWriteArrayList<>();

    AppraisalsForTests(
            AppraisalOpening opening,
            Processes processes,
            Organisations organisations,
            TransactionOperations transactions) {
        this.opening = opening;
        this.processes = processes;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    /** What differs from test to test. */
    public record Terms(
            List<String> agencies,
            int reviewers,
            int quorum,
            boolean panel,
            AppraisalPlan.DecisionRule rule,
            int committeeQuorum) {

        public static final Terms USUAL = new Terms(
                List.of("unicef", "iom", "unhcr", "unhabitat"), 2, 2, true, AppraisalPlan.DecisionRule.MAJORITY, 3);

        Terms agencies(String... aliases) {
            return new Terms(List.of(aliases), reviewers, quorum, panel, rule, committeeQuorum);
        }

        Terms without(boolean aPanel) {
            return new Terms(agencies, reviewers, quorum, !aPanel, rule, committeeQuorum);
        }

        Terms rule(AppraisalPlan.DecisionRule by, int seats) {
            return new Terms(agencies, reviewers, quorum, panel, by, seats);
        }
    }

    /** An appraisal whose process has begun, as when its journey has come to the call. */
    public AppraisalId begin(String title, Terms terms) {
        return transactions.execute(status -> {
            AppraisalId id = opening.open(request(title, terms));
            processes.start(AppraisalId.KIND, id.subject());
            return id;
        });
    }

    void lapse(AppraisalId id, SubjectRef about) {
        transactions.executeWithoutResult(status -> {
            opening.lapse(about, "The request was withdrawn.");
            processes.cancel(id.subject(), "lapsed");
        });
    }

    @EventListener
    void on(AppraisalDecided event) {
        decided.add(event);
    }

    List<AppraisalDecided> heard(AppraisalId id) {
        return decided.stream().filter(event -> event.appraisal().equals(id)).toList();
    }

    private AppraisalRequest request(String title, Terms terms) {
        return new AppraisalRequest(
                new SubjectRef("funding", Ids.next()),
                title,
                organisation("freetown"),
                Money.of("240000", "USD"),
                Set.of(organisation("unicef")),
                "en",
                List.of(
                        new AppraisalRequest.Section("need", "What is needed", "Ward offices register families."),
                        new AppraisalRequest.Section("plan", "What we will do", "Open four offices by 2027.")),
                plan(terms));
    }

    private AppraisalPlan plan(Terms terms) {
        return new AppraisalPlan(
                List.of(
                        criterion("relevance", "Relevance", 60, "Does it fit the objectives?"),
                        criterion("feasibility", "Feasibility", 40, "Can it be done?")),
                List.of(new AppraisalPlan.Marker("gender", "Gender", 3)),
                terms.agencies().stream().map(this::organisation).toList(),
                terms.reviewers(),
                terms.quorum(),
                10,
                5,
                terms.panel(),
                new AppraisalPlan.Committee(
                        organisation("committee"),
                        List.of(
                                seat("Donors", "donor.committee", null),
                                seat("Countries", "country.committee", null),
                                seat("Stakeholders", "stakeholder.committee", null),
                                seat("United Nations", "un.committee", "unicef")),
                        terms.rule(),
                        terms.committeeQuorum(),
                        5,
                        72));
    }

    private static AppraisalPlan.Criterion criterion(String key, String name, int weight, String question) {
        return new AppraisalPlan.Criterion(key, name, question, BigDecimal.valueOf(weight), 5, 2);
    }

    private AppraisalPlan.Seat seat(String constituency, String account, @Nullable String secondedBy) {
        PersonId person = organisations.actorFor(account, "committee").person();
        return new AppraisalPlan.Seat(
                constituency, Objects.requireNonNull(person), secondedBy == null ? null : organisation(secondedBy));
    }

    private OrganisationId organisation(String alias) {
        return organisations.find(alias).orElseThrow().id();
    }
}
