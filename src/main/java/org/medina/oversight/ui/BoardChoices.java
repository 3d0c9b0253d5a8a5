package org.medina.oversight.ui;

import com.vaadin.flow.component.UI;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.call.Mechanism;
import org.medina.call.Mechanisms;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.oversight.BoardFilter;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** What can be chosen in the fields of a filter: codes and what they are called. */
@Component
class BoardChoices {

    private static final List<Role> ACTING = List.of(
            Role.CITY_EDITOR,
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.STATE_FOCAL_POINT,
            Role.AGENCY_REVIEWER,
            Role.AGENCY_APPROVER,
            Role.COMMITTEE_MEMBER,
            Role.FUND_AGENT,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD,
            Role.SIGNATORY,
            Role.ADVISER);

    private final ReferenceData reference;
    private final Organisations organisations;
    private final Mechanisms mechanisms;

    BoardChoices(ReferenceData reference, Organisations organisations, Mechanisms mechanisms) {
        this.reference = reference;
        this.organisations = organisations;
        this.mechanisms = mechanisms;
    }

    /** Only those in which there are cities, by name. */
    Map<String, String> countries() {
        return sorted(organisations.all(OrganisationKind.CITY).stream()
                .map(Organisation::country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> reference.label(CodeList.COUNTRY, code))));
    }

    Map<String, String> regions() {
        return named(reference.codes(CodeList.REGION).stream(), Code::code, Code::label);
    }

    Map<String, String> languages() {
        return named(reference.codes(CodeList.LANGUAGE).stream(), Code::code, Code::label);
    }

    Map<String, String> cities() {
        return sorted(organisations.all(OrganisationKind.CITY).stream()
                .collect(Collectors.toMap(Organisation::alias, Organisation::name)));
    }

    Map<String, String> forums() {
        return named(reference.forums().reversed().stream(), Forum::code, Forum::label);
    }

    Map<String, String> objectives() {
        return named(
                reference.codes(CodeList.GCM_OBJECTIVE).stream(), Code::code, code -> code.code() + " " + code.label());
    }

    Map<String, String> mechanisms() {
        return named(mechanisms.all().stream(), Mechanism::key, Mechanism::name);
    }

    /** Who has to act in some journey, and nobody. */
    List<String> roles() {
        return Stream.concat(ACTING.stream().map(Role::name), Stream.of(BoardFilter.NOBODY))
                .toList();
    }

    private static Map<String, String> sorted(Map<String, String> names) {
        var order = Collator.getInstance(UI.getCurrentOrThrow().getLocale());
        return named(
                names.entrySet().stream().sorted(Map.Entry.comparingByValue(order)),
                Map.Entry::getKey,
                Map.Entry::getValue);
    }

    private static <T> Map<String, String> named(Stream<T> all, Function<T, String> code, Function<T, String> name) {
        Map<String, String> named = new LinkedHashMap<>();
        all.forEach(one -> named.put(code.apply(one), name.apply(one)));
        return named;
    }
}
