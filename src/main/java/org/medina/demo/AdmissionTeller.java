package org.medina.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.medina.admission.AdmissionLetters;
import org.medina.admission.AdmissionRequest;
import org.medina.admission.Admissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked by post to take part, and how far the secretariat is with it. */
@Component
@Order(110)
class AdmissionTeller implements Teller<AdmissionTale, AdmissionTale.Step> {

    private final Admissions admissions;
    private final AdmissionLetters letters;

    AdmissionTeller(Admissions admissions, AdmissionLetters letters) {
        this.admissions = admissions;
        this.letters = letters;
    }

    @Override
    public String file() {
        return "admissions.json";
    }

    @Override
    public Class<AdmissionTale[]> tales() {
        return AdmissionTale[].class;
    }

    @Override
    public UUID begin(AdmissionTale tale, AdmissionTale.Step step) {
        AdmissionTale.Who who = Objects.requireNonNull(step.who());
        return admissions
                .invite(new AdmissionRequest(
                        who.kind(), who.name(), who.country(), false, who.office(), who.email(), null))
                .admission()
                .id();
    }

    @Override
    public void act(AdmissionTale tale, UUID admission, AdmissionTale.Step step) {
        switch (step.deed()) {
            case enter -> throw new IllegalStateException(tale.key() + " is entered already");
            case addLetter -> {
                byte[] letter = Objects.requireNonNull(step.words()).getBytes(StandardCharsets.UTF_8);
                letters.attach(admission, "letter.txt", new ByteArrayInputStream(letter), letter.length);
            }
            case check -> admissions.check(admission);
            case refuse -> admissions.refuse(admission, step.words());
        }
    }
}
