package org.medina.call;

import static org.medina.call.CallAction.*;
import static org.medina.call.CallStatus.*;
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
 * Who may do what with a call, in which state. A draft is the secretariat's own; what is published everybody may read.
 * Officers write, the head publishes: that they are two people is asked of the call itself.
 */
final class CallRules {

    private static final Set<CallStatus> ALWAYS = EnumSet.allOf(CallStatus.class);
    private static final Set<CallStatus> ANNOUNCED = EnumSet.of(PUBLISHED, CLOSED);
    private static final Set<CallStatus> LIVING = EnumSet.of(DRAFT, PUBLISHED);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    static final AccessTable<CallAction, CallStatus> TABLE = new AccessTable<>(CallAction.class, READ, rules());

    private CallRules() {}

    private static List<AccessRule<CallAction, CallStatus>> rules() {
        List<AccessRule<CallAction, CallStatus>> rules = new ArrayList<>();
        rules.add(new AccessRule<>(READ, ANNOUNCED, null, ANYONE));
        rules.add(new AccessRule<>(SEE_HISTORY, ANNOUNCED, null, ANYONE));
        for (Role role : SECRETARIES) {
            rules.add(secretariat(READ, ALWAYS, role));
            rules.add(secretariat(SEE_HISTORY, ALWAYS, role));
            rules.add(secretariat(SEE_INSIDE, ALWAYS, role));
        }
        rules.add(secretariat(EDIT, LIVING, SECRETARIAT_OFFICER));
        rules.add(secretariat(HAND_OVER, LIVING, SECRETARIAT_OFFICER));
        rules.add(secretariat(REVISE, EnumSet.of(PUBLISHED), SECRETARIAT_OFFICER));
        rules.add(secretariat(DISCARD, EnumSet.of(PUBLISHED), SECRETARIAT_OFFICER));
        rules.add(secretariat(SEND_BACK, LIVING, SECRETARIAT_HEAD));
        rules.add(secretariat(PUBLISH, LIVING, SECRETARIAT_HEAD));
        rules.add(secretariat(CLOSE, EnumSet.of(PUBLISHED), SECRETARIAT_HEAD));
        return rules;
    }

    private static AccessRule<CallAction, CallStatus> secretariat(
            CallAction action, Set<CallStatus> states, Role role) {
        return new AccessRule<>(action, states, role, SECRETARIAT);
    }
}
