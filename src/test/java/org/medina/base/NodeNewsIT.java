package org.medina.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NodeNewsIT {

    private static final String TOPIC = "errand";

    private final NodeNews here;
    private final NodeNews there;
    private final TransactionTemplate transactions;
    private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();

    @Autowired
    NodeNewsIT(NodeNews here, NewsSettings settings, JdbcClient jdbc, TransactionTemplate transactions) {
        this.here = here;
        this.there = new NodeNews(settings, jdbc);
        this.transactions = transactions;
    }

    private NodeNews.Listener ears;

    @BeforeEach
    void listen() throws InterruptedException {
        var connected = new LinkedBlockingQueue<Boolean>();
        ears = here.listen(TOPIC, heardHere::add);
        there.listen(TOPIC, heardThere::add, () -> connected.add(true));
        assertThat(connected.poll(20, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void leave() {
        ears.close();
        there.destroy();
    }

    @Test
    void everyNodeHearsWhatWasCommittedAndNothingElse() throws InterruptedException {
        transactions.executeWithoutResult(status -> {
            here.tell(TOPIC, "rolled back");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> here.tell(TOPIC, "first words"));
        there.tell("another-topic", "for others");
        there.tell(TOPIC, "second");

        assertThat(heardThere.poll(20, TimeUnit.SECONDS)).isEqualTo("first words");
        assertThat(heardThere.poll(20, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(heardHere.poll(20, TimeUnit.SECONDS)).isEqualTo("first words");
        assertThat(heardHere.poll(20, TimeUnit.SECONDS)).isEqualTo("second");
    }
}
