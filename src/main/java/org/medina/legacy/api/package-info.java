/** Legacy actions over HTTP. */
@NullMarked
package org.medina.legacy.api;

import org.jspecify.annotations.NullMarked;
