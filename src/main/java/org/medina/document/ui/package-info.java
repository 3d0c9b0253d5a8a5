/** The co-edited text as a part of a page: the editor in the browser, which speaks to the portal by its own socket. */
@NullMarked
@NamedInterface("ui")
package org.medina.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
