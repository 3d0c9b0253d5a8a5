package org.medina.grant.ui;

import org.medina.attachment.ui.FilesPanels;
import org.medina.grant.GrantFiles;
import org.springframework.stereotype.Component;

/** The parts of a grant's case page that need services of their own. */
@Component
record GrantPanels(
        GrantTurn turn,
        FiguresPanel figures,
        SharesPanel shares,
        ChecklistPanel checklist,
        AgreementPanel agreement,
        TranchesPanel tranches,
        ReportsPanel reports,
        GrantFacts facts,
        FilesPanels files,
        GrantFiles kept) {}
