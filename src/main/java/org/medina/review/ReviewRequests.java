package org.medina.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.dossier.DossierRequest;
import org.medina.dossier.Grouping;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.pledge.LivingPledges;
import org.medina.pledge.PledgeId;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** What the dossier of a cycle is made of: each pledge that still lives, what its city said and its ministry beside it. */
@Component
class ReviewRequests {

    private final ContributionRepository contributions;
    private final LivingPledges pledges;
    private final Organisations organisations;
    private final ReferenceData reference;

    ReviewRequests(
            ContributionRepository contributions,
            LivingPledges pledges,
            Organisations organisations,
            ReferenceData reference) {
        this.contributions = contributions;
        this.pledges = pledges;
        this.organisations = organisations;
        this.reference = reference;
    }

    DossierRequest of(Review review) {
        Set<UUID> living = pledges.of(null, Set.of()).stream()
                .map(pledge -> pledge.id().value())
                .collect(Collectors.toSet());
        List<DossierRequest.Entry> entries = contributions.findAll(review.id().value()).stream()
                .flatMap(contribution -> contribution.content().pledges().stream()
                        .filter(asked -> living.contains(asked.pledge()))
                        .map(asked -> entry(review, contribution, asked)))
                .toList();
        return new DossierRequest(
                review.id().subject(),
                review.plan().title(),
                review.forum().orElse(""),
                grouping(review),
                review.edition().frozen().at(),
                entries);
    }

    /** As the forum groups; a review between two forums groups as they do. */
    Grouping grouping(Review review) {
        String kind = reference.forums().stream()
                .filter(forum -> forum.code().equals(review.plan().forum()))
                .findFirst()
                .map(Forum::kind)
                .orElse("");
        return switch (kind) {
            case "IMRF" -> Grouping.IMRF_ROUND_TABLES;
            case "GRF" -> Grouping.GRF_AREAS;
            default -> Grouping.NONE;
        };
    }

    private DossierRequest.Entry entry(Review review, Contribution contribution, AskedPledge asked) {
        return new DossierRequest.Entry(
                new PledgeId(asked.pledge()),
                answer(contribution, asked.pledge()),
                words(review, contribution, asked.pledge()),
                statements(contribution));
    }

    /** What a city wrote and did not hand in is nobody's to read. */
    private static org.medina.dossier.Answer answer(Contribution contribution, UUID pledge) {
        return contribution
                .handedIn()
                .flatMap(handedIn -> contribution.content().answer(pledge))
                .map(answer -> switch (answer.choice()) {
                    case CONFIRMED -> org.medina.dossier.Answer.CONFIRMED;
                    case UPDATED -> org.medina.dossier.Answer.UPDATED;
                })
                .orElse(org.medina.dossier.Answer.SILENT);
    }

    /** The words about the pledge, then the replies to the forum's questions, each under its question. */
    static @Nullable String words(Review review, Contribution contribution, UUID pledge) {
        if (contribution.handedIn().isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        contribution.content().answer(pledge).map(Answer::words).ifPresent(parts::add);
        List<@Nullable String> replies = contribution.content().replies();
        for (int i = 0; i < replies.size() && i < review.plan().questions().size(); i++) {
            String reply = replies.get(i);
            if (reply != null) {
                parts.add(review.plan().questions().get(i) + "\n" + reply);
            }
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private List<org.medina.dossier.Statement> statements(Contribution contribution) {
        return contribution
                .ministry()
                .filter(ministry -> contribution.statementState() != org.medina.review.Statement.State.WAIVED)
                .map(organisations::get)
                .map(ministry -> List.of(statement(contribution, ministry)))
                .orElseGet(List::of);
    }

    private static org.medina.dossier.Statement statement(Contribution contribution, Organisation ministry) {
        String country = ministry.country();
        return new org.medina.dossier.Statement(
                ministry.name(),
                country == null ? "" : country,
                day(contribution.createdAt()),
                day(contribution.statementDue().orElse(contribution.createdAt())),
                contribution.statement().map(Statement::words).orElse(null),
                contribution.statement().map(given -> day(given.by().at())).orElse(null));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
