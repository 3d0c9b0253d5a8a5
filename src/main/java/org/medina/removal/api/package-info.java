/** Protective removal over HTTP. */
@NullMarked
package org.medina.removal.api;

import org.jspecify.annotations.NullMarked;
