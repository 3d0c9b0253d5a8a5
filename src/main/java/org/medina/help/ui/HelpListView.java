package org.medina.help.ui;

import static org.medina.help.ui.HelpNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.casefile.ui.CaseList;
import org.medina.help.Help;
import org.medina.help.HelpFilter;
import org.medina.help.HelpId;
import org.medina.help.HelpState;
import org.medina.help.HelpSummary;

/** What the reader’s organisation asked, for the secretariat what everybody did; and a button to ask. */
@Route(HelpNavigation.LIST)
@PermitAll
class HelpListView extends Stack implements HasDynamicTitle {

    private static final Map<HelpState, Tone> TONES =
            Map.of(HelpState.ASKED, Tone.AMBER, HelpState.ANSWERED, Tone.SKY, HelpState.CLOSED, Tone.STONE);

    private final ReaderTime times;

    HelpListView(Help help, HelpQuestions questions, ReaderTime times) {
        this.times = times;
        if (!help.isOfUse()) {
            throw Problem.forbidden();
        }
        var ask = new Button(say("ask"), event -> questions.ask("").open());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        var found = new CaseList<>("help", "state", EnumSet.allOf(HelpState.class), HelpFilter::new);
        add(
                new PageHeader(say("list.title"))
                        .lead(say(help.isAlone() ? "list.lead.alone" : "list.lead"))
                        .actions(ask),
                found.of(help::count, help::page, this::row)
                        .whenEmpty(() -> new EmptyState(say("list.empty"), say("list.empty.text")))
                        .show());
    }

    @Override
    public String getPageTitle() {
        return say("list.title");
    }

    static StatusBadge badge(HelpState state) {
        return new StatusBadge(say("state." + state), TONES.getOrDefault(state, Tone.STONE));
    }

    private RowList.Row row(HelpSummary help) {
        return new RowList.Row(
                        HelpNavigation.path(new HelpId(help.id())),
                        help.title(),
                        help.reference() + " · " + help.organisation())
                .cell(say("list.state"), badge(help.state()))
                .cell(say("urgency"), new Span(say("urgency." + help.urgency())))
                .cell(say("list.since"), times.momentText(help.since()));
    }
}
