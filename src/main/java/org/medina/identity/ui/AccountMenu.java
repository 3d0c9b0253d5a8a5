package org.medina.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.HeaderPart;
import org.medina.base.ui.Symbol;
import org.medina.identity.CurrentActor;
import org.medina.identity.CurrentOrganisation;
import org.medina.identity.Organisation;

/** Who is signed in and for whom the next click counts, with the switch between organisations and the way out. */
@org.springframework.stereotype.Component
class AccountMenu implements HeaderPart {

    private static final String NEW_PASSKEY = "/oauth2/authorization/medina?passkey=new&return=/work";

    private final CurrentActor actors;
    private final CurrentOrganisation organisations;
    private final AuthenticationContext session;

    AccountMenu(CurrentActor actors, CurrentOrganisation organisations, AuthenticationContext session) {
        this.actors = actors;
        this.organisations = organisations;
        this.session = session;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create() {
        return actors.find()
                .map(actor -> menu(actor.name(), actor.organisation()))
                .orElseGet(Div::new);
    }

    private Component menu(String person, @Nullable Organisation actingFor) {
        var shown = actingFor == null ? I18NProvider.translate("identity.header.nobody") : actingFor.name();
        var name = new Span(shown);
        name.addClassName("medina-account-name");
        var opener = new Button();
        opener.addClassName("medina-account");
        opener.addThemeVariants(ButtonVariant.TERTIARY);
        opener.setPrefixComponent(Symbol.PERSON.icon());
        opener.getElement().appendChild(name.getElement());
        var chevron = new Span();
        chevron.addClassName("medina-chevron");
        opener.setSuffixComponent(chevron);
        opener.setAriaLabel(I18NProvider.translate("identity.header.label", person, shown));
        var choices = new Div(new Paragraph(person));
        choices.addClassName("medina-account-choices");
        for (Organisation choice : organisations.choices()) {
            choices.add(choice(choice, choice.equals(actingFor)));
        }
        choices.add(new Button(I18NProvider.translate("identity.header.absence"), click -> UI.getCurrentOrThrow()
                .navigate(AbsenceView.PATH)));
        choices.add(new Button(
                I18NProvider.translate("identity.header.passkey"),
                click -> UI.getCurrentOrThrow().getPage().setLocation(NEW_PASSKEY)));
        choices.add(new Button(I18NProvider.translate("identity.header.sign-out"), click -> session.logout()));
        var popover = new Popover(choices);
        popover.setTarget(opener);
        popover.setAriaLabel(person);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        var place = new Div(opener, popover);
        place.addClassName("medina-account-place");
        return place;
    }

    private Component choice(Organisation choice, boolean current) {
        var button = new Button(choice.name(), click -> actFor(choice));
        if (current) {
            var tick = new Span("✓");
            tick.getElement().setAttribute("aria-hidden", "true");
            button.setSuffixComponent(tick);
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    /**
     * Other windows of this session still show the former organisation. They are closed on the server, so that a click
     * there loads the page anew instead of counting for the wrong one.
     */
    private void actFor(Organisation choice) {
        organisations.choose(choice.id());
        var here = UI.getCurrent();
        List.copyOf(VaadinSession.getCurrent().getUIs()).stream()
                .filter(window -> window != here)
                .forEach(UI::close);
        here.getPage().reload();
    }
}
