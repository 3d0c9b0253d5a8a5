@NullMarked
package org.medina.base.api;

import org.jspecify.annotations.NullMarked;
