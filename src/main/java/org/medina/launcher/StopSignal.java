package org.medina.launcher;

/** How a program is asked to end: PostgreSQL waits for its clients on TERM and sends them away on INT. */
enum StopSignal {
    TERM,
    INT
}
