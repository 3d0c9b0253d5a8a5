package org.medina.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the two versions of the parcel, the model for migrations, ask for. */
@Configuration(proxyBeanMethods = false)
class ParcelSteps {

    static final List<UUID> SIGNERS = List.of(
            UUID.fromString("38efcfc2-7a46-5381-8a11-16aa5a0b9b4a"),
            UUID.fromString("bde47a64-666b-5ddb-bba6-59f72f41e6e5"));

    static final ProcessMigration TO_2 =
            new ProcessMigration("parcel", "1.0.0", "2.0.0", Map.of("userTask_CheckParcel", "userTask_InspectParcel"));

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Bean
    ProcessMigration parcelToTwo() {
        return TO_2;
    }

    @Bean
    Elements parcelSigners() {
        return subject -> SIGNERS;
    }

    @Bean
    Wakeup idlePacker() {
        return subject -> FAR;
    }

    @Bean
    WorkAssignment parcelAssignment() {
        return new WorkAssignment() {
            @Override
            public String process() {
                return "parcel";
            }

            @Override
            public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
                return new Assignment(
                        element == null ? new OrganisationId(SIGNERS.getFirst()) : OrganisationId.of(element),
                        Role.CITY_COORDINATOR,
                        null);
            }
        };
    }
}
