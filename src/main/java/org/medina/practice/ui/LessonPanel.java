package org.medina.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.Panel;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.medina.practice.Lesson;
import org.medina.practice.LessonRun;
import org.medina.practice.Lessons;

/** One lesson: what is to be done, where, and what is done already. */
final class LessonPanel {

    private final LessonRun run;
    private final Lessons lessons;
    private final Runnable show;
    private final String words;

    LessonPanel(LessonRun run, Lessons lessons, Runnable show) {
        this.run = run;
        this.lessons = lessons;
        this.show = show;
        this.words = "practice.lesson." + run.lesson().key();
    }

    Panel panel() {
        var begin = new Button(say(run.isBegun() ? "practice.again" : "practice.begin"), event -> {
            Told.attempt(() -> lessons.begin(run.lesson().key()));
            show.run();
        });
        begin.addThemeVariants(run.isBegun() ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        begin.setAriaLabel(say("practice.of", begin.getText(), say(words)));
        var panel = new Panel(say(words)).lead(say(words + ".about")).tools(tools(begin));
        if (run.isOver()) {
            panel.content(new Paragraph(say("practice.over")));
        }
        return panel.content(steps());
    }

    private Component tools(Button begin) {
        var tools = new Div(progress(), begin);
        tools.addClassName("medina-lesson-actions");
        return tools;
    }

    private Component progress() {
        return run.isOver()
                ? new StatusBadge(say("practice.over.badge"), Tone.LEAF)
                : new StatusBadge(
                        say(
                                "practice.progress",
                                run.done().size(),
                                run.lesson().steps().size()),
                        Tone.SKY);
    }

    private Component steps() {
        var list = new OrderedList();
        list.addClassName("medina-lesson");
        run.lesson().steps().forEach(step -> list.add(step(step)));
        return list;
    }

    private ListItem step(Lesson.Step step) {
        boolean done = run.done().contains(step.key());
        String title = say(words + "." + step.key());
        var head = new Div(new H3(title));
        head.addClassName("medina-lesson-head");
        if (done) {
            head.add(new StatusBadge(say("practice.done"), Tone.LEAF));
        }
        var item = new ListItem(head, new Paragraph(say(words + "." + step.key() + ".text")));
        if (run.isBegun() && !done) {
            item.add(actions(step, title));
        }
        return item;
    }

    private Component actions(Lesson.Step step, String title) {
        var go = new Anchor(step.path(), say("practice.go"));
        go.setAriaLabel(say("practice.of", go.getText(), title));
        var tick = new Button(say(step.acts().isEmpty() ? "practice.seen" : "practice.skip"), event -> {
            Told.attempt(() -> lessons.tick(run.lesson().key(), step.key()));
            show.run();
        });
        tick.addThemeVariants(ButtonVariant.TERTIARY);
        tick.setAriaLabel(say("practice.of", tick.getText(), title));
        var actions = new Div(go, tick);
        actions.addClassName("medina-lesson-actions");
        return actions;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
