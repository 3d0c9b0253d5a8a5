package org.medina.workflow;

import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.impl.delegate.DelegateInvocation;
import org.operaton.bpm.engine.impl.interceptor.DelegateInterceptor;

/** Where nobody acts, as in a timer's thread, the portal itself acts through the process. */
final class EngineActor implements DelegateInterceptor {

    private final CurrentActor current;

    EngineActor(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        if (current.find().isPresent()) {
            invocation.proceed();
            return;
        }
        current.runAs(Actor.system(process(invocation.getContextExecution())), () -> proceed(invocation));
    }

    private static String process(BaseDelegateExecution execution) {
        return execution instanceof DelegateExecution within
                ? ProcessIds.key(within.getProcessDefinitionId())
                : "workflow";
    }

    private static void proceed(DelegateInvocation invocation) {
        try {
            invocation.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
