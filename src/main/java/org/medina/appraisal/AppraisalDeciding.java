package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the committee decides: the secretariat proposes, seats vote under seal, minutes are adopted by silence. */
@Service
public class AppraisalDeciding {

    private final AppraisalAccess access;
    private final AppraisalRepository appraisals;
    private final AppraisalRequestRows requests;
    private final SeatRows seats;
    private final VoteRows votes;
    private final VoteClosing closing;
    private final AppraisalCase appraisalCase;
    private final AppraisalTime time;
    private final AppraisalProcess process;
    private final Clock clock;

    AppraisalDeciding(
            AppraisalAccess access,
            AppraisalRepository appraisals,
            AppraisalRequestRows requests,
            SeatRows seats,
            VoteRows votes,
            VoteClosing closing,
            AppraisalCase appraisalCase,
            AppraisalTime time,
            AppraisalProcess process,
            Clock clock) {
        this.access = access;
        this.appraisals = appraisals;
        this.requests = requests;
        this.seats = seats;
        this.votes = votes;
        this.closing = closing;
        this.appraisalCase = appraisalCase;
        this.time = time;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Lays a decision before the committee; from now on its seats vote.
     *
     * @param reasons words by criterion, one for each
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where a vote is open or no seat may vote, INVALID
     */
    @Transactional
    public void propose(
            AppraisalId id,
            @Nullable Decision decision,
            Map<String, @Nullable String> reasons,
            List<String> conditions,
            @Nullable String words) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.PROPOSE).appraisal();
        AppraisalPlan plan = requests.planOf(id);
        Proposal proposal = proposal(plan, decision, reasons, conditions, words);
        if (seats.of(id).stream().noneMatch(SeatRows.Seated::mayVote)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.nobody-votes");
        }
        AppraisalStage from = appraisal.stage();
        Instant now = clock.instant();
        appraisal.propose(proposal, now, time.votesDue(plan, now));
        appraisals.save(appraisal);
        appraisalCase.moved(appraisal, from, "propose", null);
        process.proposed(id);
    }

    private static Proposal proposal(
            AppraisalPlan plan,
            @Nullable Decision decision,
            Map<String, @Nullable String> reasons,
            List<String> conditions,
            @Nullable String words) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (decision == null) {
            wrong.add(FieldProblem.of("decision", "appraisal.problem.needed"));
        }
        List<Proposal.CriterionReason> because = new ArrayList<>();
        for (AppraisalPlan.Criterion criterion : plan.criteria()) {
            String field = "reasons." + criterion.key();
            String reason = Words.optional(field, reasons.get(criterion.key()), Words.MEDIUM);
            if (reason == null) {
                wrong.add(FieldProblem.of(field, "appraisal.problem.reason-needed", criterion.name()));
            } else {
                because.add(new Proposal.CriterionReason(criterion.key(), criterion.name(), reason));
            }
        }
        List<String> terms = conditions.stream()
                .filter(condition -> !condition.isBlank())
                .map(condition -> Words.required("conditions", condition, Words.MEDIUM))
                .toList();
        if ((decision == Decision.CONDITIONAL) == terms.isEmpty()) {
            wrong.add(FieldProblem.of(
                    "conditions",
                    terms.isEmpty() ? "appraisal.problem.conditions-needed" : "appraisal.problem.no-conditions"));
        }
        if (decision == null || !wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Proposal(decision, because, terms, Words.optional("words", words, Words.LONG));
    }

    /**
     * The vote of the actor's seat; until the round closes it may be changed.
     *
     * @param words needed for an objection
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in words where no vote is taken any more, INVALID
     */
    @Transactional
    public void vote(AppraisalId id, @Nullable Choice choice, @Nullable String words) {
        AppraisalAccess.Opened opened = access.toWrite(id, AppraisalAction.VOTE);
        Instant now = clock.instant();
        VotingRound round = opened.appraisal().requireVote(now);
        if (choice == null) {
            throw Problem.invalid("choice", "appraisal.problem.needed");
        }
        String because = choice == Choice.OBJECT
                ? Words.required("words", words, Words.MEDIUM)
                : Words.optional("words", words, Words.MEDIUM);
        votes.put(id, round.number(), opened.ownSeat().person(), choice, because, now);
    }

    /** A member has an interest: their seat takes no part, and they see nothing more. */
    @Transactional
    public void recuse(AppraisalId id, @Nullable String reason) {
        AppraisalAccess.Opened opened = access.toChange(id, AppraisalAction.RECUSE);
        Appraisal appraisal = opened.appraisal();
        SeatRows.Seated seat = opened.ownSeat();
        String because = Words.required("reason", reason, Words.MEDIUM);
        seats.recuse(id, seat.person(), because, clock.instant());
        appraisal.openRound().ifPresent(round -> votes.remove(id, round.number(), seat.person()));
        appraisalCase.notedInside(appraisal, "recuse", seat.constituency());
        process.moved(id);
    }

    /** @throws Problem WRONG_STATE while there is time and somebody has not voted, however many have */
    @Transactional
    public void closeVote(AppraisalId id) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.CLOSE_VOTE).appraisal();
        VotingRound round = appraisal
                .openRound()
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "appraisal.problem.no-vote"));
        boolean early = clock.instant().isBefore(round.due());
        if (early && !closing.ballot(appraisal).isComplete()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "appraisal.problem.vote-runs",
                    round.due().atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        closing.close(appraisal);
        process.voteClosed(id);
    }
}
