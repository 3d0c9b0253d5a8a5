package org.medina.identity;

/** Whether somebody holds an office or stands in for who holds it. */
public enum MandateKind {
    HOLDER,
    DEPUTY
}
