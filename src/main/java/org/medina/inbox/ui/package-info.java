/** <i>My work</i>: everything that waits for the reader, over all journeys; open to modules whose work belongs to no case. */
@NullMarked
@NamedInterface("ui")
package org.medina.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
