package org.medina.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may begin a dialogue, and whom it may ask; for screens that offer a choice. What is chosen is checked again. */
@Service
public class DialogueInvitees {

    private final Organisations organisations;
    private final CurrentActor currentActor;

    DialogueInvitees(Organisations organisations, CurrentActor currentActor) {
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    /** The organisations whose text the current actor may put to others; for most people none. */
    @Transactional(readOnly = true)
    public List<Organisation> authors() {
        Optional<Actor> actor = currentActor.find();
        Organisation own = actor.map(Actor::organisation).orElse(null);
        if (actor.isEmpty() || own == null) {
            return List.of();
        }
        boolean speaks = actor.get().has(Role.CITY_COORDINATOR) || actor.get().has(Role.STATE_FOCAL_POINT);
        boolean officer =
                own.kind() == OrganisationKind.SECRETARIAT && actor.get().has(Role.SECRETARIAT_OFFICER);
        if (!officer) {
            return speaks && mayWrite(own.kind()) ? List.of(own) : List.of();
        }
        return Stream.concat(
                        Stream.of(own),
                        Stream.of(OrganisationKind.CITY, OrganisationKind.STATE)
                                .flatMap(kind -> organisations.all(kind).stream()))
                .toList();
    }

    /** Which way a dialogue on a text of that organisation runs. */
    public Direction direction(Organisation author) {
        return author.kind() == OrganisationKind.CITY ? Direction.NATIONAL : Direction.UPWARD;
    }

    /** All that can be asked about a text of that organisation: the right kind, of the right country, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> of(Organisation author) {
        Direction direction = direction(author);
        return Arrays.stream(OrganisationKind.values())
                .filter(direction::mayBeAsked)
                .flatMap(kind -> organisations.all(kind).stream())
                .filter(asked -> isNear(author, asked))
                .toList();
    }

    public boolean mayConsolidate(Organisation asked, Direction direction) {
        return direction.mayConsolidate(asked.kind());
    }

    private static boolean mayWrite(OrganisationKind kind) {
        return Arrays.stream(Direction.values()).anyMatch(direction -> direction.mayWrite(kind));
    }

    private static boolean isNear(Organisation author, Organisation asked) {
        return author.kind() == OrganisationKind.SECRETARIAT
                || (author.country() != null && author.country().equals(asked.country()));
    }
}
