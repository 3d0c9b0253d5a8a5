package org.medina.declaration;

import static org.medina.declaration.DeclarationAction.*;
import static org.medina.declaration.DeclarationStatus.*;
import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/** Who may do what with a declaration, in which state. */
final class DeclarationRules {

    private static final Set<DeclarationStatus> ALWAYS = EnumSet.allOf(DeclarationStatus.class);
    private static final Set<DeclarationStatus> LIVING = EnumSet.of(DRAFTING, FROZEN, DeclarationStatus.OPEN, CLOSED);
    private static final Set<DeclarationStatus> OPENED =
            EnumSet.of(DeclarationStatus.OPEN, CLOSED, PRESENTED, CALLED_OFF);
    private static final Set<DeclarationStatus> COUNTED = EnumSet.of(DeclarationStatus.OPEN, CLOSED, PRESENTED);
    private static final Set<DeclarationStatus> CHECKED = EnumSet.of(DeclarationStatus.OPEN, CLOSED);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);
    private static final Set<Role> CITIZENS = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY);

    static final AccessTable<DeclarationAction, DeclarationStatus> TABLE =
            new AccessTable<>(DeclarationAction.class, READ, rules());

    private DeclarationRules() {}

    private static List<AccessRule<DeclarationAction, DeclarationStatus>> rules() {
        List<AccessRule<DeclarationAction, DeclarationStatus>> rules = new ArrayList<>();
        rules.add(new AccessRule<>(READ, OPENED, null, PUBLIC));
        rules.add(new AccessRule<>(SEE_HISTORY, OPENED, null, PUBLIC));
        rules.add(row(SEE_PROCESS, OPENED, ADMIN, ANYONE));
        for (Role role : CITIZENS) {
            rules.add(row(READ, ALWAYS, role, PARTNER));
            rules.add(row(SEE_HISTORY, ALWAYS, role, PARTNER));
            rules.add(row(SEE_DRAFT, ALWAYS, role, PARTNER));
        }
        for (Role role : SECRETARIES) {
            for (DeclarationAction action : List.of(READ, SEE_HISTORY, SEE_PROCESS, SEE_DRAFT, SEE_ENDORSEMENTS)) {
                rules.add(row(action, ALWAYS, role, SECRETARIAT));
            }
            rules.add(row(CHECK, CHECKED, role, SECRETARIAT));
            rules.add(row(PRESENT, EnumSet.of(CLOSED), role, SECRETARIAT));
        }
        addSecretariat(rules);
        addCities(rules);
        return rules;
    }

    private static void addSecretariat(List<AccessRule<DeclarationAction, DeclarationStatus>> rules) {
        rules.add(row(EDIT, EnumSet.of(DRAFTING), SECRETARIAT_OFFICER, SECRETARIAT));
        rules.add(row(INVITE_WRITERS, EnumSet.of(DRAFTING), SECRETARIAT_OFFICER, SECRETARIAT));
        rules.add(row(FREEZE, EnumSet.of(DRAFTING), SECRETARIAT_OFFICER, SECRETARIAT));
        rules.add(row(INVITE, EnumSet.of(DeclarationStatus.OPEN), SECRETARIAT_OFFICER, SECRETARIAT));
        rules.add(row(RECORD_PAPER, EnumSet.of(DeclarationStatus.OPEN), SECRETARIAT_OFFICER, SECRETARIAT));
        rules.add(row(RETURN, EnumSet.of(FROZEN), SECRETARIAT_HEAD, SECRETARIAT));
        rules.add(row(DeclarationAction.OPEN, EnumSet.of(FROZEN), SECRETARIAT_HEAD, SECRETARIAT));
        rules.add(row(EXTEND, EnumSet.of(DeclarationStatus.OPEN), SECRETARIAT_HEAD, SECRETARIAT));
        rules.add(row(CLOSE, EnumSet.of(DeclarationStatus.OPEN), SECRETARIAT_HEAD, SECRETARIAT));
        rules.add(row(CALL_OFF, LIVING, SECRETARIAT_HEAD, SECRETARIAT));
    }

    /** Any city may endorse what is open, whether it was asked or not. */
    private static void addCities(List<AccessRule<DeclarationAction, DeclarationStatus>> rules) {
        Set<DeclarationStatus> open = EnumSet.of(DeclarationStatus.OPEN);
        rules.add(row(PREPARE, open, CITY_COORDINATOR, PUBLIC));
        rules.add(row(PREPARE, open, CITY_SIGNATORY, PUBLIC));
        rules.add(row(RECORD_PAPER, open, CITY_COORDINATOR, PUBLIC));
        rules.add(row(ENDORSE, open, CITY_SIGNATORY, PUBLIC));
        rules.add(row(TAKE_BACK, COUNTED, CITY_SIGNATORY, PUBLIC));
    }

    private static AccessRule<DeclarationAction, DeclarationStatus> row(
            DeclarationAction action, Set<DeclarationStatus> states, Role role, Relation relation) {
        return new AccessRule<>(action, states, role, relation);
    }
}
