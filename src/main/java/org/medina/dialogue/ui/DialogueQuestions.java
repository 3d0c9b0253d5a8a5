package org.medina.dialogue.ui;

import org.springframework.stereotype.Component;

/** Everything that is asked before a step is taken with a dialogue. */
@Component
record DialogueQuestions(
        AskingQuestions asking,
        GatheringQuestions gathering,
        AnsweringQuestions answering,
        EndorsingQuestions endorsing,
        MeetingQuestions meeting,
        RecordQuestions records,
        TimeQuestions time) {}
