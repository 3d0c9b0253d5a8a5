package org.medina.dialogue.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.dialogue.ConsultedTexts;
import org.springframework.stereotype.Component;

/** Finds the text of the case that an address names, as its journey offers it to the reader. */
@Component
class OfferedCase {

    private final List<ConsultedTexts> journeys;

    OfferedCase(List<ConsultedTexts> journeys) {
        this.journeys = journeys;
    }

    /** Empty where nothing is named so, e.g. {@code pledge:<id>}. */
    static Optional<SubjectRef> named(String about) {
        String[] parts = about.split(":", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new SubjectRef(parts[0], UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @throws Problem NOT_FOUND where nobody offers it to the reader, FORBIDDEN or WRONG_STATE as its journey says */
    ConsultedTexts.Offer of(SubjectRef about) {
        return journeys.stream()
                .filter(journey -> journey.kind().equals(about.kind()))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .offer(about);
    }
}
