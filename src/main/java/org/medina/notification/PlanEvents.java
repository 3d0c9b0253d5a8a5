package org.medina.notification;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.medina.base.Messages;
import org.medina.base.Sha256;
import org.medina.workplan.PlanCalendar;
import org.medina.workplan.PlanItem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The secretariat’s plan and the forums, as whole days in a calendar; what is about a case does not say its title. */
@Component
class PlanEvents {

    private static final int PAST_DAYS = 31;
    private static final int MONTHS = 24;

    private final PlanCalendar plan;
    private final Messages messages;
    private final Clock clock;
    private final String publicUrl;

    PlanEvents(PlanCalendar plan, Messages messages, Clock clock, @Value("${medina.public-url}") String publicUrl) {
        this.plan = plan;
        this.messages = messages;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** None but for the secretariat. */
    List<VEvent> of(List<Member> memberships, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return memberships.stream()
                .filter(member -> member.actor().isOfTheSecretariat())
                .findFirst()
                .map(member -> plan.takenAlong(member.actor(), today.minusDays(PAST_DAYS), today.plusMonths(MONTHS)))
                .orElse(List.of())
                .stream()
                .map(item -> event(item, language))
                .toList();
    }

    private VEvent event(PlanItem item, Locale language) {
        var event = new VEvent();
        event.setUid(uid(item));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(new DateStart(day(item.from())));
        // the day after the last one, as RFC 5545 has it
        event.setDateEnd(new DateEnd(day(item.until().plusDays(1))));
        event.setSummary(
                item.about() == null
                        ? item.title()
                        : messages.get(language, "notification.calendar.plan-case." + item.what()));
        event.setDescription(messages.get(language, "notification.calendar.plan." + item.what()));
        event.setUrl(publicUrl + "/workplan");
        return event;
    }

    private static String uid(PlanItem item) {
        String own = item.entry() == null
                ? "forum-" + Sha256.of(item.title()).substring(0, 16)
                : item.entry().id().toString();
        return own + "@medina";
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
