package org.medina.document;

import org.medina.base.NewsSettings;
import org.medina.base.NodeNews;
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
    SecondNode secondNode(LiveServices services, NewsSettings settings, JdbcClient jdbc, ThreadRows threads) {
        var news = new NodeNews(settings, jdbc);
        return new SecondNode(new LiveDocuments(services, new Notices(news), threads), news);
    }

    /** Not a {@link LiveDocuments} itself, which there is one of. */
    record SecondNode(LiveDocuments documents, NodeNews news) implements DisposableBean {

        SecondNode {
            documents.start();
        }

        @Override
        public void destroy() {
            documents.stop();
            news.destroy();
        }
    }
}
