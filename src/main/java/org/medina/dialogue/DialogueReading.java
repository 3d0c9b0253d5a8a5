package org.medina.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one dialogue but for its comments, as far as the current actor may. */
@Service
public class DialogueReading {

    private final DialogueAccess access;
    private final Participants participants;
    private final Referrals referrals;
    private final Endorsements endorsements;
    private final CommentRows rows;
    private final TextRows texts;
    private final ClockReading clocks;
    private final CaseFiles cases;
    private final Organisations organisations;

    DialogueReading(
            DialogueAccess access,
            Participants participants,
            Referrals referrals,
            Endorsements endorsements,
            CommentRows rows,
            TextRows texts,
            ClockReading clocks,
            CaseFiles cases,
            Organisations organisations) {
        this.access = access;
        this.participants = participants;
        this.referrals = referrals;
        this.endorsements = endorsements;
        this.rows = rows;
        this.texts = texts;
        this.clocks = clocks;
        this.cases = cases;
        this.organisations = organisations;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<DialogueId> resolve(String address) {
        try {
            return Optional.of(new DialogueId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(DialogueId.KIND))
                    .map(DialogueId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public DialogueDetails get(DialogueId id) {
        return details(access.toSee(id, DialogueAction.READ));
    }

    /** The text under consultation. The operator sees that a dialogue is there, not what it is about. */
    @Transactional(readOnly = true)
    public ConsultedText text(DialogueId id) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        if (!opened.isParty() && opened.dialogue().publishedAt().isEmpty()) {
            throw Problem.forbidden();
        }
        return texts.of(id);
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(DialogueId id) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    private DialogueDetails details(DialogueAccess.Opened opened) {
        Dialogue dialogue = opened.dialogue();
        List<Participants.Participant> asked = participants.of(dialogue.id());
        List<Endorsement> endorsers = endorsements.of(dialogue.id());
        boolean inside = opened.isParty();
        boolean late = inside || dialogue.isLateStatementPublic();
        DialogueDetails.Clock clock = clocks.of(opened);
        boolean told = inside || dialogue.publishedAt().isPresent();
        return new DialogueDetails(
                dialogue.id(),
                dialogue.version(),
                dialogue.reference(),
                dialogue.direction(),
                dialogue.about(),
                dialogue.title(),
                dialogue.stage(),
                organisations.get(dialogue.author()),
                organisations.get(dialogue.consolidator()),
                asked.stream().map(one -> asked(opened, one)).toList(),
                dialogue.createdAt(),
                dialogue.consultedAt().orElse(null),
                dialogue.deadline(),
                dialogue.releasedAt().orElse(null),
                dialogue.answeredAt().orElse(null),
                dialogue.closedAt().orElse(null),
                dialogue.publishedAt().orElse(null),
                told ? dialogue.outcome().orElse(null) : null,
                told ? dialogue.statement().orElse(null) : null,
                told ? dialogue.reply().orElse(null) : null,
                late ? dialogue.lateStatement().orElse(null) : null,
                inside ? dialogue.meeting().orElse(null) : null,
                inside ? dialogue.publication() : null,
                inside ? dialogue.endReason().orElse(null) : null,
                endorsers.stream()
                        .filter(one -> inside || (told && one.stands()))
                        .toList(),
                inside ? referrals.of(dialogue.id()) : List.of(),
                clock,
                actions(opened, asked, endorsers, clock));
    }

    private DialogueDetails.Asked asked(DialogueAccess.Opened opened, Participants.Participant one) {
        boolean business =
                opened.gathers() || opened.actor().actsFor(one.organisation().id());
        return new DialogueDetails.Asked(one.organisation(), business ? handedIn(one) : null);
    }

    private static @Nullable Boolean handedIn(Participants.Participant one) {
        return one.handedInAt() != null;
    }

    /** What the actor may do now and what would not be refused for the dialogue's own reasons. */
    private Set<DialogueAction> actions(
            DialogueAccess.Opened opened,
            List<Participants.Participant> asked,
            List<Endorsement> endorsers,
            DialogueDetails.@Nullable Clock clock) {
        Set<DialogueAction> actions = EnumSet.noneOf(DialogueAction.class);
        opened.allowed().stream()
                .filter(action -> isTimely(opened, action, asked) && isInTime(action, clock, opened.side()))
                .filter(action -> isEndorsable(opened, action, endorsers))
                .forEach(actions::add);
        return actions;
    }

    private static boolean isEndorsable(
            DialogueAccess.Opened opened, DialogueAction action, List<Endorsement> endorsers) {
        Dialogue dialogue = opened.dialogue();
        boolean joint = dialogue.direction() == Direction.UPWARD;
        boolean endorses = endorsers.stream()
                .anyMatch(one -> one.stands()
                        && opened.actor().actsFor(one.organisation().id()));
        return switch (action) {
            case ENDORSE -> joint && !endorses && !opened.actor().actsFor(dialogue.consolidator());
            case WITHDRAW_ENDORSEMENT -> joint && endorses;
            case INVITE_ENDORSER -> joint;
            default -> true;
        };
    }

    /** Whether what moves the clock would move it now. */
    private static boolean isInTime(DialogueAction action, DialogueDetails.@Nullable Clock clock, Side side) {
        return switch (action) {
            case EXTEND -> clock != null && clock.extensionsLeft() > 0;
            case ASK -> clock != null && clock.mayAsk();
            case REPLY_QUESTION -> clock != null && clock.questions().stream().anyMatch(one -> one.isFor(side));
            default -> true;
        };
    }

    private boolean isTimely(
            DialogueAccess.Opened opened, DialogueAction action, List<Participants.Participant> asked) {
        Dialogue dialogue = opened.dialogue();
        return switch (action) {
            case COMMENT, HAND_IN ->
                asked.stream()
                        .anyMatch(
                                one -> opened.actor().actsFor(one.organisation().id()) && one.handedInAt() == null);
            case SEND_ANSWERS -> rows.tally(dialogue.id()).undecided().isEmpty();
            case CONCLUDE -> rows.tally(dialogue.id()).open().isEmpty();
            case CALL_MEETING -> {
                Tally tally = rows.tally(dialogue.id());
                yield tally.open().isEmpty() && tally.maintainedCritical() > 0;
            }
            case CONFIRM_MINUTES ->
                dialogue.meeting()
                        .filter(meeting -> meeting.minutes() != null && !meeting.isConfirmedBy(opened.side()))
                        .isPresent();
            case RECORD_LATE -> isWithoutWord(dialogue);
            case RECORD_LETTER -> dialogue.stage() != DialogueStage.CLOSED || isWithoutWord(dialogue);
            case CONFIRM_LETTER -> dialogue.hasUnconfirmedLetter();
            case READ,
                    SEE_HISTORY,
                    CONSENT,
                    CALL_OFF,
                    INVITE,
                    CLOSE_LINK,
                    EXTEND,
                    ASK,
                    REPLY_QUESTION,
                    REFER,
                    CONSOLIDATE,
                    REWORD,
                    RELEASE,
                    ANSWER,
                    WITHDRAW,
                    ENDORSE,
                    WITHDRAW_ENDORSEMENT,
                    INVITE_ENDORSER,
                    CLOSE_COMMENT,
                    CLOSE_EDITORIAL,
                    WRITE_MINUTES,
                    AGREE_PUBLICATION -> true;
        };
    }

    private static boolean isWithoutWord(Dialogue dialogue) {
        return dialogue.outcome().filter(Outcome.SILENT::equals).isPresent()
                && dialogue.lateStatement().isEmpty();
    }
}
