/** Files over HTTP, the same on every journey. */
@NullMarked
@NamedInterface("api")
package org.medina.attachment.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
