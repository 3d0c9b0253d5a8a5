package org.medina.base.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.medina.base.Messages;
import org.springframework.stereotype.Component;

/** Gives Vaadin's views the same sentences as everything else. */
@Component
class BundleI18NProvider implements I18NProvider {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH);

    private final transient Messages messages;

    BundleI18NProvider(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.get(locale, key, params);
    }
}
