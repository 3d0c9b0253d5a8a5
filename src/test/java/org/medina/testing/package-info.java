/**
 * What tests stand on: the real PostgreSQL, Keycloak, browser and portal, each started at its first use and once a run,
 * by the same classes that {@code ./medina run} uses; and the few helpers every browser and API test needs.
 */
@NullMarked
package org.medina.testing;

import org.jspecify.annotations.NullMarked;
