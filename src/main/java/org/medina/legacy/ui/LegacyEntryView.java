package org.medina.legacy.ui;

import static org.medina.legacy.ui.LegacyNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.FactList;
import org.medina.base.ui.HistoryList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.legacy.LegacyClaims;
import org.medina.legacy.LegacyContent;
import org.medina.legacy.LegacyEntries;
import org.medina.legacy.LegacyEntry;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** An entry as the secretariat sees it: what it says, where it comes from, who did what with it. */
@Route(LegacyNavigation.ENTRY)
@PermitAll
class LegacyEntryView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final LegacyEntries entries;
    private final LegacyClaims claims;
    private final CorrectionQuestion corrections;
    private final ReferenceData reference;
    private final ReaderTime times;
    private String title = "";

    LegacyEntryView(
            LegacyEntries entries,
            LegacyClaims claims,
            CorrectionQuestion corrections,
            ReferenceData reference,
            ReaderTime times) {
        this.entries = entries;
        this.claims = claims;
        this.corrections = corrections;
        this.reference = reference;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, "id", typed -> uuid(typed).map(entries::get)).ifPresent(this::show);
    }

    private void show(LegacyEntry entry) {
        removeAll();
        LegacyContent content = entry.content();
        title = content.title();
        var header = new PageHeader(title)
                .over(new Anchor(LegacyNavigation.LIST, say("title")), LegacyNavigation.badge(entry.state()))
                .lead(LegacyNavigation.place(content, reference));
        switch (entry.state()) {
            case LISTED -> {
                var page = new Anchor("/register/legacy/" + entry.id(), say("public"));
                page.setRouterIgnore(true);
                page.addClassNames("medina-button", "medina-button--quiet");
                header.actions(page, correcting(entry), asking(entry.id(), "withdraw", entries::withdraw));
            }
            case WITHDRAWN -> header.actions(asking(entry.id(), "bring-back", entries::bringBack));
            case ADOPTED, BECAME_PLEDGE, UNDONE -> {}
        }
        add(
                header,
                new Panel(say("what"), Prose.words(content.summary()), facts(entry, content)),
                new Panel(say("history"), history(entry.id())));
    }

    private Button correcting(LegacyEntry entry) {
        return new Button(say("correct"), event -> corrections
                .of(entry, say("correct"), say("correct.text"), (fields, reason) -> {
                    claims.correct(entry.id(), fields, reason);
                    show(entries.get(entry.id()));
                    Told.done(say("corrected"));
                })
                .open());
    }

    private Button asking(UUID id, String act, BiConsumer<UUID, String> deed) {
        return new Button(say(act), event -> {
            var reason = new TextArea(say("reason"));
            reason.setWidthFull();
            new Question(say(act + ".title"), say(act + ".text"))
                    .field("reason", reason)
                    .answer(say(act), () -> {
                        deed.accept(id, reason.getValue());
                        show(entries.get(id));
                        Told.done(say(act + ".done"));
                    })
                    .open();
        });
    }

    private Component facts(LegacyEntry entry, LegacyContent content) {
        var facts = new FactList();
        fact(facts, "foreign-id", content.foreignId());
        fact(facts, "start", content.start());
        fact(facts, "end", content.openEnded() ? say("open-ended") : content.end());
        if (content.compactScope() != null) {
            facts.fact(
                    say("field.compact-scope"),
                    reference.label(
                            CodeList.COMPACT_SCOPE, content.compactScope().name()));
        }
        fact(
                facts,
                "gcm-objectives",
                content.gcmObjectives().stream()
                        .map(code -> reference.label(CodeList.GCM_OBJECTIVE, String.valueOf(code)))
                        .collect(Collectors.joining("\n")));
        fact(
                facts,
                "action-areas",
                content.actionAreas().stream()
                        .map(code -> reference.label(CodeList.ACTION_AREA, code))
                        .collect(Collectors.joining("\n")));
        fact(facts, "link", content.link());
        facts.fact(say("source"), say("from", entry.source(), entry.row()));
        facts.fact(say("brought"), times.day(entry.importedAt()));
        return facts;
    }

    private static void fact(FactList facts, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.fact(say("field." + field), value.toString());
        }
    }

    private Component history(UUID id) {
        var list = new HistoryList();
        entries.history(id)
                .forEach(act -> list.entry(
                        say("act." + act.action()),
                        act.personName() + " · " + act.organisation(),
                        act.at(),
                        times.moment(act.at()),
                        act.reason()));
        return list;
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
