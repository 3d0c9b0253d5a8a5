package org.medina.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseStages;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantId;
import org.medina.grant.GrantReading;

/** The case page of a grant. */
@Route(GrantNavigation.LIST + "/:address")
@PermitAll
class GrantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GrantReading reading;
    private final GrantAddresses addresses;
    private final CaseStages stages;
    private final CaseParts parts;
    private final GrantPanels panels;
    private @Nullable GrantDetails shown;

    GrantView(GrantReading reading, GrantAddresses addresses, CaseStages stages, CaseParts parts, GrantPanels panels) {
        this.reading = reading;
        this.addresses = addresses;
        this.stages = stages;
        this.parts = parts;
        this.panels = panels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.grant(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.request().title();
    }

    private void show(GrantDetails grant) {
        shown = grant;
        var shell = new CaseShell(
                head(grant),
                parts.stages(stages.of(grant.id().subject())),
                panels.turn().of(grant, this::reload));
        if (grant.endReason() != null) {
            shell.notice(
                    new Notice(Notice.Kind.WARNING, getTranslation("grant.stage." + grant.stage()), grant.endReason()));
        }
        shell.content(panels.figures().of(grant));
        if (!grant.tranches().isEmpty()) {
            shell.content(panels.tranches().of(grant));
        }
        if (!grant.reports().all().isEmpty() || grant.may(GrantAction.REPORT)) {
            shell.content(panels.reports().of(grant));
        }
        if (grant.agreement() != null) {
            shell.content(panels.agreement().of(grant));
        }
        if (!grant.checklist().items().isEmpty()) {
            shell.content(panels.checklist().of(grant, this::reload));
        }
        shell.content(panels.shares().of(grant));
        parts.guests(grant.id().subject()).forEach(shell::content);
        if (grant.may(GrantAction.SEE_HISTORY)) {
            shell.content(parts.historyInWords(
                    reading.history(grant.id()),
                    new GrantHistory(grant.checklist().items())::of));
        }
        shell.side(panels.facts().of(grant));
        if (grant.may(GrantAction.SEE_FILES)) {
            shell.side(
                    panels.files().of(panels.kept(), grant.id(), grant.may(GrantAction.ATTACH), "grant.files.empty"));
        }
        removeAll();
        add(shell);
    }

    private PageHeader head(GrantDetails grant) {
        return new PageHeader(grant.request().title())
                .over(
                        Prose.code(grant.reference()),
                        GrantSay.badge(grant.stage()),
                        new Span(grant.applicant().name()))
                .lead(getTranslation(
                        "grant.page.lead",
                        GrantSay.money(grant.figures().approved()),
                        grant.agencies().stream()
                                .map(agency -> agency.name())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")));
    }

    private void reload() {
        GrantDetails before = shown;
        if (before != null) {
            GrantId id = before.id();
            Told.attempt(() -> show(reading.get(id)));
        }
    }
}
