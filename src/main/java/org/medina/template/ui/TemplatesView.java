package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.template.Template;
import org.medina.template.TemplateKind;
import org.medina.template.Templates;
import org.medina.template.Wording;

/** All templates by kind, with the languages that each is written in. */
@Route(TemplateNavigation.PATH)
@PermitAll
class TemplatesView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Templates templates;
    private final transient ReferenceData reference;

    TemplatesView(Templates templates, ReferenceData reference) {
        this.templates = templates;
        this.reference = reference;
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!templates.mayEdit()) {
            throw Problem.forbidden();
        }
        removeAll();
        var begin = new Anchor(TemplateNavigation.ADD, say("add"));
        begin.addClassName("medina-button");
        add(new PageHeader(say("title")).lead(say("lead")).actions(begin));
        List<Template> all = templates.all();
        for (TemplateKind kind : TemplateKind.values()) {
            var panel = new Panel(say("kind." + kind)).lead(say("kind." + kind + ".text"));
            all.stream().filter(one -> one.kind() == kind).forEach(one -> panel.content(row(one)));
            add(panel);
        }
    }

    private ListRow row(Template template) {
        var row = new ListRow(
                new H3(new Anchor(TemplateNavigation.of(template.id(), Wording.ENGLISH), template.readableTitle())));
        String area = template.area();
        if (area != null) {
            row.over(new Span(reference.label(CodeList.ACTION_AREA, area)));
        }
        if (!template.isInUse()) {
            row.over(new StatusBadge(say("withdrawn"), Tone.STONE));
        }
        if (template.languages().stream().anyMatch(Template.InLanguage::outdated)) {
            row.over(new StatusBadge(say("outdated"), Tone.AMBER));
        }
        template.languages().forEach(one -> row.foot(language(template, one)));
        if (template.languages().size() < Wording.LANGUAGES.size()) {
            row.foot(new Span(say("others-in-english")));
        }
        return row;
    }

    private static Anchor language(Template template, Template.InLanguage one) {
        String name = TemplateNavigation.language(one.language());
        var link = new Anchor(
                TemplateNavigation.of(template.id(), one.language()),
                one.outdated() ? say("language.outdated", name) : name);
        link.addClassNames("medina-button", "medina-button--quiet");
        link.setAriaLabel(say("language.of", name, one.readableTitle()));
        return link;
    }
}
