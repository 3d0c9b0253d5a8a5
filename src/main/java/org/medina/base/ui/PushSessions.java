package org.medina.base.ui;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * Keeps push from beginning sessions. A page whose session has ended says goodbye over push while the next page is on
 * its way to the sign-in; a session begun by the goodbye takes the place of the one in which that sign-in is awaited,
 * and whoever signs in then is not known. Atmosphere begins one unless it is told not to.
 */
@Component
class PushSessions implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            registration.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
        }
        return bean;
    }
}
