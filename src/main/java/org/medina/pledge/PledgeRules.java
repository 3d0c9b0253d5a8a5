package org.medina.pledge;

import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;
import static org.medina.pledge.PledgeAction.*;
import static org.medina.pledge.PledgeStatus.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what with a pledge, in which state: action, states, role, relation of the acting organisation. States of
 * the world's ministries and everybody else see a pledge from its publication on; drafts belong to the city, its
 * partners, the network that the city has mandated, and the secretariat that helps them. A network writes, and decides and
 * signs nothing.
 */
final class PledgeRules {

    private static final Set<PledgeStatus> ALWAYS = EnumSet.allOf(PledgeStatus.class);
    private static final Set<PledgeStatus> ALIVE = EnumSet.complementOf(EnumSet.of(WITHDRAWN));
    private static final Set<PledgeStatus> TEXT_OPEN = EnumSet.of(DRAFT, REVISION);
    private static final Set<PledgeStatus> TEXT_CLOSED =
            EnumSet.of(OFFICE_REVIEW, SIGNING, SECRETARIAT_CHECK, PUBLISHED);

    static final AccessTable<PledgeAction, PledgeStatus> TABLE = new AccessTable<>(
            PledgeAction.class,
            READ,
            new Rows()
                    // reading
                    .row(READ, ALWAYS, CITY_EDITOR, LEAD)
                    .row(READ, ALWAYS, CITY_COORDINATOR, LEAD)
                    .row(READ, ALWAYS, CITY_SIGNATORY, LEAD)
                    .row(READ, ALWAYS, CITY_EDITOR, PARTNER)
                    .row(READ, ALWAYS, CITY_COORDINATOR, PARTNER)
                    .row(READ, ALWAYS, CITY_SIGNATORY, PARTNER)
                    .row(READ, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(READ, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(READ, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT)
                    .row(READ, ALWAYS, ADMIN, ANYONE)
                    .row(READ, EnumSet.of(PUBLISHED, WITHDRAWN), null, PUBLIC)
                    .row(SEE_HISTORY, ALWAYS, CITY_EDITOR, LEAD)
                    .row(SEE_HISTORY, ALWAYS, CITY_COORDINATOR, LEAD)
                    .row(SEE_HISTORY, ALWAYS, CITY_SIGNATORY, LEAD)
                    .row(SEE_HISTORY, ALWAYS, CITY_EDITOR, PARTNER)
                    .row(SEE_HISTORY, ALWAYS, CITY_COORDINATOR, PARTNER)
                    .row(SEE_HISTORY, ALWAYS, CITY_SIGNATORY, PARTNER)
                    .row(SEE_HISTORY, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(SEE_HISTORY, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(SEE_HISTORY, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT)
                    .row(SEE_HISTORY, ALWAYS, ADMIN, ANYONE)
                    .row(SEE_HISTORY, EnumSet.of(PUBLISHED, WITHDRAWN), null, PUBLIC)
                    .row(SEE_PROCESS, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(SEE_PROCESS, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT)
                    .row(SEE_PROCESS, ALWAYS, ADMIN, ANYONE)
                    .row(SEE_FILES, ALWAYS, CITY_EDITOR, LEAD)
                    .row(SEE_FILES, ALWAYS, CITY_COORDINATOR, LEAD)
                    .row(SEE_FILES, ALWAYS, CITY_SIGNATORY, LEAD)
                    .row(SEE_FILES, ALWAYS, CITY_EDITOR, PARTNER)
                    .row(SEE_FILES, ALWAYS, CITY_COORDINATOR, PARTNER)
                    .row(SEE_FILES, ALWAYS, CITY_SIGNATORY, PARTNER)
                    .row(SEE_FILES, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .row(SEE_FILES, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(SEE_FILES, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT)
                    // writing
                    .row(EDIT, TEXT_OPEN, CITY_EDITOR, LEAD)
                    .row(EDIT, TEXT_OPEN, CITY_COORDINATOR, LEAD)
                    .row(EDIT, TEXT_OPEN, NETWORK_SUPPORTER, MANDATED)
                    .row(EDIT, EnumSet.of(DRAFT), SECRETARIAT_OFFICER, ENTERED_BY)
                    .row(ATTACH, TEXT_OPEN, CITY_EDITOR, LEAD)
                    .row(ATTACH, TEXT_OPEN, CITY_COORDINATOR, LEAD)
                    .row(ATTACH, TEXT_OPEN, NETWORK_SUPPORTER, MANDATED)
                    .row(ATTACH, EnumSet.of(DRAFT), SECRETARIAT_OFFICER, ENTERED_BY)
                    .row(CORRECT, TEXT_CLOSED, CITY_COORDINATOR, LEAD)
                    .row(CORRECT, TEXT_CLOSED, SECRETARIAT_OFFICER, SECRETARIAT)
                    // deciding
                    .row(SEND_TO_REVIEW, EnumSet.of(DRAFT), CITY_EDITOR, LEAD)
                    .row(SEND_TO_REVIEW, EnumSet.of(DRAFT), CITY_COORDINATOR, LEAD)
                    .row(APPROVE, EnumSet.of(OFFICE_REVIEW, REVISION), CITY_COORDINATOR, LEAD)
                    .row(CONSULT, EnumSet.of(DRAFT, OFFICE_REVIEW), CITY_COORDINATOR, LEAD)
                    .row(CONSULT, EnumSet.of(OFFICE_REVIEW, PUBLISHED), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(RETURN, EnumSet.of(OFFICE_REVIEW), CITY_COORDINATOR, LEAD)
                    .row(RETURN, EnumSet.of(SIGNING), CITY_SIGNATORY, LEAD)
                    .row(RETURN, EnumSet.of(SECRETARIAT_CHECK), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(SIGN, EnumSet.of(SIGNING), CITY_SIGNATORY, LEAD)
                    .row(SEE_PAPER, ALWAYS, CITY_EDITOR, LEAD)
                    .row(SEE_PAPER, ALWAYS, CITY_COORDINATOR, LEAD)
                    .row(SEE_PAPER, ALWAYS, CITY_SIGNATORY, LEAD)
                    .row(SEE_PAPER, ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(SEE_PAPER, ALWAYS, SECRETARIAT_HEAD, SECRETARIAT)
                    .row(PRINT_SHEET, EnumSet.of(SIGNING), CITY_EDITOR, LEAD)
                    .row(PRINT_SHEET, EnumSet.of(SIGNING), CITY_COORDINATOR, LEAD)
                    .row(PRINT_SHEET, EnumSet.of(SIGNING), CITY_SIGNATORY, LEAD)
                    .row(PRINT_SHEET, EnumSet.of(SIGNING), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(PRINT_SHEET, EnumSet.of(SIGNING), SECRETARIAT_HEAD, SECRETARIAT)
                    .row(RECORD_PAPER, EnumSet.of(SIGNING), CITY_COORDINATOR, LEAD)
                    .row(RECORD_PAPER, EnumSet.of(SIGNING), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(CHECK_PAPER, EnumSet.of(SIGNING), CITY_COORDINATOR, LEAD)
                    .row(CHECK_PAPER, EnumSet.of(SIGNING), CITY_SIGNATORY, LEAD)
                    .row(CHECK_PAPER, EnumSet.of(SIGNING), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(CHECK_PAPER, EnumSet.of(SIGNING), SECRETARIAT_HEAD, SECRETARIAT)
                    .row(ACCEPT, EnumSet.of(SECRETARIAT_CHECK), SECRETARIAT_OFFICER, SECRETARIAT)
                    .row(WITHDRAW, ALIVE, CITY_COORDINATOR, LEAD)
                    .row(WITHDRAW, ALIVE, CITY_SIGNATORY, LEAD)
                    .row(CONFIRM, EnumSet.of(DRAFT), CITY_COORDINATOR, LEAD)
                    .row(CONFIRM, EnumSet.of(DRAFT), CITY_SIGNATORY, LEAD)
                    .row(CONFIRM, EnumSet.of(SIGNING), CITY_COORDINATOR, PARTNER)
                    .row(CONFIRM, EnumSet.of(SIGNING), CITY_SIGNATORY, PARTNER)
                    .row(DECLINE, EnumSet.of(SIGNING), CITY_COORDINATOR, PARTNER)
                    .row(DECLINE, EnumSet.of(SIGNING), CITY_SIGNATORY, PARTNER)
                    .all());

    private PledgeRules() {}

    /** The relations in which somebody may read a pledge of that status, operators aside. */
    static Set<Relation> readersIn(PledgeStatus status) {
        Set<Relation> readers = EnumSet.noneOf(Relation.class);
        TABLE.rules().stream()
                .filter(rule -> rule.action() == READ && rule.states().contains(status) && rule.role() != ADMIN)
                .forEach(rule -> readers.add(rule.relation()));
        return readers;
    }

    private static final class Rows {
        private final List<AccessRule<PledgeAction, PledgeStatus>> rows = new ArrayList<>();

        Rows row(PledgeAction action, Set<PledgeStatus> states, @Nullable Role role, Relation relation) {
            rows.add(new AccessRule<>(action, states, role, relation));
            return this;
        }

        List<AccessRule<PledgeAction, PledgeStatus>> all() {
            return rows;
        }
    }
}
