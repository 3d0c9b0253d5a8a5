package org.medina.workflow;

import java.util.Map;

/**
 * How cases under way move from one version of a model to the next. Elements of the same id and type stay where they
 * are; each journey offers one as a bean for every version that changed.
 *
 * @param moved wait states that got another id or were merged into another, old id to new
 */
public record ProcessMigration(String process, String fromTag, String toTag, Map<String, String> moved) {}
