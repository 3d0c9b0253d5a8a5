package org.medina.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.medina.base.ui.HeaderPart;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.notification.NoticeReading;
import org.medina.notification.NoticeWishes;

/** Hangs a bell in the header of everybody who is signed in. */
@org.springframework.stereotype.Component
class BellPart implements HeaderPart {

    private static final int BEFORE_THE_ACCOUNT = 50;

    private final Bells bells;
    private final NoticeReading notices;
    private final NoticeWishes wishes;
    private final CurrentActor actors;

    BellPart(Bells bells, NoticeReading notices, NoticeWishes wishes, CurrentActor actors) {
        this.bells = bells;
        this.notices = notices;
        this.wishes = wishes;
        this.actors = actors;
    }

    @Override
    public int order() {
        return BEFORE_THE_ACCOUNT;
    }

    @Override
    public Component create() {
        return actors.find()
                .map(Actor::person)
                .<Component>map(person -> new Bell(bells, notices, wishes, person))
                .orElseGet(Div::new);
    }
}
