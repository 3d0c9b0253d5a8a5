package org.medina.funding.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseGrowth;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingLists;
import org.medina.funding.FundingSummary;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeStatus;
import org.springframework.stereotype.Component;

/** On a pledge’s page: the way to ask for money for it, and the requests that were made. */
@Component
class FundingFromPledge implements CaseGrowth {

    private static final int MANY = 20;

    private final FundingDrafting drafting;
    private final FundingLists requests;
    private final CaseFiles cases;
    private final CurrentActor currentActor;

    FundingFromPledge(FundingDrafting drafting, FundingLists requests, CaseFiles cases, CurrentActor currentActor) {
        this.drafting = drafting;
        this.requests = requests;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    @Override
    public List<Door> begins(SubjectRef subject) {
        if (!subject.kind().equals(PledgeId.KIND) || !drafting.mayBegin() || !isOwn(subject)) {
            return List.of();
        }
        return cases
                .find(subject)
                .filter(pledge -> NewRequestView.LIVING.contains(PledgeStatus.valueOf(pledge.status())))
                .filter(pledge -> !drafting.openCalls().isEmpty())
                .map(pledge -> new Door(
                        FundingNavigation.begin(pledge.reference()),
                        say("funding.from-pledge"),
                        say("funding.from-pledge.consequence")))
                .stream()
                .toList();
    }

    /** One that the city leads, or takes part in. */
    private boolean isOwn(SubjectRef subject) {
        Set<Relation> relations = cases.relations(subject, currentActor.get());
        return relations.contains(Relation.LEAD) || relations.contains(Relation.PARTNER);
    }

    @Override
    public List<Door> grown(SubjectRef subject) {
        if (!subject.kind().equals(PledgeId.KIND)) {
            return List.of();
        }
        var ofPledge = new FundingFilter(null, Set.of(), null, subject.id(), null, null, null, null);
        return requests.page(ofPledge, 0, MANY).stream()
                .map(FundingFromPledge::door)
                .toList();
    }

    private static Door door(FundingSummary request) {
        return new Door(
                FundingNavigation.path(request.id()),
                say("funding.from-pledge.request", request.reference()),
                say("funding.from-pledge.state", request.mechanism(), say("funding.status." + request.status())));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
