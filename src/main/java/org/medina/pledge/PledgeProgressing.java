package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the journey of a pledge's reports has to know of it and to tell it; who may is for that journey to know. */
@Service
public class PledgeProgressing {

    private final PledgeRepository pledges;
    private final PledgeCase pledgeCase;
    private final JdbcClient jdbc;

    PledgeProgressing(PledgeRepository pledges, PledgeCase pledgeCase, JdbcClient jdbc) {
        this.pledges = pledges;
        this.pledgeCase = pledgeCase;
        this.jdbc = jdbc;
    }

    /**
     * A pledge as its reports refer to it.
     *
     * @param lives whether it is published and neither withdrawn nor fulfilled
     */
    public record Reported(
            PledgeId id,
            String reference,
            String title,
            OrganisationId lead,
            PledgeContent content,
            PledgeProgress progress,
            boolean lives,
            Instant publishedAt) {}

    /** Empty for one that was never published. */
    @Transactional(readOnly = true)
    public Optional<Reported> find(PledgeId id) {
        return pledges.findById(id.value()).flatMap(PledgeProgressing::reported);
    }

    /**
     * How far it has come, as its city reported and the secretariat checked.
     *
     * @throws Problem WRONG_STATE unless it is published
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reported(PledgeId id, PledgeProgress progress, Instant at) {
        Pledge pledge = pledges.findAndLock(id.value()).orElseThrow(Problem::notFound);
        pledge.report(progress, at);
        pledges.save(pledge);
        pledgeCase.moved(pledge, pledge.status(), "report", null, Visibility.PUBLIC);
    }

    /** Published pledges that live, by id; one page of those after {@code after}, all zeros for the first. */
    @Transactional(readOnly = true)
    public List<PledgeId> living(UUID after, int limit) {
        return jdbc.sql("""
                        select p.id from pledge.pledge p
                         where p.status = 'PUBLISHED' and p.progress <> 'FULFILLED' and p.id > :after
                         order by p.id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new PledgeId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Optional<Reported> reported(Pledge pledge) {
        return pledge.publishedAt()
                .map(at -> new Reported(
                        pledge.id(),
                        pledge.reference(),
                        SignedText.titleOf(pledge.content()),
                        pledge.lead(),
                        pledge.content(),
                        pledge.progress().orElse(PledgeProgress.PLANNING),
                        pledge.status() == PledgeStatus.PUBLISHED
                                && pledge.progress()
                                        .filter(PledgeProgress.FULFILLED::equals)
                                        .isEmpty(),
                        at));
    }
}
