package org.medina.mailbox;

import org.medina.base.Background;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into the mailbox every so often, where there is one. */
@Component
class IntakeWork implements DisposableBean {

    private final IntakeSettings settings;
    private final Background looks;

    IntakeWork(IntakeSettings settings, Postbox postbox) {
        this.settings = settings;
        this.looks = new Background("mail intake", settings.every(), postbox::look);
    }

    /** Not before: the demo story is told with the clock moved. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (settings.isOn()) {
            looks.start();
        }
    }

    @Override
    public void destroy() {
        looks.stop();
    }
}
