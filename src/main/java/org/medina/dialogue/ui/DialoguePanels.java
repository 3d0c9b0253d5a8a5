package org.medina.dialogue.ui;

import org.springframework.stereotype.Component;

/** The parts of a dialogue's case page that need services of their own. */
@Component
record DialoguePanels(
        DialogueTurn turn,
        DialogueFacts facts,
        DialoguePartiesPanel parties,
        PositionPanel position,
        EndorsementsPanel endorsements,
        QuestionsPanel questions,
        MeetingPanel meeting,
        CommentCounts comments,
        LevelsPanel levels) {}
