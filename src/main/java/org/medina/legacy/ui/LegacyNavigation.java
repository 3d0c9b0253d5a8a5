package org.medina.legacy.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Symbol;
import org.medina.base.ui.Tone;
import org.medina.legacy.LegacyClaiming;
import org.medina.legacy.LegacyContent;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyImports;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where legacy actions are in the portal. */
@Configuration(proxyBeanMethods = false)
class LegacyNavigation {

    static final String LIST = "legacy";
    static final String BRINGING = "legacy/import";
    static final String CLAIMS = "legacy/claims";
    static final String CLAIM = "legacy/claim/:secret?";
    static final String ENTRY = "legacy/entries/:id";

    private static final int AFTER_THE_LETTERS = 64;

    @Bean
    NavigationEntry legacyEntry(LegacyImports imports) {
        return new NavigationEntry(
                "legacy.navigation", NavigationGroup.CASES, Symbol.REGISTER, LIST, AFTER_THE_LETTERS, imports::isOfUse);
    }

    /** For the city that was asked to look. */
    @Bean
    NavigationEntry claimedEntry(LegacyClaiming claiming) {
        return new NavigationEntry(
                "legacy.claimed",
                NavigationGroup.CASES,
                Symbol.REGISTER,
                "legacy/claim",
                AFTER_THE_LETTERS,
                claiming::isOfUse);
    }

    static String claim(String secret) {
        return "legacy/claim/" + secret;
    }

    static String path(UUID entry) {
        return "legacy/entries/" + entry;
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("legacy." + key, arguments);
    }

    static StatusBadge badge(LegacyEntry.State state) {
        Tone tone =
                switch (state) {
                    case LISTED -> Tone.SKY;
                    case ADOPTED -> Tone.AMBER;
                    case BECAME_PLEDGE -> Tone.LEAF;
                    case WITHDRAWN, UNDONE -> Tone.STONE;
                };
        return new StatusBadge(say("state." + state), tone);
    }

    static String place(LegacyContent content, ReferenceData reference) {
        return say("place", content.city(), reference.label(CodeList.COUNTRY, content.country()));
    }
}
