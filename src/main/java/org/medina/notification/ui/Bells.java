package org.medina.notification.ui;

import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.base.NodeNews;
import org.medina.identity.PersonId;
import org.medina.notification.NoticeReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The bells that hang on this node, by whom they ring for; whichever node tells somebody, theirs ring. */
@Component
class Bells implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);

    private final NoticeReading notices;
    private final Map<PersonId, Set<Bell>> bells = new ConcurrentHashMap<>();
    private final NodeNews.Listener listener;

    Bells(NoticeReading notices, NodeNews news) {
        this.notices = notices;
        this.listener = news.listen(NoticeReading.TOPIC, this::heard, this::all);
    }

    void hang(PersonId person, Bell bell) {
        bells.computeIfAbsent(person, one -> ConcurrentHashMap.newKeySet()).add(bell);
    }

    void take(PersonId person, Bell bell) {
        bells.computeIfPresent(person, (one, hung) -> {
            hung.remove(bell);
            return hung.isEmpty() ? null : hung;
        });
    }

    @Override
    public void destroy() {
        listener.close();
    }

    private void heard(String people) {
        for (String person : people.split(" ")) {
            ring(PersonId.of(person));
        }
    }

    private void all() {
        bells.keySet().forEach(this::ring);
    }

    private void ring(PersonId person) {
        Set<Bell> hung = bells.get(person);
        if (hung != null) {
            int unread = notices.unread(person);
            hung.forEach(bell -> ring(bell, unread));
        }
    }

    private static void ring(Bell bell, int unread) {
        try {
            bell.getUI().ifPresent(ui -> ui.access(() -> bell.show(unread)));
        } catch (UIDetachedException e) {
            LOG.debug("A window was closed before its bell rang");
        }
    }
}
