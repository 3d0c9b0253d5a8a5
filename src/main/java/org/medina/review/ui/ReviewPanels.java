package org.medina.review.ui;

import org.medina.casefile.ui.CaseDiagram;
import org.medina.dossier.ui.DossierForms;
import org.medina.dossier.ui.DossierPanel;
import org.medina.review.ReviewProcessReading;
import org.springframework.stereotype.Component;

/** The parts of a review's page that need services of their own. */
@Component
record ReviewPanels(
        ReviewTurn turn,
        BoardPanel board,
        DossierPanel dossier,
        DossierForms forms,
        ChainPanel chain,
        ReviewFacts facts,
        ReviewProcessReading process,
        CaseDiagram diagrams) {}
