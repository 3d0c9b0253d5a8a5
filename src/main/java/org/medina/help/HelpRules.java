package org.medina.help;

import static org.medina.help.HelpAction.ADD;
import static org.medina.help.HelpAction.ANSWER;
import static org.medina.help.HelpAction.CLOSE;
import static org.medina.help.HelpAction.READ;
import static org.medina.help.HelpState.ANSWERED;
import static org.medina.help.HelpState.ASKED;
import static org.medina.identity.Relation.LEAD;
import static org.medina.identity.Relation.SECRETARIAT;
import static org.medina.identity.Role.SECRETARIAT_HEAD;
import static org.medina.identity.Role.SECRETARIAT_OFFICER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.identity.AccessRule;
import org.medina.identity.AccessTable;
import org.medina.identity.Role;

/** Who may do what with a request for help, in which state: whoever acts for the organisation that asked, and the secretariat. */
final class HelpRules {

    private static final Set<HelpState> ALWAYS = EnumSet.allOf(HelpState.class);
    private static final Set<HelpState> OPEN = EnumSet.of(ASKED, ANSWERED);

    static final AccessTable<HelpAction, HelpState> TABLE = new AccessTable<>(HelpAction.class, READ, rules());

    private HelpRules() {}

    private static List<AccessRule<HelpAction, HelpState>> rules() {
        List<AccessRule<HelpAction, HelpState>> rules = new ArrayList<>();
        rules.add(new AccessRule<>(READ, ALWAYS, null, LEAD));
        rules.add(new AccessRule<>(ADD, ALWAYS, null, LEAD));
        rules.add(new AccessRule<>(CLOSE, OPEN, null, LEAD));
        for (Role role : List.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD)) {
            rules.add(new AccessRule<>(READ, ALWAYS, role, SECRETARIAT));
            rules.add(new AccessRule<>(ANSWER, OPEN, role, SECRETARIAT));
            rules.add(new AccessRule<>(CLOSE, OPEN, role, SECRETARIAT));
        }
        return rules;
    }
}
