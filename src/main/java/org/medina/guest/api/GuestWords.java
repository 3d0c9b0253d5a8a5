package org.medina.guest.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Ids;
import org.medina.base.Messages;
import org.medina.document.DocumentGuests;
import org.medina.guest.GuestReading;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of guests say of times and sections, in the reader's language. */
@Component
class GuestWords {

    private final Messages messages;

    GuestWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * A section on the page.
     *
     * @param request tells its form when it is sent twice
     */
    record Part(String name, String heading, String html, String request) {}

    /** A comment on the page. */
    record Words(String heading, String body, String at) {}

    /** Who reads it and when, to stand all over the page. */
    String mark(GuestReading.Page page) {
        return page.guest().name() + " · " + page.guest().email() + " · " + moment(page.at());
    }

    List<Part> sections(GuestReading.Page page) {
        return page.sections().stream()
                .map(section -> new Part(
                        section.name(),
                        messages.get(section.labelKey()),
                        section.html(),
                        Ids.next().toString()))
                .toList();
    }

    List<Words> said(GuestReading.Page page) {
        Map<String, String> headings = page.sections().stream()
                .collect(Collectors.toMap(DocumentGuests.Section::name, section -> messages.get(section.labelKey())));
        return page.said().stream()
                .map(one -> new Words(headings.getOrDefault(one.section(), ""), one.body(), moment(one.at())))
                .toList();
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    /** In UTC, and says so: where the guest is nobody knows. */
    private static String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(LocaleContextHolder.getLocale())
                        .format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}
