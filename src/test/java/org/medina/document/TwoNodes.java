package org.medina.document;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journey of the tests, and a second node beside the portal's own, in the same JVM on the same database. */
@TestConfiguration(proxyBeanMethods = false)
public class TwoNodes {

    @Bean
    public Drafts drafts() {
        return new Drafts();
    }

    /** Only where a test asks for it: it hears whatever the portal's own node hears. */
    @Bean
    @Lazy
    SecondNode secondNode(LiveServices services, LiveSettings settings, JdbcClient jdbc, ThreadRows threads) {
        return new SecondNode(new LiveDocuments(services, new Notices(settings, jdbc), threads));
    }

    /** Not a {@link LiveDocuments} itself, which there is one of. */
    record SecondNode(LiveDocuments documents) implements DisposableBean {

        SecondNode {
            documents.start();
        }

        @Override
        public void destroy() {
            documents.stop();
        }
    }
}
