@NullMarked
package org.medina.casefile;

import org.jspecify.annotations.NullMarked;
