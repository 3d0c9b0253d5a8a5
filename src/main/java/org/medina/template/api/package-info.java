/** Templates over HTTP. */
@NullMarked
package org.medina.template.api;

import org.jspecify.annotations.NullMarked;
