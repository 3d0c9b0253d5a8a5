package org.medina.dialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.medina.dialogue.DialogueStage;

/** Whether the comments are read in the text or as the matrix. */
final class CommentModes extends Div {

    private final NativeButton inText = new NativeButton(getTranslation("dialogue.desk.mode.text"));
    private final NativeButton asMatrix = new NativeButton(getTranslation("dialogue.desk.mode.matrix"));
    private final transient Runnable changed;
    private boolean matrix;

    /** Whoever writes begins in the text; whoever gathers, answers or closes begins in the matrix. */
    CommentModes(DialogueStage stage, Runnable changed) {
        this.changed = changed;
        this.matrix = stage != DialogueStage.PROPOSED && stage != DialogueStage.COMMENTING;
        addClassName("medina-comments-modes");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("dialogue.desk.mode"));
        inText.addClickListener(event -> choose(false));
        asMatrix.addClickListener(event -> choose(true));
        add(inText, asMatrix);
        press();
    }

    boolean isMatrix() {
        return matrix;
    }

    void text() {
        choose(false);
    }

    private void choose(boolean toMatrix) {
        if (matrix != toMatrix) {
            matrix = toMatrix;
            press();
            changed.run();
        }
    }

    private void press() {
        inText.getElement().setAttribute("aria-pressed", String.valueOf(!matrix));
        asMatrix.getElement().setAttribute("aria-pressed", String.valueOf(matrix));
    }
}
