package org.medina.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.PracticeRoom;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.practice.LessonRun;
import org.medina.practice.Lessons;
import org.medina.practice.RoomReset;
import org.springframework.beans.factory.annotation.Value;

/** The lessons of one’s roles; for the secretariat also the button that makes everything anew. */
@Route(PracticeNavigation.PATH)
@PermitAll
class PracticeView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Lessons lessons;
    private final transient RoomReset reset;
    private final transient PracticeRoom room;
    private final String address;

    PracticeView(
            Lessons lessons, RoomReset reset, PracticeRoom room, @Value("${medina.practice-address}") String address) {
        this.lessons = lessons;
        this.reset = reset;
        this.room = room;
        this.address = address;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var header = new PageHeader(getTranslation("practice.title"));
        add(header);
        if (!room.isOn()) {
            add(elsewhere());
            return;
        }
        header.lead(getTranslation("practice.lead"));
        List<LessonRun> own = lessons.own();
        own.forEach(run -> add(new LessonPanel(run, lessons, this::show).panel()));
        if (own.isEmpty()) {
            add(new EmptyState(getTranslation("practice.none"), getTranslation("practice.none.text")));
        }
        add(others());
        if (reset.isAllowed()) {
            add(anew());
        }
    }

    private Component elsewhere() {
        return address.isEmpty()
                ? new EmptyState(getTranslation("practice.earnest"), getTranslation("practice.earnest.ask"))
                : new EmptyState(
                        getTranslation("practice.earnest"),
                        getTranslation("practice.earnest.text"),
                        new Anchor(address, getTranslation("practice.earnest.go")));
    }

    private Panel others() {
        var facts = new FactList();
        lessons.all()
                .forEach(lesson -> facts.fact(
                        getTranslation("practice.lesson." + lesson.key()),
                        getTranslation("practice.account", lesson.account())));
        return new Panel(getTranslation("practice.others"), facts).lead(getTranslation("practice.others.text"));
    }

    private Panel anew() {
        var button = new Button(getTranslation("practice.reset"), event -> new Question(
                        getTranslation("practice.reset.ask"), getTranslation("practice.reset.text"))
                .answer(getTranslation("practice.reset.yes"), this::reset, ButtonVariant.ERROR)
                .open());
        return new Panel(
                getTranslation("practice.reset"),
                new Paragraph(getTranslation("practice.reset.lead")),
                new Div(button));
    }

    private void reset() {
        reset.reset();
        Told.done(getTranslation("practice.reset.done"));
    }
}
