package org.medina.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a city is asked and what it says.
 *
 * @param replies to the questions of the forum, in their order; null where there is none
 */
public record ContributionContent(List<AskedPledge> pledges, List<Answer> answers, List<@Nullable String> replies) {

    public ContributionContent {
        pledges = List.copyOf(pledges);
        answers = List.copyOf(answers);
        replies = java.util.Collections.unmodifiableList(new ArrayList<>(replies));
    }

    static ContributionContent asking(List<AskedPledge> pledges, int questions) {
        List<@Nullable String> replies = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            replies.add(null);
        }
        return new ContributionContent(pledges, List.of(), replies);
    }

    public Optional<Answer> answer(UUID pledge) {
        return answers.stream().filter(answer -> answer.pledge().equals(pledge)).findFirst();
    }

    public Optional<AskedPledge> asked(UUID pledge) {
        return pledges.stream().filter(asked -> asked.pledge().equals(pledge)).findFirst();
    }

    /** The pledges of which nothing is said yet. */
    public List<AskedPledge> open() {
        return pledges.stream()
                .filter(asked -> answer(asked.pledge()).isEmpty())
                .toList();
    }

    ContributionContent with(Answer answer) {
        List<Answer> others = new ArrayList<>(answers);
        others.removeIf(other -> other.pledge().equals(answer.pledge()));
        others.add(answer);
        return new ContributionContent(pledges, others, replies);
    }

    ContributionContent reply(int question, @Nullable String words) {
        List<@Nullable String> others = new ArrayList<>(replies);
        others.set(question, words);
        return new ContributionContent(pledges, answers, others);
    }

    /** What others may read before the city has handed it in. */
    ContributionContent questionsOnly() {
        return asking(pledges, replies.size());
    }
}
