package org.medina.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.medina.MedinaApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal inside the test's JVM, on a port of its own, with the real PostgreSQL and Keycloak of the run. Timers
 * run when a test says so. All tests share the one portal, and every {@code TestComponent} is there for all: a test that
 * imported something for itself would start a portal for itself.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {MedinaApplication.class, Fixtures.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "medina.engine.jobs=false")
@ContextConfiguration(initializers = ServerAddresses.class)
public @interface IntegrationTest {}
