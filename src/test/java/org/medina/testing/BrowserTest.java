package org.medina.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in real Chromium against the built portal. Its methods may ask for a {@code Page}, a {@code BrowserContext}
 * (both fresh for each test) and the shared {@link RunningPortal}; a failure leaves pictures in target/screenshots.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
