package org.medina.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.medina.base.ui.HeaderPart;
import org.medina.base.ui.Symbol;
import org.medina.identity.CurrentActor;
import org.medina.identity.CurrentOrganisation;
import org.medina.identity.Organisation;

/** Who is signed in and for whom the next click counts, with the switch between organisations and the way out. */
@org.springframework.stereotype.Component
class AccountMenu implements HeaderPart {

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

    private Component menu(String person, @org.jspecify.annotations.Nullable Organisation actingFor) {
        var menu = new MenuBar();
        menu.addClassName("medina-account");
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var shown = actingFor == null ? menu.getTranslation("identity.header.nobody") : actingFor.name();
        var label = new Span(shown);
        label.addClassName("medina-account-name");
        var root = menu.addItem(label);
        root.addComponentAsFirst(Symbol.PERSON.icon());
        root.setAriaLabel(menu.getTranslation("identity.header.label", person, shown));
        var items = root.getSubMenu();
        items.addItem(new Span(person)).setEnabled(false);
        for (Organisation choice : organisations.choices()) {
            var item = items.addItem(choice.name(), click -> actFor(choice));
            item.setCheckable(true);
            item.setChecked(choice.equals(actingFor));
        }
        items.addSeparator();
        items.addItem(menu.getTranslation("identity.header.sign-out"), click -> session.logout());
        return menu;
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
