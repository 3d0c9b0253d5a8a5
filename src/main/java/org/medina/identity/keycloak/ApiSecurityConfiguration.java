package org.medina.identity.keycloak;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chains that need no session: programs with bearer tokens, operators' tools, and pages for everybody. */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    private static final String[] OPEN_API = {
        "/api/v1/register",
        "/api/v1/register/**",
        "/api/v1/verify/**",
        "/api/v1/openapi.json",
        "/api/v1/openapi.json/**"
    };
    private static final String[] OPEN_PAGES = {
        "/register",
        "/register/**",
        "/verify",
        "/verify/**",
        "/consulted/**",
        "/notices/off/**",
        "/calendar/**",
        "/join",
        "/join/**",
        "/guest/**",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/theme/**",
        "/themes/**",
        "/icons/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/sitemap.xml"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenReader tokens, ApiRefusals refusals) {
        stateless(http.securityMatcher("/api/**"));
        bearer(http, tokens, refusals);
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(OPEN_API).permitAll().anyRequest().authenticated());
        return http.build();
    }

    /** Without login, cookies or headers that forbid caching; what is there once needs no second trip. */
    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http) {
        stateless(http.securityMatchers(
                matchers -> matchers.requestMatchers(OPEN_PAGES).requestMatchers(frontPage())));
        http.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** Metrics and the like are for operators. */
    @Bean
    @Order(3)
    SecurityFilterChain operations(HttpSecurity http, TokenReader tokens, ApiRefusals refusals) {
        stateless(http.securityMatcher("/actuator/**"));
        bearer(http, tokens, refusals);
        http.authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(ApiUser.OPERATOR));
        return http.build();
    }

    /** The front page itself; the screens send their own traffic to the same address and say so by a parameter. */
    private static RequestMatcher frontPage() {
        return request ->
                request.getRequestURI().equals(request.getContextPath() + "/") && request.getParameter("v-r") == null;
    }

    private static void stateless(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void bearer(HttpSecurity http, TokenReader tokens, ApiRefusals refusals) {
        http.oauth2ResourceServer(server -> server.jwt(
                        jwt -> jwt.jwtAuthenticationConverter(token -> new ApiUser(token, tokens.read(token))))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
