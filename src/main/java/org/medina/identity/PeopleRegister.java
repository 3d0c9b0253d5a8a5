package org.medina.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where organisations, accounts and roles are kept, to be changed from here. Every act may be done again and changes nothing
 * the second time, also where the first one was cut off in its middle; the mirror is read anew after each.
 */
public interface PeopleRegister {

    /**
     * An organisation to be.
     *
     * @param key by which it is found again, whatever it is called by then
     * @param country ISO 3166-1 alpha-3; null where it has none
     * @param focal whether it speaks for its state
     * @param roles what its people may hold there
     */
    record Seat(
            String key,
            String alias,
            String name,
            OrganisationKind kind,
            @Nullable String country,
            boolean focal,
            Set<Role> roles) {}

    /** Somebody who is to have an account; who has one under that address keeps it. */
    record Invitee(String email, String firstName, String lastName) {}

    /** @throws NotRegistered where the register is away, or refuses */
    OrganisationId keep(Seat seat);

    /**
     * Takes away the organisation that was kept under a key, with its memberships; where none is, nothing happens. Only what is
     * invented is ever taken away: a portal in earnest suspends.
     *
     * @throws NotRegistered where the register is away, or refuses
     */
    void forget(String key);

    /**
     * Makes somebody a member who holds exactly these roles there.
     *
     * @throws NotRegistered where the register is away, or refuses
     */
    PersonId admit(OrganisationId organisation, Invitee invitee, Set<Role> roles);

    /** @throws NotRegistered where the register is away, or refuses */
    void remove(OrganisationId organisation, PersonId person);

    /**
     * Whether its people may act for it.
     *
     * @throws NotRegistered where the register is away, or refuses
     */
    void open(OrganisationId organisation, boolean open);

    /**
     * Whether somebody has a password that is theirs alone; not while it is the first one, which they still have to replace.
     *
     * @throws NotRegistered where the register is away, or refuses
     */
    boolean hasChosenPassword(PersonId person);

    /**
     * Gives somebody a password that they must replace when they first sign in.
     *
     * @throws NotRegistered where the register is away, or refuses
     */
    void firstPassword(PersonId person, String password);
}
