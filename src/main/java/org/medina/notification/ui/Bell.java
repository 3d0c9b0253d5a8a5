package org.medina.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.communication.PushMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.medina.base.ui.Symbol;
import org.medina.identity.PersonId;
import org.medina.notification.NoticeReading;
import org.medina.notification.NoticeWishes;

/** How many notices are new, on every page and at once, with the way to them. */
final class Bell extends Div {

    private final transient Bells bells;
    private final transient NoticeReading notices;
    private final transient NoticeWishes wishes;
    private final PersonId person;
    private final Anchor way = new Anchor(NoticeNavigation.NOTICES, Symbol.BELL.icon());
    private final Span count = new Span();
    private final Span said = new Span();

    Bell(Bells bells, NoticeReading notices, NoticeWishes wishes, PersonId person) {
        this.bells = bells;
        this.notices = notices;
        this.wishes = wishes;
        this.person = person;
        way.addClassNames("medina-icon-button", "medina-bell");
        count.addClassName("medina-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        said.addClassName("medina-visually-hidden");
        said.getElement().setAttribute("role", "status");
        way.add(count);
        add(way, said);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(notices.unread(person));
        said.setText("");
        attached.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        bells.hang(person, this);
        wishes.meet(person, zone(attached), attached.getUI().getLocale());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        bells.take(person, this);
    }

    void show(int unread) {
        String words =
                unread == 0 ? getTranslation("notification.bell") : getTranslation("notification.bell.new", unread);
        way.setAriaLabel(words);
        way.getElement().setAttribute("title", words);
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        said.setText(unread == 0 ? "" : words);
    }

    private static ZoneId zone(AttachEvent attached) {
        String told = attached.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return told == null || told.isBlank() ? ZoneOffset.UTC : ZoneId.of(told);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
