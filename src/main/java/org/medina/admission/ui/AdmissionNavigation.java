package org.medina.admission.ui;

import java.util.UUID;
import org.medina.admission.Admissions;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.Symbol;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdmissionNavigation {

    static final String ADMISSIONS = "admissions";
    static final String SEATS = "seats";

    private static final int AFTER_THE_LETTERS = 66;

    @Bean
    NavigationEntry admissionsLine(Admissions admissions) {
        return new NavigationEntry(
                "admission.navigation",
                Symbol.PEOPLE,
                ADMISSIONS,
                AFTER_THE_LETTERS,
                admissions::isOfUse,
                admissions::waiting);
    }

    @Bean
    NavigationEntry seatsLine(Admissions admissions) {
        return new NavigationEntry(
                "admission.navigation.seats", Symbol.ORGANISATION, SEATS, AFTER_THE_LETTERS + 1, admissions::isOfUse);
    }

    static String admission(UUID id) {
        return ADMISSIONS + "/" + id;
    }

    static String seat(String alias) {
        return SEATS + "/" + alias;
    }
}
