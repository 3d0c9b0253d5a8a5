package org.medina.call;

import static org.medina.call.MechanismAction.*;
import static org.medina.call.MechanismStatus.*;
import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Role;

/**
 * Who may do what with a mechanism, in which state. Whoever writes may put in force: it binds nobody, since each call that
 * starts from it is published by somebody who did not write it.
 */
final class MechanismRules {

    private static final Set<MechanismStatus> ALWAYS = EnumSet.allOf(MechanismStatus.class);
    private static final Set<MechanismStatus> KNOWN = EnumSet.of(IN_FORCE, RETIRED);
    private static final Set<MechanismStatus> WRITTEN = EnumSet.of(NEW, IN_FORCE);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    static final AccessTable<MechanismAction, MechanismStatus> TABLE =
            new AccessTable<>(MechanismAction.class, READ, rules());

    private MechanismRules() {}

    private static List<AccessRule<MechanismAction, MechanismStatus>> rules() {
        List<AccessRule<MechanismAction, MechanismStatus>> rules = new ArrayList<>();
        rules.add(new AccessRule<>(READ, KNOWN, null, ANYONE));
        for (Role role : SECRETARIES) {
            rules.add(new AccessRule<>(READ, ALWAYS, role, SECRETARIAT));
            rules.add(new AccessRule<>(SEE_INSIDE, ALWAYS, role, SECRETARIAT));
            rules.add(new AccessRule<>(EDIT, WRITTEN, role, SECRETARIAT));
            rules.add(new AccessRule<>(PUT_IN_FORCE, WRITTEN, role, SECRETARIAT));
            rules.add(new AccessRule<>(DISCARD, WRITTEN, role, SECRETARIAT));
        }
        rules.add(new AccessRule<>(RETIRE, EnumSet.of(IN_FORCE), SECRETARIAT_HEAD, SECRETARIAT));
        rules.add(new AccessRule<>(BRING_BACK, EnumSet.of(RETIRED), SECRETARIAT_HEAD, SECRETARIAT));
        return rules;
    }
}
