package org.medina.dialogue;

import static org.medina.dialogue.DialogueAction.*;
import static org.medina.dialogue.DialogueStage.*;
import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;

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
 * Who may do what with a dialogue, at which stage, and who may read a comment of which level: action, stages or levels,
 * role, relation of the acting organisation. The same rows serve both directions, because a city's coordinator and a
 * state's focal point have the same place on their side.
 */
final class DialogueRules {

    /** Those who may speak for their side. */
    private static final Set<Role> SPEAKERS = EnumSet.of(CITY_COORDINATOR, STATE_FOCAL_POINT);

    /** Those who may write for it. */
    static final Set<Role> WRITERS = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, STATE_COMMENTER, STATE_FOCAL_POINT);

    private static final Set<Role> READERS =
            EnumSet.of(CITY_EDITOR, CITY_COORDINATOR, CITY_SIGNATORY, STATE_COMMENTER, STATE_FOCAL_POINT);
    private static final Set<Role> SECRETARIES = EnumSet.of(SECRETARIAT_OFFICER, SECRETARIAT_HEAD);

    /** Where the secretariat wrote the text itself, its officers have the author's place. */
    private static final Set<Role> OFFICERS = EnumSet.of(SECRETARIAT_OFFICER);

    private static final Set<DialogueStage> ALWAYS = EnumSet.allOf(DialogueStage.class);
    private static final Set<DialogueStage> SINCE_CONSENT = EnumSet.complementOf(EnumSet.of(PROPOSED, DECLINED));

    private static final Set<DialogueStage> BEFORE_RELEASE = EnumSet.of(COMMENTING, CONSOLIDATING);

    private static final Set<DialogueStage> SINCE_RELEASE = EnumSet.of(ANSWERING, CLOSING, MEETING);

    static final AccessTable<DialogueAction, DialogueStage> TABLE = new AccessTable<>(
            DialogueAction.class,
            READ,
            new Rows<DialogueStage>()
                    // reading
                    .rows(READ, ALWAYS, READERS, LEAD)
                    .row(READ, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .rows(READ, ALWAYS, SECRETARIES, SECRETARIAT)
                    .rows(READ, SINCE_CONSENT, READERS, CONSULTED)
                    .row(READ, ALWAYS, ADMIN, ANYONE)
                    .row(READ, EnumSet.of(CLOSED), null, PUBLIC)
                    .rows(SEE_HISTORY, ALWAYS, READERS, LEAD)
                    .row(SEE_HISTORY, ALWAYS, NETWORK_SUPPORTER, MANDATED)
                    .rows(SEE_HISTORY, ALWAYS, SECRETARIES, SECRETARIAT)
                    .rows(SEE_HISTORY, SINCE_CONSENT, READERS, CONSULTED)
                    .row(SEE_HISTORY, ALWAYS, ADMIN, ANYONE)
                    .row(SEE_HISTORY, EnumSet.of(CLOSED), null, PUBLIC)
                    // asking
                    .author(CONSENT, EnumSet.of(PROPOSED), SPEAKERS)
                    .author(CALL_OFF, EnumSet.of(COMMENTING, CONSOLIDATING, ANSWERING, CLOSING, MEETING), SPEAKERS)
                    .author(INVITE, EnumSet.of(COMMENTING), SPEAKERS)
                    .rows(INVITE, EnumSet.of(COMMENTING), OFFICERS, SECRETARIAT)
                    .author(CLOSE_LINK, BEFORE_RELEASE, SPEAKERS)
                    .rows(CLOSE_LINK, BEFORE_RELEASE, OFFICERS, SECRETARIAT)
                    // moving the clock
                    .rows(EXTEND, BEFORE_RELEASE, SPEAKERS, CONSOLIDATOR)
                    .author(ASK, BEFORE_RELEASE, SPEAKERS)
                    .rows(ASK, BEFORE_RELEASE, SPEAKERS, CONSOLIDATOR)
                    .author(REPLY_QUESTION, BEFORE_RELEASE, SPEAKERS)
                    .rows(REPLY_QUESTION, BEFORE_RELEASE, SPEAKERS, CONSOLIDATOR)
                    // commenting
                    .rows(COMMENT, EnumSet.of(COMMENTING), WRITERS, CONSULTED)
                    .rows(REFER, EnumSet.of(COMMENTING), WRITERS, CONSULTED)
                    .rows(HAND_IN, EnumSet.of(COMMENTING), WRITERS, CONSULTED)
                    .rows(CONSOLIDATE, EnumSet.of(COMMENTING), SPEAKERS, CONSOLIDATOR)
                    .rows(REWORD, EnumSet.of(CONSOLIDATING), SPEAKERS, CONSOLIDATOR)
                    .rows(RELEASE, EnumSet.of(CONSOLIDATING), SPEAKERS, CONSOLIDATOR)
                    // answering
                    .author(ANSWER, EnumSet.of(ANSWERING), WRITERS)
                    .author(SEND_ANSWERS, EnumSet.of(ANSWERING), SPEAKERS)
                    .rows(WITHDRAW, EnumSet.of(ANSWERING, CLOSING), WRITERS, CONSULTED)
                    // endorsing, which ministries do by the position itself
                    .row(ENDORSE, SINCE_RELEASE, CITY_COORDINATOR, CONSULTED)
                    .row(WITHDRAW_ENDORSEMENT, SINCE_RELEASE, CITY_COORDINATOR, CONSULTED)
                    .row(INVITE_ENDORSER, SINCE_RELEASE, CITY_COORDINATOR, CONSOLIDATOR)
                    .rows(INVITE_ENDORSER, SINCE_RELEASE, OFFICERS, SECRETARIAT)
                    // closing
                    .rows(CLOSE_COMMENT, EnumSet.of(CLOSING, MEETING), SPEAKERS, CONSOLIDATOR)
                    .rows(CLOSE_EDITORIAL, EnumSet.of(CLOSING), SPEAKERS, CONSOLIDATOR)
                    .author(CLOSE_EDITORIAL, EnumSet.of(ANSWERING, CLOSING), SPEAKERS)
                    .rows(CONCLUDE, EnumSet.of(CLOSING), SPEAKERS, CONSOLIDATOR)
                    .rows(CONCLUDE, EnumSet.of(CLOSING), OFFICERS, SECRETARIAT)
                    .rows(CALL_MEETING, EnumSet.of(CLOSING), OFFICERS, SECRETARIAT)
                    .rows(WRITE_MINUTES, EnumSet.of(MEETING), OFFICERS, SECRETARIAT)
                    .author(CONFIRM_MINUTES, EnumSet.of(MEETING), SPEAKERS)
                    .rows(CONFIRM_MINUTES, EnumSet.of(MEETING), SPEAKERS, CONSOLIDATOR)
                    // recording
                    .rows(RECORD_LATE, EnumSet.of(CLOSED), SPEAKERS, CONSOLIDATOR)
                    .rows(RECORD_LETTER, EnumSet.of(COMMENTING, CONSOLIDATING, CLOSED), OFFICERS, SECRETARIAT)
                    .rows(CONFIRM_LETTER, EnumSet.of(ANSWERING, CLOSING, MEETING, CLOSED), SPEAKERS, CONSOLIDATOR)
                    .author(AGREE_PUBLICATION, EnumSet.of(CLOSED), SPEAKERS)
                    .rows(AGREE_PUBLICATION, EnumSet.of(CLOSED), SPEAKERS, CONSOLIDATOR)
                    .all());

    /** Of comments of other organisations; one's own are always one's own, see {@link DialogueAccess}. */
    static final AccessTable<DialogueAction, CommentLevel> COMMENTS = new AccessTable<>(
            DialogueAction.class,
            READ,
            new Rows<CommentLevel>()
                    .rows(READ, EnumSet.of(CommentLevel.GOVERNMENT), SPEAKERS, CONSOLIDATOR)
                    .rows(READ, EnumSet.of(CommentLevel.PARTIES, CommentLevel.PUBLIC), READERS, LEAD)
                    .row(READ, EnumSet.of(CommentLevel.PARTIES, CommentLevel.PUBLIC), NETWORK_SUPPORTER, MANDATED)
                    .rows(READ, EnumSet.of(CommentLevel.PARTIES, CommentLevel.PUBLIC), READERS, CONSULTED)
                    .rows(READ, EnumSet.of(CommentLevel.PARTIES, CommentLevel.PUBLIC), SECRETARIES, SECRETARIAT)
                    .row(READ, EnumSet.of(CommentLevel.PUBLIC), null, PUBLIC)
                    .all());

    private DialogueRules() {}

    private static final class Rows<S extends Enum<S>> {
        private final List<AccessRule<DialogueAction, S>> rows = new ArrayList<>();

        Rows<S> row(DialogueAction action, Set<S> states, @Nullable Role role, Relation relation) {
            rows.add(new AccessRule<>(action, states, role, relation));
            return this;
        }

        Rows<S> rows(DialogueAction action, Set<S> states, Set<Role> roles, Relation relation) {
            roles.forEach(role -> row(action, states, role, relation));
            return this;
        }

        /** For those who wrote the text, whoever they are. */
        Rows<S> author(DialogueAction action, Set<S> states, Set<Role> roles) {
            return rows(action, states, roles, LEAD).rows(action, states, OFFICERS, LEAD);
        }

        List<AccessRule<DialogueAction, S>> all() {
            return rows;
        }
    }
}
