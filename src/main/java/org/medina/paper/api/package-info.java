/** Papers over HTTP. */
@NullMarked
@NamedInterface("api")
package org.medina.paper.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
