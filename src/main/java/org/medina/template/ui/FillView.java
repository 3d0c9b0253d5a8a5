package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ui.CaseView;
import org.medina.correspondence.Correspondence;
import org.medina.identity.Organisation;
import org.medina.paper.ui.PaperLinks;
import org.medina.template.FilledText;
import org.medina.template.Filling;
import org.medina.template.Filling.Wish;
import org.medina.template.Template;
import org.medina.template.Wording;

/** A letter or paper made from a case: chosen language and addressee, what is empty, the text, and ways out. */
@Route("from-template/:case/:template")
@PermitAll
class FillView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Filling filling;
    private final transient Correspondence letters;
    private final transient CaseFiles cases;
    private final transient List<CaseView> views;
    private final transient SendQuestion send;
    private final Select<String> language = new Select<>();
    private final ComboBox<Organisation> to = new ComboBox<>(say("to"));
    private final Map<String, TextArea> byHand = new LinkedHashMap<>();
    private final Stack blanks = new Stack();
    private final Stack text = new Stack();

    FillView(Filling filling, Correspondence letters, CaseFiles cases, List<CaseView> views, SendQuestion send) {
        this.filling = filling;
        this.letters = letters;
        this.cases = cases;
        this.views = views;
        this.send = send;
    }

    @Override
    public String getPageTitle() {
        return say("make");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseFile file =
                event.getRouteParameters().get("case").flatMap(cases::findAt).orElseThrow(Problem::notFound);
        SubjectRef subject = file.subject();
        String id = event.getRouteParameters().get("template").orElse("");
        Template template = filling.offered(subject).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        removeAll();
        byHand.clear();
        blanks.removeAll();
        choices(subject, template);
        add(
                new PageHeader(TemplateNavigation.name(template))
                        .over(new Span(file.reference()), new Anchor(path(subject), file.title()))
                        .lead(say("kind." + template.kind() + ".text")),
                new Panel(say("fill"), language, to, blanks),
                text);
        show(subject, template);
    }

    private void choices(SubjectRef subject, Template template) {
        language.setLabel(say("language"));
        language.setItems(Wording.LANGUAGES);
        language.setItemLabelGenerator(one -> template.in(one).isPresent()
                ? TemplateNavigation.language(one)
                : say("language.fallback", TemplateNavigation.language(one)));
        language.setValue(template.spokenFor(UI.getCurrentOrThrow().getLocale().getLanguage()));
        language.addValueChangeListener(event -> show(subject, template));
        to.setItems(letters.addressees(subject));
        to.setItemLabelGenerator(Organisation::name);
        to.setClearButtonVisible(true);
        to.setWidthFull();
        to.addValueChangeListener(event -> show(subject, template));
    }

    private void show(SubjectRef subject, Template template) {
        FilledText filled = filling.fill(subject, template.id(), wish());
        filled.empty().stream()
                .filter(name -> !byHand.containsKey(name) && !name.equals("addressee"))
                .forEach(name -> blank(name, subject, template));
        text.removeAll();
        if (!filled.language().equals(language.getValue())) {
            text.add(new Notice(
                    Notice.Kind.INFO,
                    say("fallback"),
                    say("fallback.text", TemplateNavigation.language(language.getValue()))));
        }
        if (!filled.empty().isEmpty()) {
            text.add(new Notice(Notice.Kind.WARNING, say("empty"), words(filled.empty())));
        }
        text.add(new Panel(say("result"), new FilledPage(filled), ways(subject, template)));
    }

    private Div ways(SubjectRef subject, Template template) {
        var ways = new Div(new PaperLinks(
                TemplateNavigation.name(template), format -> filling.print(subject, template.id(), wish(), format)));
        ways.addClassName("medina-filters");
        Organisation addressee = to.getValue();
        if (addressee != null) {
            ways.add(new Button(say("send.open", addressee.name()), event -> send.of(
                            subject, template, addressee, wish(), path(subject))
                    .open()));
        }
        return ways;
    }

    private void blank(String name, SubjectRef subject, Template template) {
        var area = new TextArea(I18NProvider.translate("fact." + name));
        area.setHelperText(say("blank.help"));
        area.setMinRows(1);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(event -> show(subject, template));
        byHand.put(name, area);
        blanks.add(area);
    }

    private Wish wish() {
        Map<String, String> values = new LinkedHashMap<>();
        byHand.forEach((name, area) -> values.put(name, area.getValue()));
        Organisation addressee = to.getValue();
        return new Wish(language.getValue(), addressee == null ? null : addressee.id(), values);
    }

    private String path(SubjectRef subject) {
        return views.stream()
                .filter(view -> view.kind().equals(subject.kind()))
                .findFirst()
                .map(view -> view.path(subject.id()))
                .orElse("");
    }

    private static String words(List<String> names) {
        return names.stream()
                .map(name -> I18NProvider.translate("fact." + name))
                .collect(Collectors.joining(", "));
    }
}
