package org.medina.casefile.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinService;
import org.medina.base.ui.Columns;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StageTracker;
import org.medina.base.ui.YourTurnPanel;

/** The page of a case: its head, where it stands, whose turn it is, then what is read and what stands beside it. */
public final class CaseShell extends Stack {

    private final YourTurnPanel turn;
    private final Stack content = new Stack();
    private final Stack side = new Stack();

    public CaseShell(PageHeader head, StageTracker stages, YourTurnPanel turn) {
        addClassName("medina-case");
        add(head, stages, turn, new Columns(content, side));
        this.turn = turn;
    }

    /** Whoever has nothing to do here, or no longer, goes on to what waits for them elsewhere. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach() && !turn.isYours()) {
            VaadinService service = event.getSession().getService();
            String here = event.getUI().getActiveViewLocation().getPath();
            service.getInstantiator()
                    .getOrCreate(NextWork.Offered.class)
                    .after(here)
                    .ifPresent(turn::next);
        }
    }

    /** Between the head and everything else: what has to be known first. */
    public CaseShell notice(Component notice) {
        addComponentAtIndex(1, notice);
        return this;
    }

    public CaseShell content(Component... parts) {
        content.add(parts);
        return this;
    }

    /** Below both columns, over the whole width. */
    public CaseShell below(Component... parts) {
        add(parts);
        return this;
    }

    public CaseShell side(Component... parts) {
        side.add(parts);
        return this;
    }
}
