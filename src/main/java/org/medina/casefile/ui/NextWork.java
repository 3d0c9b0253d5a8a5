package org.medina.casefile.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Where the reader goes on when nothing is left to do at a case; offered as a bean by who knows what waits for them. */
public interface NextWork {

    /** @param path of the page they are on, which leads nowhere */
    Optional<Component> after(String path);

    /** Whoever offers it, if anybody does. */
    @org.springframework.stereotype.Component
    class Offered {

        private final ObjectProvider<NextWork> offers;

        Offered(ObjectProvider<NextWork> offers) {
            this.offers = offers;
        }

        Optional<Component> after(String path) {
            return offers.stream().flatMap(one -> one.after(path).stream()).findFirst();
        }
    }
}
