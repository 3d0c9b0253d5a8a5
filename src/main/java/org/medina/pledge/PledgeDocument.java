package org.medina.pledge;

import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.document.DocumentOwner;
import org.medina.document.DocumentRights;
import org.medina.document.SectionSpec;
import org.medina.identity.Actor;
import org.springframework.stereotype.Component;

/** What the documents must know of a pledge's text: its sections, and who may do what in them now. */
@Component
class PledgeDocument implements DocumentOwner {

    private static final List<SectionSpec> SECTIONS = PledgeTexts.FIELDS.stream()
            .map(field ->
                    new SectionSpec(field.path(), field.messageKey(), field.messageKey() + ".help", field.limit()))
            .toList();

    private final PledgeRepository pledges;
    private final CaseFiles cases;

    PledgeDocument(PledgeRepository pledges, CaseFiles cases) {
        this.pledges = pledges;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return PledgeId.KIND;
    }

    @Override
    public List<SectionSpec> sections() {
        return SECTIONS;
    }

    @Override
    public Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        return pledges.statusOf(subject.id())
                .flatMap(status -> PledgeTextRules.of(actor, status, cases.relations(subject, actor)));
    }

    @Override
    public String path(SubjectRef subject) {
        return "pledges/" + subject.id();
    }
}
