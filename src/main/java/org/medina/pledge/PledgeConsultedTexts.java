package org.medina.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.ConsultedTexts;
import org.medina.dialogue.MovedPassage;
import org.medina.dialogue.Place;
import org.medina.document.DocumentId;
import org.medina.document.DocumentSuggestions;
import org.medina.document.DocumentText;
import org.medina.document.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Offers the text of pledges for dialogues, and brings comments to the draft. */
@Component
class PledgeConsultedTexts implements ConsultedTexts {

    /** So much of a section is shown around a passage. */
    private static final int AROUND = 240;

    private final PledgeAccess access;
    private final Documents documents;
    private final DocumentSuggestions suggestions;
    private final ConsultedFields fields;
    private final Messages messages;
    private final JsonMapper json;

    PledgeConsultedTexts(
            PledgeAccess access,
            Documents documents,
            DocumentSuggestions suggestions,
            ConsultedFields fields,
            Messages messages,
            JsonMapper json) {
        this.access = access;
        this.documents = documents;
        this.suggestions = suggestions;
        this.fields = fields;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String kind() {
        return PledgeId.KIND;
    }

    /** The city offers it only inside of its own step, which closes the text: {@link PledgeConsulting}. */
    @Override
    @Transactional(readOnly = true)
    public Offer offer(SubjectRef subject) {
        PledgeId id = PledgeId.of(subject);
        Pledge seen = access.toSee(id, PledgeAction.READ).pledge();
        boolean asking =
                seen.status() == PledgeStatus.CONSULTATION && seen.dialogue().isEmpty();
        if (!asking) {
            PledgeAccess.Opened opened = access.toSee(id, PledgeAction.CONSULT);
            if (opened.actor().actsFor(seen.lead())) {
                throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.ask-by-consult");
            }
        }
        boolean published = seen.status() == PledgeStatus.PUBLISHED;
        return new Offer(seen.lead(), text(seen), published, !published);
    }

    private ConsultedText text(Pledge pledge) {
        String language = pledge.content().authenticLanguage();
        Locale locale = locale(pledge);
        ObjectNode content = json.valueToTree(pledge.content());
        List<ConsultedText.Section> sections = new ArrayList<>();
        for (PledgeField field : PledgeTexts.FIELDS) {
            String text = ContentPatch.at(content, field).asString("");
            if (!text.isBlank()) {
                sections.add(new ConsultedText.Section(field.path(), heading(locale, field), text));
            }
        }
        sections.addAll(fields.sections(pledge.content(), locale));
        String title = SignedText.titleOf(pledge.content());
        return new ConsultedText(
                title,
                language == null ? "en" : language,
                pledge.textVersion(),
                pledge.textHash().orElseGet(() -> ConsultedText.hash(title, sections)),
                sections);
    }

    private static Locale locale(Pledge pledge) {
        String language = pledge.content().authenticLanguage();
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    private Optional<String> field(Pledge pledge, ConsultedText.Section consulted) {
        return fields.present(pledge.content(), consulted.name(), locale(pledge));
    }

    private String heading(Locale locale, PledgeField field) {
        return messages.get(locale, field.messageKey());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> present(SubjectRef subject, ConsultedText.Section consulted) {
        PledgeAccess.Opened opened = access.toSee(PledgeId.of(subject), PledgeAction.READ);
        if (opened.rightsInText().isEmpty() || documents.find(subject).isEmpty()) {
            return Optional.empty();
        }
        return field(opened.pledge(), consulted)
                .or(() -> Optional.of(
                        documents.text(subject).section(consulted.name()).plain()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Passage> find(SubjectRef subject, ConsultedText.Section consulted, Place place) {
        PledgeAccess.Opened opened = access.toSee(PledgeId.of(subject), PledgeAction.READ);
        if (opened.rightsInText().isEmpty() || documents.find(subject).isEmpty()) {
            return Optional.empty();
        }
        DocumentText draft = documents.text(subject);
        String now = field(opened.pledge(), consulted)
                .orElseGet(() -> draft.section(consulted.name()).plain());
        return span(consulted, place, now)
                .map(span -> new Passage(
                        consulted.heading(),
                        cutStart(now.substring(0, span.from())),
                        now.substring(span.from(), span.to()),
                        cutEnd(now.substring(span.to())),
                        draft.version()));
    }

    @Override
    @Transactional
    public long propose(SubjectRef subject, ConsultedText.Section consulted, Place place, String wording) {
        Pledge pledge = access.toSee(PledgeId.of(subject), PledgeAction.READ).pledge();
        if (field(pledge, consulted).isPresent()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.change-in-form", consulted.heading());
        }
        DocumentId document = documents.find(subject).orElseThrow(PledgeConsultedTexts::gone);
        if (place.quoted() == null) {
            return suggestions.suggest(document, consulted.name(), wording);
        }
        String now = documents.text(subject).section(consulted.name()).plain();
        Span span = span(consulted, place, now).orElseThrow(PledgeConsultedTexts::gone);
        return suggestions.suggestInstead(
                document, consulted.name(), span.from(), now.substring(span.from(), span.to()), wording);
    }

    private record Span(int from, int to) {}

    private static Optional<Span> span(ConsultedText.Section consulted, Place place, String now) {
        @Nullable Integer start = place.start();
        @Nullable Integer end = place.end();
        if (start == null || end == null) {
            return Optional.of(new Span(0, now.length()));
        }
        OptionalInt found = MovedPassage.find(consulted.text(), now, start, end);
        return found.isPresent()
                ? Optional.of(new Span(found.getAsInt(), found.getAsInt() + end - start))
                : Optional.empty();
    }

    private static Problem gone() {
        return Problem.of(Problem.Kind.CONFLICT, "document.passage-gone");
    }

    /** Whole words. */
    private static String cutStart(String before) {
        if (before.length() <= AROUND) {
            return before;
        }
        int blank = before.indexOf(' ', before.length() - AROUND);
        return "… " + before.substring(blank < 0 ? before.length() - AROUND : blank + 1);
    }

    private static String cutEnd(String after) {
        if (after.length() <= AROUND) {
            return after;
        }
        int blank = after.lastIndexOf(' ', AROUND);
        return after.substring(0, blank < 0 ? AROUND : blank) + " …";
    }
}
