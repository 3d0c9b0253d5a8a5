package org.medina.demo;

import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ScratchIT {
    @Autowired StoryTeller teller;
    @Autowired PortalClock clock;
    @Autowired JsonMapper json;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    @Test
    void tells() throws Exception {
        accounts.organisation("freetown");
        new DemoStory(teller, clock, json).run(null);
        jdbc.sql("select kind, status, count(*) n from casefile.case_file group by 1,2 order by 1,2").query().listOfRows().forEach(r -> System.out.println("ROW " + r));
    }
}
