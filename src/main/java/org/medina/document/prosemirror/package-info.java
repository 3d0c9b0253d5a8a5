/**
 * ProseMirror's document model and steps in Java, in ProseMirror's own terms, held to the JavaScript original by a
 * differential test. Offsets in text count UTF-16 units, as there. Nothing in here knows Spring, a database or HTTP:
 * {@code com.atlassian.prosemirror:*-jvm} would replace it. Derived from prosemirror-model and prosemirror-transform,
 * MIT licence, see NOTICE.
 */
@NullMarked
package org.medina.document.prosemirror;

import org.jspecify.annotations.NullMarked;
