package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.template.Template;
import org.medina.template.Templates;
import org.medina.template.Wording;

/** One template in one language: its text, the fields that it may name, a look at a real case, its versions. */
@Route(TemplateNavigation.PATH + "/:template")
@PermitAll
class TemplateView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Templates templates;
    private final transient WordingForms forms;
    private final transient VersionList versions;
    private final transient Withdrawing withdrawing;

    TemplateView(Templates templates, WordingForms forms, VersionList versions, Withdrawing withdrawing) {
        this.templates = templates;
        this.forms = forms;
        this.versions = versions;
        this.withdrawing = withdrawing;
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
        String id = event.getRouteParameters().get("template").orElse("");
        String language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TemplateNavigation.LANGUAGE)
                .filter(Wording.LANGUAGES::contains)
                .orElse(Wording.ENGLISH);
        show(id, language);
    }

    private void show(String id, String language) {
        Template template = templates.get(id);
        Optional<Wording> present = templates.present(id, language);
        removeAll();
        Runnable again = () -> show(id, language);
        var header = new PageHeader(TemplateNavigation.name(template))
                .over(new Anchor(TemplateNavigation.PATH, say("all")))
                .lead(say("kind." + template.kind() + ".text"));
        withdrawing.button(template, again).ifPresent(header::actions);
        add(header);
        withdrawing.notice(template).ifPresent(this::add);
        add(languages(template, language));
        if (!template.isInUse()) {
            add(new Panel(say("versions"), versions.of(id, language, false, again)));
            return;
        }
        template.in(language).filter(Template.InLanguage::outdated).ifPresent(old -> add(english(template)));
        add(forms.of(template, language, present.orElse(null), again));
        add(new Panel(say("versions"), versions.of(id, language, true, again)));
    }

    private static Select<String> languages(Template template, String language) {
        var choice = new Select<String>();
        choice.setLabel(say("language"));
        choice.setItems(Wording.LANGUAGES);
        choice.setItemLabelGenerator(one -> template.in(one).isPresent()
                ? TemplateNavigation.language(one)
                : say("language.missing", TemplateNavigation.language(one)));
        choice.setValue(language);
        choice.addValueChangeListener(event -> UI.getCurrentOrThrow()
                .navigate(
                        TemplateNavigation.PATH + "/" + template.id(),
                        QueryParameters.of(TemplateNavigation.LANGUAGE, event.getValue())));
        return choice;
    }

    /** What was changed in English stands beside the translation that does not follow it yet. */
    private Stack english(Template template) {
        var words = new Stack();
        templates.present(template.id(), Wording.ENGLISH).ifPresent(wording -> template.kind()
                .parts()
                .forEach(part -> words.add(Prose.words(wording.part(part)))));
        words.getElement().setAttribute("lang", Wording.ENGLISH);
        return new Stack(
                new Notice(Notice.Kind.WARNING, say("outdated"), say("outdated.text")),
                new Details(say("english"), words));
    }
}
