package org.medina.help.ui;

import static org.medina.help.ui.HelpNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Stage;
import org.medina.base.ui.StageTracker;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.casefile.ui.CaseViews;
import org.medina.help.Help;
import org.medina.help.HelpAction;
import org.medina.help.HelpDetails;
import org.medina.help.HelpId;
import org.medina.help.HelpMessage;
import org.medina.help.HelpState;

/** One request for help: what was asked and answered, and what can be said next. */
@Route(HelpNavigation.LIST + "/:address")
@PermitAll
class HelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Help help;
    private final transient HelpQuestions questions;
    private final transient CaseParts parts;
    private final transient CaseFiles cases;
    private final transient CaseViews views;
    private final transient ReaderTime times;
    private String title = "";

    HelpView(Help help, HelpQuestions questions, CaseParts parts, CaseFiles cases, CaseViews views, ReaderTime times) {
        this.help = help;
        this.questions = questions;
        this.parts = parts;
        this.cases = cases;
        this.views = views;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, help::resolve, help::get).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(HelpDetails details) {
        title = details.request().title();
        var shell = new CaseShell(
                new PageHeader(title)
                        .over(
                                Prose.code(details.request().reference()),
                                HelpListView.badge(details.request().state()),
                                new Span(details.asker())),
                stages(details.request().state()),
                turn(details));
        var thread = new Stack();
        details.messages().forEach(message -> thread.add(message(message)));
        shell.content(new Panel(say("thread"), thread));
        parts.guests(details.id().subject()).forEach(shell::content);
        shell.content(parts.history(help.history(details.id()), row -> getTranslation("help.history." + row.action())));
        shell.side(new Panel(say("facts"), facts(details)));
        removeAll();
        add(shell);
    }

    private YourTurnPanel turn(HelpDetails details) {
        boolean answers = details.may(HelpAction.ANSWER) && details.request().state() == HelpState.ASKED;
        boolean decides = details.may(HelpAction.ADD) && details.request().state() == HelpState.ANSWERED;
        YourTurnPanel panel = answers || decides
                ? YourTurnPanel.yours(say(answers ? "turn.answer" : "turn.read"), say("turn.text"))
                : YourTurnPanel.others(say("turn." + details.request().state()), say("turn.text"));
        if (details.may(HelpAction.ANSWER)) {
            act(panel, details, "answer", help::answer, answers);
        }
        if (details.may(HelpAction.ADD)) {
            act(panel, details, "add", help::add, false);
        }
        if (details.may(HelpAction.CLOSE)) {
            act(panel, details, "close", help::close, decides);
        }
        return panel;
    }

    private void act(
            YourTurnPanel panel, HelpDetails details, String act, BiConsumer<HelpId, String> work, boolean first) {
        var button = new Button(say(act), event -> questions
                .more(details.id(), act, work, () -> show(help.get(details.id())))
                .open());
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        panel.action(button, say(act + ".text"));
    }

    private static StageTracker stages(HelpState now) {
        return new StageTracker(
                say("way"),
                List.of(HelpState.values()).stream()
                        .map(one -> new Stage(say("state." + one), state(one, now), null))
                        .toList());
    }

    private static Stage.State state(HelpState one, HelpState now) {
        if (one == now) {
            return now == HelpState.CLOSED ? Stage.State.DONE : Stage.State.HERE;
        }
        return one.compareTo(now) < 0 ? Stage.State.DONE : Stage.State.NEXT;
    }

    private Component message(HelpMessage message) {
        var words = Prose.words(message.words());
        words.getElement().setAttribute("dir", "auto");
        return new Stack(new ListRow(new Span(from(message))).over(times.momentText(message.at())), words);
    }

    private static String from(HelpMessage message) {
        return message.organisationName() == null
                ? message.personName()
                : message.personName() + ", " + message.organisationName();
    }

    private FactList facts(HelpDetails details) {
        var facts = new FactList()
                .fact(say("urgency"), say("urgency." + details.request().urgency()))
                .fact(
                        say("language.of-answer"),
                        Locale.of(details.request().language()).getDisplayLanguage(getLocale()))
                .fact(say("by"), details.request().personName());
        SubjectRef about = details.request().about();
        if (about != null) {
            String reference = cases.find(about).map(CaseFile::reference).orElseGet(() -> about.toString());
            facts.fact(
                    say("about"),
                    views.path(about)
                            .<Component>map(path -> new Anchor(path, reference))
                            .orElseGet(() -> Prose.code(reference)));
        }
        return facts;
    }
}
