/** <i>My work</i>: everything that waits for the reader, over all journeys. */
@NullMarked
package org.medina.inbox.ui;

import org.jspecify.annotations.NullMarked;
