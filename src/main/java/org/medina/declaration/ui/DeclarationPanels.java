package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.EndorsementDetails;
import org.medina.identity.Organisation;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;

/** The parts of a declaration's case page. */
@Service
class DeclarationPanels {

    private final EndorsementFiles files;
    private final ReferenceData reference;
    private final ReaderTime times;

    DeclarationPanels(EndorsementFiles files, ReferenceData reference, ReaderTime times) {
        this.files = files;
        this.reference = reference;
        this.times = times;
    }

    /** How many cities stand behind it, and where that is proved. */
    Panel count(DeclarationDetails declaration) {
        var number = new Paragraph(say("declaration.cities", declaration.counted()));
        number.addClassName("medina-count");
        var all = new Anchor("register/declarations/" + declaration.reference(), say("declaration.count.public"));
        all.setRouterIgnore(true);
        var panel = new Panel(say("declaration.count"), number, all);
        panel.lead(say("declaration.count.lead"));
        if (declaration.may(DeclarationAction.SEE_ENDORSEMENTS)) {
            panel.content(
                    new Paragraph(say(
                            "declaration.count.inside",
                            declaration.waiting(),
                            declaration.invited().size())),
                    new Anchor(DeclarationNavigation.checking(declaration.id()), say("declaration.count.all")));
        }
        return panel;
    }

    Panel facts(DeclarationDetails declaration) {
        var facts = new FactList()
                .fact(say("declaration.field.language"), reference.label(CodeList.LANGUAGE, declaration.language()));
        if (declaration.link() != null) {
            facts.fact(say("declaration.field.link"), new Anchor(declaration.link(), declaration.link()));
        }
        if (declaration.openedAt() != null) {
            facts.fact(say("declaration.fact.opened"), times.momentText(declaration.openedAt()));
        }
        if (declaration.closes() != null) {
            facts.fact(
                    say("declaration.fact.closes"),
                    say(
                            "declaration.fact.closes.day",
                            times.day(declaration.closes()),
                            declaration.zone().getId()));
        }
        if (declaration.presented() != null) {
            facts.fact(
                    say("declaration.fact.presented"),
                    say(
                            "declaration.fact.presented.to",
                            declaration.presented().to(),
                            times.day(declaration.presented().on())));
        }
        if (declaration.textHash() != null) {
            var verify = new Anchor("verify/" + declaration.textHash(), say("declaration.fact.verify"));
            verify.setRouterIgnore(true);
            facts.fact(say("declaration.fact.hash"), Prose.code(declaration.textHash()));
            facts.fact(say("declaration.fact.proof"), verify);
        }
        return new Panel(say("declaration.facts"), facts);
    }

    /** The own city's endorsement, with its papers. */
    Panel own(DeclarationDetails declaration, EndorsementDetails own) {
        return new Panel(say("declaration.own"), endorsement(declaration, own));
    }

    /** An endorsement with everything that proves it. */
    FactList endorsement(DeclarationDetails declaration, EndorsementDetails endorsement) {
        var facts = new FactList().fact(say("declaration.list.status"), DeclarationSay.badge(endorsement.status()));
        if (endorsement.mandate() != null) {
            facts.fact(
                    say("declaration.field.mandate"),
                    say(
                            "declaration.mandate.of",
                            endorsement.mandate().document(),
                            times.day(endorsement.mandate().date())));
        }
        if (endorsement.mandateFile() != null) {
            facts.fact(
                    say("declaration.paper.MANDATE"),
                    files.link(declaration.id(), endorsement.id(), endorsement.mandateFile()));
        }
        if (endorsement.office() != null) {
            facts.fact(
                    say("declaration.field.office"),
                    endorsement.onPaper()
                            ? say("declaration.office.paper", endorsement.office())
                            : endorsement.office());
        }
        if (endorsement.onPaper() && endorsement.sheet() != null) {
            facts.fact(
                    say("declaration.paper.SHEET"),
                    files.link(declaration.id(), endorsement.id(), endorsement.sheet()));
            if (endorsement.signatory() != null && endorsement.signedOn() != null) {
                facts.fact(
                        say("declaration.field.signatory"),
                        say("declaration.signatory.on", endorsement.signatory(), times.day(endorsement.signedOn())));
            }
        }
        if (endorsement.enteredBy() != null) {
            facts.fact(say("declaration.entered-by"), endorsement.enteredBy());
        }
        if (endorsement.handedInAt() != null) {
            facts.fact(say("declaration.handed-in"), times.momentText(endorsement.handedInAt()));
        }
        if (endorsement.acceptedAt() != null) {
            facts.fact(say("declaration.counted-since"), times.momentText(endorsement.acceptedAt()));
        }
        if (endorsement.takenBackAt() != null) {
            facts.fact(say("declaration.taken-back"), times.momentText(endorsement.takenBackAt()));
        }
        if (endorsement.returnReason() != null) {
            facts.fact(say("declaration.returned.why"), endorsement.returnReason());
        }
        return facts;
    }

    Panel writers(DeclarationDetails declaration) {
        return new Panel(
                say("declaration.writers"),
                declaration.writers().isEmpty()
                        ? Prose.quiet(say("declaration.writers.none"))
                        : names(declaration.writers()));
    }

    Panel readers(DeclarationDetails declaration) {
        String key = declaration.openedAt() == null ? "inside" : "public";
        return new Panel(say("declaration.readers"), new Paragraph(say("declaration.readers." + key)));
    }

    private static UnorderedList names(List<Organisation> cities) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        cities.forEach(city -> list.add(new ListItem(new Span(city.name()))));
        return list;
    }
}
