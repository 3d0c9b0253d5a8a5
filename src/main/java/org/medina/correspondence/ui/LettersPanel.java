package org.medina.correspondence.ui;

import static org.medina.correspondence.ui.LetterQuestions.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Turn;
import org.medina.casefile.ui.CasePanel;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterDraft;
import org.medina.correspondence.LetterFiles;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.core.annotation.Order;

/** On a case’s page: what was written about it, what still waits for an answer, and a way to write. */
@org.springframework.stereotype.Component
@Order(100)
class LettersPanel implements CasePanel {

    private static final int FIRST = 5;

    private final Correspondence letters;
    private final LetterFiles files;
    private final FilesPanels panels;
    private final LetterQuestions questions;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final ReaderTime times;

    LettersPanel(
            Correspondence letters,
            LetterFiles files,
            FilesPanels panels,
            LetterQuestions questions,
            CaseFiles cases,
            Organisations organisations,
            ReaderTime times) {
        this.letters = letters;
        this.files = files;
        this.panels = panels;
        this.questions = questions;
        this.cases = cases;
        this.organisations = organisations;
        this.times = times;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!letters.isOpenTo(subject)) {
            return Optional.empty();
        }
        var place = new Stack();
        fill(place, subject);
        return Optional.of(new Panel(say("panel"), place));
    }

    private void fill(Stack place, SubjectRef subject) {
        place.removeAll();
        List<Letter> all = letters.of(subject);
        if (all.isEmpty()) {
            place.add(Prose.quiet(say("none")));
        }
        Runnable again = () -> fill(place, subject);
        all.stream().limit(FIRST).forEach(letter -> place.add(letter(letter, again)));
        if (all.size() > FIRST) {
            var rest = new Button(say("all", all.size()));
            rest.addThemeVariants(ButtonVariant.TERTIARY);
            rest.addClickListener(event -> {
                all.stream()
                        .skip(FIRST)
                        .forEach(letter -> place.addComponentAtIndex(place.indexOf(rest), letter(letter, again)));
                rest.setVisible(false);
            });
            place.add(rest);
        }
        place.add(acts(subject, again));
    }

    private Div acts(SubjectRef subject, Runnable again) {
        var write = new Button(
                say("write.open"),
                event -> questions.write(subject, null, "", "", again).open());
        var acts = new Div(write);
        acts.addClassName("medina-filters");
        if (letters.isRegistrar()) {
            late(subject)
                    .ifPresent(turn -> acts.add(new Button(say("remind.open"), event -> questions
                            .write(subject, turn, say("remind.title"), say("remind.text"), again)
                            .open())));
            acts.add(new Button(
                    say("record.open"),
                    event -> questions.record(subject, letter -> again.run()).open()));
        }
        return acts;
    }

    /** Whose turn it is, where that is somebody who can be reminded. */
    private Optional<Organisation> late(SubjectRef subject) {
        return cases.find(subject)
                .map(CaseFile::turn)
                .map(Turn::organisation)
                .map(organisations::get)
                .filter(one -> one.kind() != OrganisationKind.SECRETARIAT);
    }

    private Details letter(Letter letter, Runnable again) {
        var body = new Stack(Prose.quiet(facts(letter)));
        texts(body, letter.texts());
        body.add(panels.list(files, letter.id()));
        if (files.mayAttach(letter)) {
            body.add(new Details(say("enclose"), panels.of(files, letter.id(), true, "correspondence.files.empty")));
        }
        if (letters.mayAnswer(letter)) {
            var answer = new Button(
                    say("answer.open"), event -> questions.answer(letter, again).open());
            answer.addThemeVariants(ButtonVariant.PRIMARY);
            body.add(answer);
        }
        var head = new Span(say("line", letter.number(), letter.title()));
        var under = new Span(say("way-from-to", letter.fromName(), letter.toName(), times.day(letter.dated())));
        under.addClassName("medina-quiet");
        var summary = new Stack(head, under);
        if (letter.isOpen() && letter.answerBy() != null) {
            summary.add(times.due(letter.answerBy()));
        }
        var details = new Details(summary, body);
        details.setOpened(letters.mayAnswer(letter) && letter.isOpen());
        return details;
    }

    private String facts(Letter letter) {
        String how = say("way." + letter.way());
        String number = letter.foreignNumber() == null ? "" : " · " + say("number-is", letter.foreignNumber());
        String seen = say("seen." + letter.visibility());
        return how + number + " · " + say("by", letter.personName(), times.moment(letter.at())) + " · " + seen;
    }

    /** The reader’s language first; the others are in reach. */
    private static void texts(Stack body, Map<String, String> texts) {
        String own = UI.getCurrentOrThrow().getLocale().getLanguage();
        String first = texts.containsKey(own)
                ? own
                : LetterDraft.LANGUAGES.stream()
                        .filter(texts::containsKey)
                        .findFirst()
                        .orElseThrow();
        body.add(inLanguage(first, texts.getOrDefault(first, "")));
        LetterDraft.LANGUAGES.stream()
                .filter(language -> !language.equals(first) && texts.containsKey(language))
                .forEach(language -> body.add(new Details(
                        Locale.of(language).getDisplayLanguage(),
                        inLanguage(language, texts.getOrDefault(language, "")))));
    }

    private static Component inLanguage(String language, String text) {
        Stack words = Prose.words(text);
        words.getElement().setAttribute("lang", language);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
