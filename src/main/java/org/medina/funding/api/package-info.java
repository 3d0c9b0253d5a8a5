/** Funding requests over HTTP. */
@NullMarked
package org.medina.funding.api;

import org.jspecify.annotations.NullMarked;
