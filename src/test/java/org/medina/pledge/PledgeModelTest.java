package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of moves that the power cuts interrupt keeps up with the model. */
class PledgeModelTest {

    @Test
    void everyTransitionOfTheModelIsTried() {
        PledgeModel model = PledgeModel.read();
        Set<String> inTheModel =
                model.transitions().stream().map(PledgeModel.Transition::name).collect(Collectors.toSet());
        Set<String> flows = inTheModel.stream()
                .flatMap(name -> Stream.of(name.replaceAll(" from .*", "").split(" ")))
                .collect(Collectors.toSet());

        assertThat(flows).containsExactlyInAnyOrderElementsOf(model.flows());
        assertThat(Stream.concat(
                        Stream.concat(PledgeMove.ALL.stream(), PledgeMove.TIMED.stream())
                                .filter(PledgeMove::isOfTheModel)
                                .map(PledgeMove::transition),
                        PledgeMove.BEYOND_THE_DEMO.stream()))
                .containsExactlyInAnyOrderElementsOf(inTheModel);
    }
}
