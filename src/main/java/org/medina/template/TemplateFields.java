package org.medina.template;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseStages;
import org.medina.casefile.FactWords;
import org.medina.casefile.Party;
import org.medina.casefile.Turn;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** The places that templates may name, and what stands in them: what every case says, and what its journey adds. */
@Component
class TemplateFields {

    static final String ADDRESSEE = "addressee";

    /** What there is to say before there is a case. */
    private static final List<String> OF_CITY = List.of("city", "country", "sender", "secretariat", "today");

    private static final List<String> OF_REPORT =
            List.of("year", "begun", "finished", "ended", "sender", "secretariat", "today");
    private static final List<String> OF_CASE = List.of(
            "title",
            "reference",
            "city",
            "country",
            "partners",
            "journey",
            "stage",
            "turn",
            "since",
            "due",
            ADDRESSEE,
            "sender",
            "secretariat",
            "today");

    private final List<CaseFacts> journeys;
    private final CaseFiles cases;
    private final CaseStages stages;
    private final Organisations organisations;
    private final ReferenceData reference;
    private final Messages messages;
    private final CurrentActor current;
    private final Clock clock;

    TemplateFields(
            List<CaseFacts> journeys,
            CaseFiles cases,
            CaseStages stages,
            Organisations organisations,
            ReferenceData reference,
            Messages messages,
            CurrentActor current,
            Clock clock) {
        this.journeys = List.copyOf(journeys);
        this.cases = cases;
        this.stages = stages;
        this.organisations = organisations;
        this.reference = reference;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
    }

    Set<String> names(TemplateKind kind) {
        Set<String> names = new LinkedHashSet<>(
                switch (kind) {
                    case MODEL_PLEDGE -> OF_CITY;
                    case ANNUAL_REPORT -> OF_REPORT;
                    default -> OF_CASE;
                });
        journeys.stream()
                .filter(one -> kind.isFor(one.kind()))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .forEach(one -> names.addAll(one.names()));
        return names;
    }

    /** The names that cases of a journey have. */
    Set<String> names(String journey) {
        Set<String> names = new LinkedHashSet<>(OF_CASE);
        journeys.stream().filter(one -> one.kind().equals(journey)).forEach(one -> names.addAll(one.names()));
        return names;
    }

    /** @param file of a case that the actor may read */
    Map<String, String> values(CaseFile file, @Nullable OrganisationId to, Locale locale) {
        Map<String, String> values = new HashMap<>(ofCity(organisations.get(file.lead()), locale));
        values.put("title", file.title());
        values.put("reference", file.reference());
        values.put("partners", partners(file.subject()));
        values.put(
                "journey",
                messages.inLetter(locale, "casefile.journey." + file.subject().kind()));
        values.put("stage", stage(file, locale));
        values.put("since", FactWords.day(file.since(), locale));
        Turn turn = file.turn();
        values.put(
                "turn",
                turn == null ? "" : organisations.get(turn.organisation()).name());
        Instant due = file.due();
        values.put("due", due == null ? "" : FactWords.day(due, locale));
        values.put(ADDRESSEE, to == null ? "" : organisations.get(to).name());
        journeys.stream()
                .filter(one -> one.kind().equals(file.subject().kind()))
                .forEach(one -> values.putAll(one.of(file.subject(), locale)));
        return values;
    }

    /** What is known before there is a case. */
    Map<String, String> ofCity(Organisation city, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("city", city.name());
        String country = city.country();
        values.put("country", country == null ? "" : reference.label(CodeList.COUNTRY, country, locale));
        values.putAll(ofSender(locale));
        return values;
    }

    /** Who writes, and when. */
    Map<String, String> ofSender(Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "sender",
                current.find().map(Actor::organisation).map(Organisation::name).orElse(""));
        values.put(
                "secretariat",
                organisations.all(OrganisationKind.SECRETARIAT).stream()
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(""));
        values.put("today", FactWords.day(clock.instant(), locale));
        return values;
    }

    private String partners(SubjectRef subject) {
        return cases.parties(subject).stream()
                .filter(party -> party.relation() == Relation.PARTNER)
                .map(Party::organisation)
                .map(id -> organisations.get(id).name())
                .collect(Collectors.joining(", "));
    }

    /** Also of a case that is over; empty where the journey has no process, and may say it itself. */
    private String stage(CaseFile file, Locale locale) {
        return stages.of(file.subject()).stream()
                .filter(step -> step.stageKey().equals(file.stage()))
                .map(step -> messages.inLetter(locale, step.nameKey()))
                .findFirst()
                .orElse("");
    }
}
