package org.medina.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Every {@link TestComponent} there is, each made when a test first asks for it: one portal serves all tests of a run,
 * where each set of imports of their own would start another.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.medina",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestComponent.class))
class Fixtures {}
