package org.medina.workflow;

/** The engine's ids of deployed processes: {@code <process>:<version>:<id>}. */
final class ProcessIds {

    private ProcessIds() {}

    static String key(String definitionId) {
        int colon = definitionId.indexOf(':');
        return colon < 0 ? definitionId : definitionId.substring(0, colon);
    }
}
