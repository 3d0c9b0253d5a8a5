/**
 * Everything that speaks with Keycloak: verified tokens, the sign-in to the portal, the mirror of people and
 * organisations, and the filter chains built on them. Hidden from other modules, which ask {@code CurrentActor}.
 */
@NullMarked
package org.medina.identity.keycloak;

import org.jspecify.annotations.NullMarked;
