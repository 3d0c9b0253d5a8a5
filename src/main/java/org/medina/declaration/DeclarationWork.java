package org.medina.declaration;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a declaration's process waits for, and until when. */
@Component
class DeclarationWork implements WorkAssignment {

    private final DeclarationRepository declarations;
    private final DeclarationCase declarationCase;

    DeclarationWork(DeclarationRepository declarations, DeclarationCase declarationCase) {
        this.declarations = declarations;
        this.declarationCase = declarationCase;
    }

    @Override
    public String process() {
        return DeclarationId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Declaration declaration = declarations.findById(subject.id()).orElseThrow(Problem::notFound);
        Turn turn = userTask.equals(DeclarationProcess.OPEN)
                ? declarationCase.head(declaration)
                : declarationCase.officer(declaration);
        return new Assignment(
                turn.organisation(),
                turn.role(),
                userTask.equals(DeclarationProcess.GATHER) ? declarationCase.due(declaration) : null);
    }
}
