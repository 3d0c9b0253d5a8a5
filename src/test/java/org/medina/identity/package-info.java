@NullMarked
package org.medina.identity;

import org.jspecify.annotations.NullMarked;
