/** The smallest journey there can be: it shows that the house works before any real journey moves in. */
@NullMarked
package org.medina.errand;

import org.jspecify.annotations.NullMarked;
