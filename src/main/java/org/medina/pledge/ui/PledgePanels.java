package org.medina.pledge.ui;

import org.medina.attachment.ui.FilesPanels;
import org.medina.casefile.ui.CaseDiagram;
import org.medina.casefile.ui.CaseGrowths;
import org.medina.pledge.PledgeFiles;
import org.springframework.stereotype.Component;

/** The parts of a pledge's case page that need services of their own. */
@Component
record PledgePanels(
        PledgeText text,
        PledgeTurn turn,
        FilesPanels files,
        PledgeFiles kept,
        CaseDiagram diagram,
        CaseGrowths growths) {}
