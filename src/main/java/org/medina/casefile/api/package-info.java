/** What the interfaces of all journeys tell of a case in the same words. */
@NullMarked
@NamedInterface("api")
package org.medina.casefile.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
