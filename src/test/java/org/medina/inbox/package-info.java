@NullMarked
package org.medina.inbox;

import org.jspecify.annotations.NullMarked;
