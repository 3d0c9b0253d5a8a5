/** Reviews and contributions over HTTP. */
@NullMarked
package org.medina.review.api;

import org.jspecify.annotations.NullMarked;
