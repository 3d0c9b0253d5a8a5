/** Guests by HTTP: for programs of the city, and the pages that guests themselves open. */
@NullMarked
package org.medina.guest.api;

import org.jspecify.annotations.NullMarked;
