package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseViews;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Publication;
import org.medina.identity.Actor;
import org.medina.identity.Relation;
import org.springframework.stereotype.Service;

/** The few facts about a dialogue that one looks for first: its dates, and the case whose text it is on. */
@Service
class DialogueFacts {

    /** Those who may read a case before the world may. */
    private static final Set<Relation> INSIDE =
            EnumSet.of(Relation.LEAD, Relation.PARTNER, Relation.MANDATED, Relation.SECRETARIAT, Relation.PUBLIC);

    private final CaseFiles cases;
    private final CaseViews views;
    private final DialogueDeadlines deadlines;

    DialogueFacts(CaseFiles cases, CaseViews views, DialogueDeadlines deadlines) {
        this.cases = cases;
        this.views = views;
        this.deadlines = deadlines;
    }

    Panel of(DialogueDetails details, Actor actor) {
        var facts = new FactList();
        if (details.about() != null) {
            about(details.about(), actor).ifPresent(about -> facts.fact(say("dialogue.fact.about"), about));
        }
        facts.fact(say("dialogue.fact.created"), deadlines.day(details, details.createdAt()));
        if (details.consultedAt() != null) {
            facts.fact(say("dialogue.fact.consulted"), deadlines.day(details, details.consultedAt()));
        }
        facts.fact(say("dialogue.fact.deadline"), deadlines.moment(details, details.deadline()));
        DialogueDetails.Clock clock = details.clock();
        if (clock != null && details.releasedAt() == null && details.closedAt() == null) {
            if (clock.extendedAt() != null) {
                facts.fact(say("dialogue.fact.extended"), deadlines.day(details, clock.extendedAt()));
            }
            facts.fact(say("dialogue.fact.hard-end"), deadlines.moment(details, clock.hardEnd()));
        }
        if (details.releasedAt() != null) {
            facts.fact(say("dialogue.fact.released"), deadlines.moment(details, details.releasedAt()));
        }
        if (details.answeredAt() != null) {
            facts.fact(say("dialogue.fact.answered"), deadlines.moment(details, details.answeredAt()));
        }
        if (details.closedAt() != null) {
            facts.fact(say("dialogue.fact.closed"), deadlines.day(details, details.closedAt()));
        }
        publication(details).ifPresent(words -> facts.fact(say("dialogue.fact.public"), words));
        return new Panel(say("dialogue.facts"), facts);
    }

    /** A link where the reader may follow it, else words: who only reads the text does not read the case. */
    private Optional<Component> about(SubjectRef about, Actor actor) {
        boolean inside = cases.relations(about, actor).stream().anyMatch(INSIDE::contains);
        return cases.find(about).map(file -> inside ? link(about, file) : new Span(say("dialogue.fact.about.closed")));
    }

    private Component link(SubjectRef about, CaseFile file) {
        String words = say("dialogue.fact.about.case", file.title(), file.reference());
        return views.path(about).<Component>map(path -> new Anchor(path, words)).orElseGet(() -> new Div(words));
    }

    private Optional<String> publication(DialogueDetails details) {
        Publication publication = details.publication();
        if (details.publishedAt() != null) {
            return Optional.of(say("dialogue.fact.public.since", deadlines.day(details, details.publishedAt())));
        }
        if (publication == null || details.stage() != DialogueStage.CLOSED) {
            return Optional.empty();
        }
        return Optional.of(say(
                "dialogue.fact.public.words",
                details.author().name(),
                said(publication.author()),
                details.consolidator().name(),
                said(publication.consulted())));
    }

    private static String said(@Nullable Boolean agreed) {
        return say("dialogue.fact.public." + (agreed == null ? "open" : agreed ? "yes" : "no"));
    }
}
