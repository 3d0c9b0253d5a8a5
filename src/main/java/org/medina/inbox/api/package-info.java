/** The inbox over REST. */
@NullMarked
package org.medina.inbox.api;

import org.jspecify.annotations.NullMarked;
