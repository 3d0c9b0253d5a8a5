package org.medina.casefile;

import java.util.List;
import java.util.stream.Collectors;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of all journeys that somebody may read: what every journey's own list would show them. */
@Service
public class CasesInSight {

    private final List<ReadableCases> journeys;
    private final CurrentActor actors;
    private final JdbcClient jdbc;

    CasesInSight(List<ReadableCases> journeys, CurrentActor actors, JdbcClient jdbc) {
        this.journeys = List.copyOf(journeys);
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** A condition in parentheses on {@code casefile.case_file} as {@code cf}, in the terms of {@link CaseSql#parameters}. */
    public String sql(Actor actor) {
        return journeys.stream()
                .map(journey -> "(cf.kind = '%s' and %s)".formatted(journey.kind(), journey.sql(actor)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** @param from joins what the list shows, and ends where a condition has to follow */
    public CaseQuery of(String from, Actor actor) {
        return CaseQuery.of(from, sql(actor), CaseSql.parameters(actors.asOfNow(actor)));
    }

    @Transactional(readOnly = true)
    public boolean reads(Actor actor, SubjectRef subject) {
        return of("from casefile.case_file cf where cf.id = :id and ", actor)
                        .value("id", subject.id())
                        .count(jdbc)
                == 1;
    }
}
