package org.medina.template.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.UUID;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.template.Template;
import org.medina.template.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplateNavigation {

    static final String PATH = "templates";
    static final String ADD = PATH + "/new";
    static final String LANGUAGE = "language";

    private static final int AFTER_THE_REMINDERS = 67;

    @Bean
    NavigationEntry templatesEntry(Templates templates) {
        return new NavigationEntry(
                "template.navigation",
                NavigationGroup.PAPERS,
                Symbol.MAIL,
                PATH,
                AFTER_THE_REMINDERS,
                templates::mayEdit);
    }

    static String of(String template, String language) {
        return PATH + "/" + template + "?" + LANGUAGE + "=" + language;
    }

    static String fill(UUID subject, String template) {
        return "from-template/" + subject + "/" + template;
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("template." + key, arguments);
    }

    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** What it is called where it is chosen. */
    static String name(Template template) {
        return template.isUsual() ? say("kind." + template.kind()) : template.readableTitle();
    }
}
