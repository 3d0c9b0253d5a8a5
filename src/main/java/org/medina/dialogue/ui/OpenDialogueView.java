package org.medina.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.dialogue.ConsultedTexts;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitees;
import org.medina.dialogue.DialogueOpening;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** Where a dialogue begins: on the text of a case, or on one that is typed or pasted here. */
@Route(DialogueNavigation.OPENING)
@PermitAll
class OpenDialogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DialogueOpening opening;
    private final DialogueInvitees invitees;
    private final OfferedCase offered;
    private final Organisations organisations;
    private final ReferenceData codes;
    private final CurrentActor currentActor;
    private final DialogueDeadlines deadlines;

    OpenDialogueView(
            DialogueOpening opening,
            DialogueInvitees invitees,
            OfferedCase offered,
            Organisations organisations,
            ReferenceData codes,
            CurrentActor currentActor,
            DialogueDeadlines deadlines) {
        this.opening = opening;
        this.invitees = invitees;
        this.offered = offered;
        this.organisations = organisations;
        this.codes = codes;
        this.currentActor = currentActor;
        this.deadlines = deadlines;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dialogue.open");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> about = event.getLocation().getQueryParameters().getSingleParameter(DialogueNavigation.ABOUT);
        if (about.isEmpty()) {
            show(null, invitees.authors());
            return;
        }
        Optional<SubjectRef> subject = about.flatMap(OfferedCase::named);
        try {
            SubjectRef found = subject.orElseThrow(Problem::notFound);
            ConsultedTexts.Offer offer = offered.of(found);
            show(new Case(found, offer), List.of(organisations.get(offer.author())));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                event.rerouteToError(NotFoundException.class);
            } else {
                refused(problem);
            }
        }
    }

    /** The case whose text it is on. */
    private record Case(SubjectRef subject, ConsultedTexts.Offer offer) {}

    private void refused(Problem problem) {
        removeAll();
        add(new Stack(
                header(), new Notice(Notice.Kind.INFO, getTranslation("dialogue.open.refused"), Told.words(problem))));
    }

    private PageHeader header() {
        var back = new Anchor(DialogueNavigation.LIST, getTranslation("dialogue.open.back"));
        return new PageHeader(getTranslation("dialogue.open")).over(back).lead(getTranslation("dialogue.open.lead"));
    }

    private void show(@Nullable Case about, List<Organisation> authors) {
        removeAll();
        if (authors.isEmpty()) {
            add(new Stack(
                    header(),
                    new EmptyState(
                            getTranslation("dialogue.open.nobody"), getTranslation("dialogue.open.nobody.text"))));
            return;
        }
        var parties = new OpeningParties(invitees, deadlines);
        var author = author(authors);
        var consequence = new Paragraph();
        author.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                parties.about(event.getValue());
                consequence.setText(consequence(about, event.getValue()));
            }
        });
        var text = new OpeningText(
                codes.codes(CodeList.LANGUAGE),
                UI.getCurrentOrThrow().getLocale().getLanguage());
        var fields = new OpeningFields(author, text, parties);
        author.setValue(authors.getFirst());
        author.setVisible(authors.size() > 1);
        var form = new Div(
                about == null
                        ? new Panel(getTranslation("dialogue.open.text"), author, text)
                                .lead(getTranslation("dialogue.open.text.lead"))
                        : offer(about),
                new Panel(getTranslation("dialogue.open.parties"), parties),
                send(about, fields, consequence));
        form.addClassName("medina-form");
        add(new Stack(
                header(), fields.kept(currentActor.get().person(), about == null ? null : about.subject(), form)));
    }

    private ComboBox<Organisation> author(List<Organisation> authors) {
        var author = new ComboBox<Organisation>(getTranslation("dialogue.open.author"));
        author.setItemLabelGenerator(Organisation::name);
        author.setItems(authors);
        author.setRequiredIndicatorVisible(true);
        author.setWidthFull();
        return author;
    }

    private Panel offer(Case about) {
        var text = about.offer().text();
        return new Panel(
                getTranslation("dialogue.open.text"),
                new Paragraph(getTranslation(
                        "dialogue.open.case",
                        text.title(),
                        String.valueOf(text.version()),
                        text.sections().size())));
    }

    /** Who is not the author proposes, unless the world can read the text anyway. */
    private String consequence(@Nullable Case about, Organisation author) {
        boolean own = currentActor.get().actsFor(author.id());
        boolean published = about != null && about.offer().published();
        return own || published
                ? getTranslation("dialogue.open.ask.consequence")
                : getTranslation("dialogue.open.propose.consequence", author.name());
    }

    private Div send(@Nullable Case about, OpeningFields fields, Paragraph consequence) {
        var send = new Button(getTranslation("dialogue.open.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            fields.forget();
            if (!Told.attempt(() -> open(about, fields), fields::refuse)) {
                send.setEnabled(true);
            }
        });
        consequence.addClassName("medina-quiet");
        return new Div(consequence, send);
    }

    private void open(@Nullable Case about, OpeningFields fields) {
        Organisation author = fields.author();
        if (author == null) {
            throw Problem.invalid("author", "dialogue.problem.needed");
        }
        String named = currentActor.get().actsFor(author.id()) ? null : author.alias();
        DialogueId id = about == null
                ? opening.open(named, fields.text(), fields.invitation())
                : opening.open(about.subject(), fields.invitation());
        fields.sent();
        Told.done(getTranslation("dialogue.open.done"));
        UI.getCurrentOrThrow().navigate(DialogueNavigation.path(Objects.requireNonNull(id)));
    }
}
