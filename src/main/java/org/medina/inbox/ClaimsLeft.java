package org.medina.inbox;

import org.medina.identity.LeftOrganisation;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody had taken is anybody’s of their role again once they belong to the organisation no more. */
@Component
class ClaimsLeft {

    private final JdbcClient jdbc;
    private final WorkNews news;

    ClaimsLeft(JdbcClient jdbc, WorkNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @EventListener
    void on(LeftOrganisation left) {
        jdbc.sql("""
                delete from inbox.hand_over_request r using inbox.entry e
                 where e.id = r.entry and e.organisation = :organisation
                   and (r.asked_by = :person or r.asked_of = :person)""")
                .param("organisation", left.organisation().value())
                .param("person", left.person().value())
                .update();
        int released = jdbc.sql("""
                        update inbox.entry set assignee = null
                         where organisation = :organisation and assignee = :person""")
                .param("organisation", left.organisation().value())
                .param("person", left.person().value())
                .update();
        if (released > 0) {
            news.changed(left.organisation());
        }
    }
}
