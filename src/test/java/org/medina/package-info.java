@NullMarked
package org.medina;

import org.jspecify.annotations.NullMarked;
