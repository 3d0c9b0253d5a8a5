package org.medina.call;

import static org.medina.call.Findings.at;
import static org.medina.call.Findings.listed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallDraft.Criterion;
import org.medina.call.CallDraft.Marker;
import org.medina.call.CallDraft.Seat;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Person;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Whether requests can be judged by what a draft says: rubric, reviewers, committee. */
@Component
class AppraisalChecks {

    private static final int HIGHEST_SCORE = 100;
    private static final int LONGEST_DAYS = 250;
    private static final int LONGEST_SILENCE = 720;

    private final Parties parties;

    AppraisalChecks(Parties parties) {
        this.parties = parties;
    }

    void check(CallDraft draft, Findings found) {
        criteria(listed(draft.criteria()), found);
        markers(listed(draft.markers()), found);
        reviewers(draft, found);
        committee(draft, found);
    }

    private static void criteria(List<Criterion> criteria, Findings found) {
        found.needed("criteria", criteria);
        for (int index = 0; index < criteria.size(); index++) {
            Criterion criterion = criteria.get(index);
            String field = at("criteria", index);
            found.needed(field + ".name", criterion.name());
            found.needed(field + ".question", criterion.question());
            found.percent(field + ".weight", criterion.weight(), true);
            found.range(field + ".highest", criterion.highest(), 1, HIGHEST_SCORE);
            Integer highest = criterion.highest();
            found.range(field + ".minimum", criterion.minimum(), 0, highest == null ? HIGHEST_SCORE : highest);
        }
        found.once(criteria.stream().map(Criterion::key).toList(), "criteria", ".key");
        found.whole(
                "criteria",
                criteria.stream()
                        .map(Criterion::weight)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static void markers(List<Marker> markers, Findings found) {
        for (int index = 0; index < markers.size(); index++) {
            found.needed(at("markers", index) + ".name", markers.get(index).name());
            found.range(at("markers", index) + ".highest", markers.get(index).highest(), 1, HIGHEST_SCORE);
        }
        found.once(markers.stream().map(Marker::key).toList(), "markers", ".key");
    }

    private void reviewers(CallDraft draft, Findings found) {
        List<String> agencies = listed(draft.agencies());
        found.needed("agencies", agencies);
        for (int index = 0; index < agencies.size(); index++) {
            Organisation agency = organisation(at("agencies", index), agencies.get(index), found);
            if (agency != null && agency.kind() != OrganisationKind.AGENCY) {
                found.add(at("agencies", index), "not-an-agency", agency.name());
            }
        }
        found.once(agencies, "agencies", "");
        upTo("reviewers", draft.reviewers(), agencies.size(), "more-reviewers-than-agencies", found);
        Integer reviewers = draft.reviewers();
        upTo("quorum", draft.quorum(), reviewers == null ? 0 : reviewers, "quorum-above-reviewers", found);
        found.range("reviewDays", draft.reviewDays(), 1, LONGEST_DAYS);
        found.range("clarificationDays", draft.clarificationDays(), 1, LONGEST_DAYS);
        found.needed("panel", draft.panel());
    }

    /** @param most 0 where that is not known yet */
    private static void upTo(String field, @Nullable Integer value, int most, String key, Findings found) {
        if (!found.needed(field, value)) {
            return;
        }
        int given = Objects.requireNonNull(value);
        if (given < 1) {
            found.add(field, "at-least-one");
        } else if (most > 0 && given > most) {
            found.add(field, key, most);
        }
    }

    private void committee(CallDraft draft, Findings found) {
        String named = draft.committee();
        Organisation committee = found.needed("committee", named)
                ? organisation("committee", Objects.requireNonNull(named), found)
                : null;
        List<Seat> seats = listed(draft.seats());
        found.needed("seats", seats);
        for (int index = 0; index < seats.size(); index++) {
            seat(seats.get(index), at("seats", index), committee, found);
        }
        found.once(seats.stream().map(this::person).toList(), "seats", ".person");
        found.needed("rule", draft.rule());
        upTo("votes", draft.votes(), seats.size(), "more-votes-than-seats", found);
        found.range("votingDays", draft.votingDays(), 1, LONGEST_DAYS);
        found.range("minutesHours", draft.minutesHours(), 1, LONGEST_SILENCE);
    }

    private void seat(Seat seat, String field, @Nullable Organisation committee, Findings found) {
        found.needed(field + ".constituency", seat.constituency());
        if (found.needed(field + ".person", seat.person())) {
            String named = Objects.requireNonNull(seat.person());
            Optional<Person> person = parties.person(named);
            if (person.isEmpty()) {
                found.add(field + ".person", "unknown-person", named);
            } else if (committee != null
                    && !parties.has(
                            committee.id(),
                            Role.COMMITTEE_MEMBER,
                            person.orElseThrow().id())) {
                found.add(
                        field + ".person", "not-a-member", person.orElseThrow().name(), committee.name());
            }
        }
        String lender = seat.secondedBy();
        if (lender != null && !lender.isBlank()) {
            organisation(field + ".secondedBy", lender, found);
        }
    }

    private @Nullable Object person(Seat seat) {
        String named = seat.person();
        return named == null ? null : parties.person(named).map(Person::id).orElse(null);
    }

    private @Nullable Organisation organisation(String field, String named, Findings found) {
        Optional<Organisation> organisation = parties.organisation(named);
        if (organisation.isEmpty()) {
            found.add(field, "unknown-organisation", named);
        }
        return organisation.orElse(null);
    }
}
