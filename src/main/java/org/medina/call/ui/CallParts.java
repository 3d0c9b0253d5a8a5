package org.medina.call.ui;

import static org.medina.call.ui.RowsPart.ITSELF;
import static org.medina.call.ui.Say.say;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.medina.appraisal.AppraisalPlan.DecisionRule;
import org.medina.call.CallTerms.FormKind;
import org.medina.call.CallTerms.Group;
import org.medina.call.CallTerms.Ownership;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.refdata.CodeList;
import org.springframework.stereotype.Service;

/** Which control each field of a call has. */
@Service
class CallParts {

    private static final Set<String> HELPED = Set.of(
            "title",
            "summary",
            "zone",
            "forms",
            "countries",
            "ownPercent",
            "indirectPercent",
            "ownership",
            "reserved",
            "criteria",
            "markers",
            "agencies",
            "quorum",
            "clarificationDays",
            "committee",
            "seats",
            "votes",
            "minutesHours",
            "tranches",
            "dueDiligence",
            "changeLimitPercent",
            "payingAgent",
            "rates");

    private final Parts parts;
    private final Organisations organisations;

    CallParts(Parts parts, Organisations organisations) {
        this.parts = parts;
        this.organisations = organisations;
    }

    /** @throws IllegalArgumentException for a field that is none */
    Part of(String field) {
        String label = say("call.field." + field);
        String help = HELPED.contains(field) ? say("call.help." + field) : null;
        return switch (field) {
            case "title" -> parts.line(label, help);
            case "summary" -> parts.area(label, help);
            case "opens", "closes" -> parts.day(label, help);
            case "zone" -> parts.zone(label, help);
            case "languages" -> parts.several(label, help, CodeList.LANGUAGE);
            case "countries" -> parts.several(label, help, CodeList.COUNTRY);
            case "currency" -> parts.code(label, help, CodeList.CURRENCY);
            case "least", "most", "ownPercent", "indirectPercent", "changeLimitPercent" -> parts.number(label, help);
            case "months",
                    "reviewers",
                    "quorum",
                    "reviewDays",
                    "clarificationDays",
                    "votes",
                    "votingDays",
                    "minutesHours",
                    "reportMonths" -> parts.count(label, help);
            case "pledgeNeeded", "panel" -> parts.yes(label, help);
            case "ownership" -> parts.choice(label, help, "call.ownership.", Ownership.values());
            case "rule" -> parts.choice(label, help, "call.rule.", DecisionRule.values());
            case "committee" -> parts.pick(label, help, named(OrganisationKind.FUND));
            case "payingAgent" -> parts.pick(label, help, named(OrganisationKind.FUND, OrganisationKind.AGENCY));
            default -> new RowsPart(field, label, help, row(field));
        };
    }

    /** As {@link #of} for a mechanism, whose words are its own and whose forms have no days. */
    Part usual(String field) {
        return switch (field) {
            case "title" -> parts.line(say("call.mechanism.name"), say("call.mechanism.name.help"));
            case "summary" -> parts.area(say("call.mechanism.description"), say("call.mechanism.description.help"));
            case "forms" ->
                new RowsPart(
                        field,
                        say("call.field.forms"),
                        say("call.mechanism.forms.help"),
                        () -> row(
                                "kind", parts.pick(say("call.part.kind"), "call.form.", FormKind.values()),
                                "invited", parts.yes(say("call.part.invited"), null)));
            default -> of(field);
        };
    }

    private Supplier<Map<String, Part>> row(String field) {
        return switch (field) {
            case "forms" ->
                () -> row(
                        "kind", parts.pick(say("call.part.kind"), "call.form.", FormKind.values()),
                        "closes", parts.day(say("call.part.closes"), null),
                        "invited", parts.yes(say("call.part.invited"), null));
            case "reserved" ->
                () -> row(
                        "group", parts.pick(say("call.part.group"), "call.group.", Group.values()),
                        "percent", parts.number(say("call.part.percent"), null));
            case "criteria" ->
                () -> row(
                        "name", parts.line(say("call.part.name"), null),
                        "weight", parts.number(say("call.part.weight"), null),
                        "highest", parts.count(say("call.part.highest"), null),
                        "minimum", parts.count(say("call.part.minimum"), null),
                        "question", parts.area(say("call.part.question"), null));
            case "markers" ->
                () -> row(
                        "name", parts.line(say("call.part.name"), null),
                        "highest", parts.count(say("call.part.highest"), null));
            case "agencies" ->
                () -> Map.of(ITSELF, parts.pick(say("call.part.agency"), null, named(OrganisationKind.AGENCY)));
            case "seats" ->
                () -> row(
                        "constituency", parts.line(say("call.part.constituency"), null),
                        "person", parts.pick(say("call.part.person"), null, members()),
                        "secondedBy", parts.pick(say("call.part.secondedBy"), null, lenders()));
            case "tranches" ->
                () -> row(
                        "percent", parts.number(say("call.part.percent"), null),
                        "spentBefore", parts.number(say("call.part.spentBefore"), null),
                        "reportBefore", parts.yes(say("call.part.reportBefore"), null));
            case "dueDiligence" -> () -> Map.of(ITSELF, parts.line(say("call.part.check"), null));
            case "rates" ->
                () -> row(
                        "from", parts.code(say("call.part.from"), null, CodeList.CURRENCY),
                        "to", parts.code(say("call.part.to"), null, CodeList.CURRENCY),
                        "rate", parts.number(say("call.part.rate"), null),
                        "day", parts.day(say("call.part.day"), null));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Map<String, Part> row(Object... pairs) {
        Map<String, Part> row = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            row.put((String) pairs[index], (Part) pairs[index + 1]);
        }
        return row;
    }

    private Map<String, String> named(OrganisationKind... kinds) {
        Map<String, String> named = new LinkedHashMap<>();
        for (OrganisationKind kind : kinds) {
            organisations.all(kind).forEach(one -> named.put(one.alias(), one.name()));
        }
        return named;
    }

    private Map<String, String> lenders() {
        Set<OrganisationKind> some = EnumSet.of(
                OrganisationKind.AGENCY, OrganisationKind.STATE, OrganisationKind.NETWORK, OrganisationKind.PARTNER);
        return named(some.toArray(OrganisationKind[]::new));
    }

    /** Those who may sit on a committee. */
    private Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        List<Organisation> funds = organisations.all(OrganisationKind.FUND);
        funds.forEach(fund -> organisations.people(fund.id(), Role.COMMITTEE_MEMBER).stream()
                .map(held -> held.person())
                .forEach(person -> members.put(person.username(), person.name())));
        return members;
    }
}
