package org.medina.dialogue;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the dialogue's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    @Bean
    JsonColumn.Types dialogueJsonColumns() {
        return new JsonColumn.Types(List.of(
                Statement.class,
                Reply.class,
                Meeting.class,
                Publication.class,
                CommentContent.class,
                Withheld.class,
                CommentAnswer.class,
                CommentClosure.class));
    }

    @Bean
    Removing dialogueRemoving(TextSweep sweep) {
        return sweep.of("dialogue");
    }
}
