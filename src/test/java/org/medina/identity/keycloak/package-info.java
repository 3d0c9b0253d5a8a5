@NullMarked
package org.medina.identity.keycloak;

import org.jspecify.annotations.NullMarked;
