package org.medina.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Finds out who is asked: the right kind of organisation, of the right country, and one that speaks for all. */
@Component
class Invited {

    private static final int MANY = 200;

    private final Organisations organisations;

    Invited(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Those who are asked, the one that consolidates among them. */
    record Party(List<Organisation> consulted, Organisation consolidator) {}

    /** @throws Problem INVALID at {@code consulted} or {@code consolidator} */
    Party of(Organisation author, Direction direction, DialogueInvitation invitation) {
        Map<OrganisationId, Organisation> consulted = new LinkedHashMap<>();
        for (Organisation asked : asked(author, direction, invitation.consulted())) {
            if (consulted.put(asked.id(), asked) != null) {
                throw Problem.invalid("consulted", "dialogue.problem.asked-twice", asked.name());
            }
        }
        if (consulted.isEmpty()) {
            throw Problem.invalid("consulted", "dialogue.problem.nobody-to-ask");
        }
        Organisation consolidator = consolidator(direction, List.copyOf(consulted.values()), invitation.consolidator());
        return new Party(List.copyOf(consulted.values()), consolidator);
    }

    /** @throws Problem INVALID at {@code organisation} */
    Organisation one(Organisation author, Direction direction, @Nullable String organisation) {
        return suitable("organisation", author, direction, organisation == null ? "" : organisation);
    }

    private List<Organisation> asked(Organisation author, Direction direction, @Nullable List<String> given) {
        String country = author.country();
        if (given == null || given.isEmpty()) {
            return direction == Direction.NATIONAL && country != null ? organisations.statesOf(country) : List.of();
        }
        if (given.size() > MANY) {
            throw Problem.invalid("consulted", "dialogue.problem.too-many", given.size(), MANY);
        }
        List<Organisation> asked = new ArrayList<>();
        // a null among names is no name: left out, it could widen who is asked to everybody
        given.forEach(
                name -> asked.add(suitable("consulted", author, direction, Objects.requireNonNullElse(name, ""))));
        return asked;
    }

    private Organisation suitable(String field, Organisation author, Direction direction, String name) {
        Organisation found = organisations
                .at(name)
                .orElseThrow(() -> Problem.invalid(field, "dialogue.problem.unknown-organisation", name));
        boolean abroad = author.kind() != OrganisationKind.SECRETARIAT
                && (author.country() == null || !author.country().equals(found.country()));
        if (!direction.mayBeAsked(found.kind()) || abroad) {
            throw Problem.invalid(field, "dialogue.problem.not-to-be-asked", found.name());
        }
        return found;
    }

    private static Organisation consolidator(
            Direction direction, List<Organisation> consulted, @Nullable String named) {
        Optional<Organisation> found = named == null
                ? consulted.stream().filter(Organisation::focal).findFirst()
                : consulted.stream().filter(one -> one.isNamed(named)).findFirst();
        return found.filter(one -> direction.mayConsolidate(one.kind()))
                .orElseThrow(() -> Problem.invalid("consolidator", "dialogue.problem.consolidator-needed"));
    }
}
