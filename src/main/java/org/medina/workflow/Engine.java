package org.medina.workflow;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.operaton.bpm.engine.MismatchingMessageCorrelationException;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Puts the engine's exceptions into the portal's words. */
final class Engine {

    private Engine() {}

    static void run(Runnable command) {
        call(() -> {
            command.run();
            return true;
        });
    }

    /** What a step or a question refused comes out as it was, not wrapped by the engine. */
    static <T> T call(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException | PessimisticLockingFailureException e) {
            throw Problem.of(Problem.Kind.CONFLICT, "workflow.at-once");
        } catch (MismatchingMessageCorrelationException e) {
            throw notWaiting();
        } catch (ProcessEngineException e) {
            throw refusalIn(e);
        }
    }

    static Problem notWaiting() {
        return Problem.of(Problem.Kind.WRONG_STATE, "workflow.not-waiting");
    }

    private static RuntimeException refusalIn(ProcessEngineException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem refusal) {
                return refusal;
            }
        }
        return failure;
    }
}
