package org.medina.admission.ui;

import java.util.Optional;
import java.util.UUID;
import org.medina.admission.Admissions;
import org.medina.admission.Seats;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.inbox.ui.WorkBeside;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdmissionNavigation {

    static final String ADMISSIONS = "admissions";
    static final String SEATS = "seats";
    static final String HAND_OVER = "hand-over";

    private static final int AFTER_THE_LETTERS = 66;

    @Bean
    NavigationEntry admissionsLine(Admissions admissions) {
        return new NavigationEntry(
                "admission.navigation",
                NavigationGroup.PEOPLE,
                Symbol.PEOPLE,
                ADMISSIONS,
                AFTER_THE_LETTERS,
                admissions::isOfUse,
                admissions::waiting);
    }

    @Bean
    NavigationEntry seatsLine(Admissions admissions) {
        return new NavigationEntry(
                "admission.navigation.seats",
                NavigationGroup.PEOPLE,
                Symbol.ORGANISATION,
                SEATS,
                AFTER_THE_LETTERS + 1,
                admissions::isOfUse);
    }

    /** For the people of an organisation: their own seat. */
    @Bean
    NavigationEntry ownSeatLine(Seats seats) {
        return new NavigationEntry(
                "admission.navigation.own",
                NavigationGroup.PEOPLE,
                Symbol.PEOPLE,
                seat(Seats.OWN),
                AFTER_THE_LETTERS,
                seats::hasOwn);
    }

    /** Checks that wait stand in no case; <i>My work</i> says how many there are. */
    @Bean
    WorkBeside admissionsBesideWork(Admissions admissions) {
        return () -> Optional.of(admissions.waiting())
                .filter(many -> many > 0)
                .map(many -> new WorkBeside.Line(Say.say("beside", many), Say.say("beside.open"), ADMISSIONS));
    }

    static String admission(UUID id) {
        return ADMISSIONS + "/" + id;
    }

    static String seat(String alias) {
        return SEATS + "/" + alias;
    }
}
