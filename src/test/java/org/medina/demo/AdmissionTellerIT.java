package org.medina.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.admission.AdmissionState;
import org.medina.admission.Admissions;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The admissions of the demo story. */
@IntegrationTest
class AdmissionTellerIT {

    private final AdmissionTeller teller;
    private final Admissions admissions;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    @Autowired
    AdmissionTellerIT(
            AdmissionTeller teller,
            Admissions admissions,
            CurrentActor currentActor,
            Accounts accounts,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.teller = teller;
        this.admissions = admissions;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.json = json;
        this.transaction = transaction;
    }

    @Test
    void oneIsAdmittedOneWaitsForItsSecondCheckOneIsRefusedAndOneHasSentNoLetter() throws IOException {
        Map<String, UUID> told = new HashMap<>();
        try (InputStream file = new ClassPathResource("demo/admissions.json").getInputStream()) {
            for (AdmissionTale tale : json.readValue(file, AdmissionTale[].class)) {
                tale.steps().forEach(step -> tell(tale, step, told));
            }
        }

        assertThat(state(told, "admission-beira")).isEqualTo(AdmissionState.ADMITTED);
        assertThat(state(told, "admission-lusaka")).isEqualTo(AdmissionState.CHECKED);
        assertThat(state(told, "admission-consultants")).isEqualTo(AdmissionState.REFUSED);
        assertThat(state(told, "admission-nouakchott")).isEqualTo(AdmissionState.INVITED);
    }

    private void tell(AdmissionTale tale, AdmissionTale.Step step, Map<String, UUID> told) {
        currentActor.runAs(
                accounts.actor(step.account(), step.organisation()),
                () -> transaction.executeWithoutResult(status -> {
                    UUID known = told.get(tale.key());
                    if (known == null) {
                        told.put(tale.key(), teller.begin(tale, step));
                    } else {
                        teller.act(tale, known, step);
                    }
                }));
    }

    private AdmissionState state(Map<String, UUID> told, String tale) {
        UUID id = Objects.requireNonNull(told.get(tale), tale);
        return currentActor.callAs(
                accounts.actor("officer", "secretariat"),
                () -> admissions.get(id).state());
    }
}
