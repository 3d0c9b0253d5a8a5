package org.medina.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * By which rules requests are judged; data of a call.
 *
 * @param agencies whom to ask for a review, in this order; those after the first {@code reviewers} are substitutes
 * @param reviewers how many agencies review a request
 * @param quorum how many reviews a decision needs
 * @param reviewDays working days for a review
 * @param clarificationDays working days for an answer to a question; they stop the clock
 * @param panel whether the reviewers talk once all reviews are in
 */
public record AppraisalPlan(
        List<Criterion> criteria,
        List<Marker> markers,
        List<OrganisationId> agencies,
        int reviewers,
        int quorum,
        int reviewDays,
        int clarificationDays,
        boolean panel,
        Committee committee) {

    public AppraisalPlan {
        criteria = List.copyOf(criteria);
        markers = List.copyOf(markers);
        agencies = List.copyOf(agencies);
    }

    /**
     * What is scored.
     *
     * @param weight in hundredths; those of all criteria make a hundred
     * @param highest score; the lowest is 0
     * @param minimum score below which a request should not be funded
     */
    public record Criterion(String key, String name, String question, BigDecimal weight, int highest, int minimum) {}

    /** Something that is marked and not weighed, such as gender: from 0 to {@code highest}. */
    public record Marker(String key, String name, int highest) {}

    /**
     * Who decides.
     *
     * @param quorum how many seats must vote
     * @param votingDays working days to vote, or to object
     * @param minutesHours after so many hours of silence the minutes are adopted
     */
    public record Committee(
            OrganisationId organisation,
            List<Seat> seats,
            DecisionRule rule,
            int quorum,
            int votingDays,
            int minutesHours) {

        public Committee {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A seat and who has it.
     *
     * @param constituency e.g. donors, countries, stakeholders, United Nations
     * @param secondedBy the organisation that lent the person; null where none did
     */
    public record Seat(
            String constituency, PersonId person, @Nullable OrganisationId secondedBy) {}

    /** How seats make a decision. */
    public enum DecisionRule {
        /** All who vote agree. */
        CONSENSUS,
        /** The proposal of the secretariat stands where nobody objects in time. */
        NO_OBJECTION,
        /** More than half of the votes, with a quorum. */
        MAJORITY
    }
}
