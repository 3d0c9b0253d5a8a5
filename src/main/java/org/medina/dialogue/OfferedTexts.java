package org.medina.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.Words;
import org.springframework.stereotype.Component;

/** Where the text of a dialogue comes from: the journey of its case, or the request itself. */
@Component
class OfferedTexts {

    private static final int MANY = 100;
    private static final int TEXT = 100_000;

    private final List<ConsultedTexts> journeys;

    OfferedTexts(List<ConsultedTexts> journeys) {
        this.journeys = journeys;
    }

    /** @throws Problem INVALID at {@code subject.kind} where no journey offers texts of that kind */
    ConsultedTexts.Offer of(SubjectRef subject) {
        return journey(subject)
                .orElseThrow(() -> Problem.invalid("subject.kind", "dialogue.problem.unknown-subject", subject.kind()))
                .offer(subject);
    }

    /** Whoever keeps the text of that case, and its draft. */
    Optional<ConsultedTexts> journey(SubjectRef subject) {
        return journeys.stream()
                .filter(journey -> journey.kind().equals(subject.kind()))
                .findFirst();
    }

    /** @throws Problem INVALID at the part of the text that is not right */
    static ConsultedText sound(DialogueText given) {
        String title = Words.required("text.title", given.title(), Words.SHORT);
        String language = Words.optional("text.language", given.language(), 35);
        List<DialogueText.Part> parts = given.sections();
        if (parts == null || parts.isEmpty()) {
            throw Problem.invalid("text.sections", "dialogue.problem.needed");
        }
        if (parts.size() > MANY) {
            throw Problem.invalid("text.sections", "dialogue.problem.too-many", parts.size(), MANY);
        }
        Set<String> names = new HashSet<>();
        List<ConsultedText.Section> sections = IntStream.range(0, parts.size())
                .mapToObj(index -> section("text.sections[" + index + "].", parts.get(index), names))
                .toList();
        return new ConsultedText(
                title,
                language == null ? "en" : language,
                given.version() == null ? 1 : given.version(),
                ConsultedText.hash(title, sections),
                sections);
    }

    private static ConsultedText.Section section(String at, DialogueText.Part part, Set<String> names) {
        String name = Words.required(at + "name", part.name(), 100);
        if (!names.add(name)) {
            throw Problem.invalid(at + "name", "dialogue.problem.section-twice", name);
        }
        String heading = Words.optional(at + "heading", part.heading(), Words.SHORT);
        String text = part.text();
        if (text == null || text.length() > TEXT) {
            throw text == null
                    ? Problem.invalid(at + "text", "dialogue.problem.needed")
                    : Problem.invalid(at + "text", "dialogue.problem.too-long", text.length(), TEXT);
        }
        return new ConsultedText.Section(name, heading == null ? name : heading, text);
    }
}
