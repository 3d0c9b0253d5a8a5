/**
 * One set of conventions for every REST interface: problems as RFC 9457, lists, preconditions, repeated requests,
 * JSON.
 */
@NullMarked
@NamedInterface("api")
package org.medina.base.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
