/** Oversight over HTTP. */
@NullMarked
package org.medina.oversight.api;

import org.jspecify.annotations.NullMarked;
