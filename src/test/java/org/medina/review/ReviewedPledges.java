package org.medina.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.RunningPortal;

/** Published pledges of many cities in a portal that runs, and what nobody can do there over HTTP. */
public final class ReviewedPledges {

    private static final String CONTENT = """
            {"title": "%s", "summary": "Every family gets a legal address.", "compactScope": "GCM",
             "gcmObjectives": [15], "primaryGcmObjectives": [15], "actionAreas": ["2020/4"],
             "currentAction": "Ward offices register families.",
             "commitment": "By 2028 every family is registered within 14 days.", "start": "2026-01-01"}
            """;

    private static final String SEAT = """
            with place as (
                insert into identity.office (id, organisation, title, opened_at)
                select ?, o.id, ?, now() from identity.organisation o where o.alias = ?
                on conflict (organisation, title) do update set title = excluded.title returning id)
            insert into identity.mandate (id, office, person, kind, valid_from, document, granted_by, granted_at)
            select ?, place.id, p.id, 'HOLDER', date '2024-01-01', 'Election', 'test', now()
            from place, identity.person p
            where p.username = ? and p.enabled
              and not exists (select 1 from identity.mandate m
                               where m.person = p.id and m.office in (
                                     select f.id from identity.office f join identity.organisation o
                                         on o.id = f.organisation where o.alias = ?))""";

    private final RunningPortal portal;

    public ReviewedPledges(RunningPortal portal) {
        this.portal = portal;
    }

    /** Whoever signs for an organisation holds a mandate of its office. */
    public void seat(String person, String organisation) throws SQLException {
        change(SEAT, Ids.next(), "Office of " + person, organisation, Ids.next(), person, organisation);
    }

    void publish(String city, String title) {
        ApiClient coordinator = api("coordinator." + city);
        String id = done(coordinator.post("/api/v1/pledges", CONTENT.formatted(title)))
                .json()
                .path("id")
                .asString();
        act("coordinator." + city, id, "send-to-review", null);
        if (json(city, id, "status").equals("OFFICE_REVIEW")) {
            act("coordinator." + city, id, "approve", null);
        }
        act("mayor." + city, id, "sign", ReviewOverHttp.signature(json(city, id, "textHash")));
        act("officer", id, "accept", null);
    }

    /** The day of all who have not answered is past. */
    void endAnswering(String review) throws SQLException {
        change(
                "update review.contribution set answers_due = now() - interval '1 minute' where cycle = ?",
                UUID.fromString(review));
    }

    static List<String> all() {
        return ReviewsForTests.CITIES;
    }

    private String json(String city, String id, String field) {
        return api("coordinator." + city)
                .get("/api/v1/pledges/" + id)
                .json()
                .path(field)
                .asString("");
    }

    private void act(String account, String id, String verb, @Nullable String body) {
        done(api(account).post("/api/v1/pledges/" + id + "/" + verb, body));
    }

    private ApiClient api(String account) {
        return ApiClient.as(portal.url(), account);
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement change = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        }
    }
}
