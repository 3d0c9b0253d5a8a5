package org.medina.identity.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.medina.identity.keycloak.PortalSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Everything that is neither API nor public is a screen for people who are signed in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurityConfiguration {

    @Bean
    @Order(10)
    SecurityFilterChain screens(HttpSecurity http, PortalSignIn signIn) {
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(PortalSignIn.PAGE, "{baseUrl}/")
                .defaultSuccessUrl(PortalSignIn.FIRST_PAGE)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        signIn.addTo(http);
        return http.build();
    }
}
