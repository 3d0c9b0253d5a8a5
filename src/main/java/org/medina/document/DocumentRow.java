package org.medina.document;

import java.util.Map;
import org.medina.base.SubjectRef;

/** A text's row: which version it has, and under which epoch of its rights. */
record DocumentRow(DocumentId id, SubjectRef subject, long version, long epoch, Map<String, Long> sectionVersions) {}
