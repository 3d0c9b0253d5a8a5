/** Verification over HTTP, for anybody, and what journeys share of signatures on paper. */
@NullMarked
@NamedInterface("api")
package org.medina.signoff.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
