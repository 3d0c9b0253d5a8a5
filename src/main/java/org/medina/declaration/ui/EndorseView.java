package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.EndorsementDetails;
import org.medina.declaration.EndorsementReading;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.signoff.Signature;
import org.medina.signoff.ui.SigningPanels;
import org.medina.signoff.ui.ToSign;

/** Where a city reads what it would stand behind, brings its mandate, and endorses here or on paper. */
@Route(DeclarationNavigation.LIST + "/:address/endorse")
@PermitAll
class EndorseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeclarationAddresses addresses;
    private final DeclarationReading reading;
    private final EndorsementReading endorsements;
    private final EndorsementFiles files;
    private final SigningPanels signing;
    private final SheetForm sheets;
    private final DeclarationEndorsing endorsing;
    private final CurrentActor currentActor;
    private final ReaderTime times;

    EndorseView(
            DeclarationAddresses addresses,
            DeclarationReading reading,
            EndorsementReading endorsements,
            EndorsementFiles files,
            SigningPanels signing,
            SheetForm sheets,
            DeclarationEndorsing endorsing,
            CurrentActor currentActor,
            ReaderTime times) {
        this.addresses = addresses;
        this.reading = reading;
        this.endorsements = endorsements;
        this.files = files;
        this.signing = signing;
        this.sheets = sheets;
        this.endorsing = endorsing;
        this.currentActor = currentActor;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.declaration(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return say("declaration.endorse.title");
    }

    private void show(DeclarationDetails declaration) {
        removeAll();
        Organisation own = currentActor.get().organisation();
        boolean may = declaration.may(DeclarationAction.PREPARE) || declaration.may(DeclarationAction.RECORD_PAPER);
        if (!may || own == null) {
            add(new Stack(
                    head(declaration),
                    new EmptyState(say("declaration.endorse.closed"), say("declaration.endorse.closed.text"))));
            return;
        }
        var page = new Stack(head(declaration), text(declaration));
        page.addClassName("medina-reading");
        var place = new Stack();
        if (own.kind() == OrganisationKind.SECRETARIAT) {
            page.add(choice(declaration, place));
        } else {
            fill(place, declaration, own, declaration.own());
        }
        page.add(place);
        add(page);
    }

    /** The secretariat says first for which city it enters a sheet. */
    private Panel choice(DeclarationDetails declaration, Stack place) {
        var city = new ComboBox<Organisation>(say("declaration.field.city"));
        city.setItems(reading.cities(declaration.id()));
        city.setItemLabelGenerator(Organisation::name);
        city.setWidthFull();
        city.addValueChangeListener(event -> again(place, declaration, event.getValue()));
        return new Panel(say("declaration.endorse.for"), city).lead(say("declaration.endorse.for.lead"));
    }

    private void again(Stack place, DeclarationDetails declaration, @Nullable Organisation city) {
        place.removeAll();
        if (city != null) {
            fill(place, declaration, city, of(declaration, city).orElse(null));
        }
    }

    private Optional<EndorsementDetails> of(DeclarationDetails declaration, Organisation city) {
        if (declaration.may(DeclarationAction.SEE_ENDORSEMENTS)) {
            return endorsements.all(declaration.id()).stream()
                    .filter(one -> one.city().equals(city) && one.takenBackAt() == null)
                    .findFirst();
        }
        return Optional.ofNullable(reading.get(declaration.id()).own());
    }

    private void fill(
            Stack place, DeclarationDetails declaration, Organisation city, @Nullable EndorsementDetails endorsement) {
        boolean secretariat = declaration.may(DeclarationAction.SEE_ENDORSEMENTS);
        String named = secretariat ? city.alias() : null;
        place.add(paper(declaration, DeclarationEndorsing.Paper.MANDATE, named, city, endorsement));
        String hash = declaration.textHash();
        if (declaration.may(DeclarationAction.ENDORSE) && hash != null) {
            place.add(signing.of(new ToSign(
                    hash,
                    DeclarationNavigation.endorsing(declaration.id()),
                    (document, date) -> endorsing.endorse(declaration.id(), hash, document, date),
                    signature -> proof(declaration, signature))));
        }
        if (declaration.may(DeclarationAction.RECORD_PAPER)) {
            place.add(paper(declaration, DeclarationEndorsing.Paper.SHEET, named, city, endorsement));
            place.add(sheets.of(declaration, city, named, () -> getUI().ifPresent(
                            ui -> ui.navigate(DeclarationNavigation.path(declaration.id())))));
        }
    }

    /** What comes in shows here alone: what was typed further down stays as it is. */
    private Panel paper(
            DeclarationDetails declaration,
            DeclarationEndorsing.Paper paper,
            @Nullable String named,
            Organisation city,
            @Nullable EndorsementDetails endorsement) {
        var there = new Div();
        showPaper(there, declaration, paper, endorsement);
        var panel = new Panel(say("declaration.paper." + paper), there);
        panel.lead(say("declaration.paper." + paper + ".lead"));
        return panel.content(files.upload(
                declaration.id(),
                paper,
                named,
                () -> showPaper(there, declaration, paper, of(declaration, city).orElse(null))));
    }

    private void showPaper(
            Div there,
            DeclarationDetails declaration,
            DeclarationEndorsing.Paper paper,
            @Nullable EndorsementDetails endorsement) {
        there.removeAll();
        var file = endorsement == null
                ? null
                : paper == DeclarationEndorsing.Paper.MANDATE ? endorsement.mandateFile() : endorsement.sheet();
        there.setVisible(file != null);
        if (endorsement != null && file != null) {
            there.add(files.link(declaration.id(), endorsement.id(), file));
        }
    }

    private static PageHeader head(DeclarationDetails declaration) {
        return new PageHeader(say("declaration.endorse.title"))
                .over(
                        Prose.code(declaration.reference()),
                        new Anchor(DeclarationNavigation.path(declaration.id()), say("declaration.back")))
                .lead(say("declaration.endorse.lead", declaration.title()));
    }

    private static Panel text(DeclarationDetails declaration) {
        var note = new Paragraph(say("declaration.voluntary"));
        note.addClassName("medina-voluntary");
        return new Panel(say("declaration.text"), DeclarationSay.text(declaration), note);
    }

    private void proof(DeclarationDetails declaration, Signature signature) {
        var proof = new FactList()
                .fact(
                        say("declaration.field.office"),
                        say("declaration.mandate.of", signature.officeTitle(), signature.organisationName()))
                .fact(say("declaration.handed-in"), times.momentText(signature.at()))
                .fact(say("declaration.fact.hash"), Prose.code(signature.textHash()))
                .fact(say("declaration.fact.record"), Prose.code(signature.hash()));
        var back = new Button(say("declaration.back"), event -> getUI().ifPresent(
                        ui -> ui.navigate(DeclarationNavigation.path(declaration.id()))));
        removeAll();
        var page = new Stack(
                head(declaration),
                new Notice(
                        Notice.Kind.SUCCESS, say("declaration.endorse.proof"), say("declaration.endorse.proof.text")),
                new Panel(say("declaration.endorse.yours"), proof, back));
        page.addClassName("medina-reading");
        add(page);
    }
}
