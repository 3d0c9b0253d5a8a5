package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps the rules of {@code bpmn/README.md}, and every rule is seen to bite. */
class BpmnModelTest {

    private static final ModelBeans BEANS = ModelBeans.ofAllJourneys();
    private static final ModelMessages MESSAGES = ModelMessages.ofAllModules();

    static Stream<Model> models() {
        return Stream.of(Model.SHIPPED, Model.FOR_TESTS).map(Model::allIn).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelRunsHere(Model model) {
        assertThat(ModelRules.brokenBy(model, BEANS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsWrittenForPeople(Model model) {
        assertThat(ModelWriting.brokenBy(model, MESSAGES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsDrawnCleanly(Model model) {
        assertThat(ModelDrawing.brokenBy(model)).isEmpty();
    }

    @Test
    void theModelsForTestsAreAmongThem() {
        assertThat(models().map(Model::id)).contains("errand");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id="errand" name                                  | id="error" name                                      | error is not named as its file
            isExecutable="true"                               | isExecutable="false"                                 | errand is not executable
            camunda:versionTag="1.0.0"                        | camunda:taskPriority="1"                                                | errand has no version tag
            value="writing,review,confirmation,done"          | value=""                                             | errand lists no stages
            name="stage" value="review"                       | name="stage" value="reading"                         | userTask_ReviewErrand waits in a stage that is not listed
            name="stage" value="review"                       | name="step" value="review"                           | userTask_ReviewErrand waits in no stage
            name="inboxKind" value="errand.review"            | name="kind" value="errand.review"                    | userTask_ReviewErrand has no inbox kind of its process
            name="inboxKind" value="errand.review"            | name="inboxKind" value="pledge.review"               | userTask_ReviewErrand has no inbox kind of its process
            name="Review errand"                              | name="Review errand" camunda:candidateGroups="staff" | userTask_ReviewErrand is assigned in the model instead of the inbox
            ${finishErrand}                                   | ${finishErand}                                       | serviceTask_FinishErrand names no step bean
            ${finishErrand}                                   | ${errandNeedsReview}                                 | serviceTask_FinishErrand names no step bean
            camunda:delegateExpression="${finishErrand}"      | camunda:class="org.medina.Finish"                    | serviceTask_FinishErrand names a class or an expression
            ${errandNeedsReview.yes(execution)}               | ${errandNeedsReviews.yes(execution)}                 | flow_NeedsReviewToReviewErrand asks neither a question bean nor an outcome
            ${decision == 'APPROVED'}                         | ${decision.startsWith('A')}                          | flow_IsApprovedToConfirmErrand asks neither a question bean nor an outcome
            ${idleWriter.cycle(execution)}                    | P14D                                                 | boundary_WriterIdled has a deadline of its own instead of asking the case
            ${idleWriter.cycle(execution)}                    | ${idleWriters.cycle(execution)}                      | boundary_WriterIdled has a deadline of its own instead of asking the case
            ${errandPartners.of(execution)}                   | ${partners}                                          | userTask_ConfirmErrand repeats over no elements bean
            camunda:elementVariable="element"                 | camunda:elementVariable="partner"                    | userTask_ConfirmErrand names its element otherwise
            name="Finish errand"                              | name="Finish errand" camunda:asyncBefore="true"      | serviceTask_FinishErrand is a job, and jobs are for timers only
            targetRef="end_ErrandClosed"                      | targetRef="serviceTask_CloseErrand"                  | end_ErrandClosed is never reached
            sourceRef="start_ErrandWithdrawn"                 | sourceRef="serviceTask_CloseErrand"                  | start_ErrandWithdrawn leads nowhere
            """)
    void aModelThatCannotRunHereIsRefused(String part, String other, String sentence) {
        assertThat(ModelRules.brokenBy(errand(part, other), BEANS)).contains(sentence);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            end_ErrandDone                       | endEvent_ErrandDone                      | endEvent_ErrandDone should begin with end_
            end_ErrandDone                       | end_errand_done                          | end_errand_done should begin with end_
            name="Review errand"                 | name="Review"                            | userTask_ReviewErrand is not named verb and noun
            name="Errand done"                   | name="End"                               | end_ErrandDone is not named in the past tense
            name="Is the errand approved?"       | name="Errand approved"                   | gateway_IsApproved is not named as a question
            name="no" sourceRef="gateway_Is      | sourceRef="gateway_Is                    | flow_IsApprovedToWriteErrand does not say which answer it is
            name="Is the errand approved?"       | name="Is the errand approved?" default="flow_IsApprovedToWriteErrand" | flow_IsApprovedToWriteErrand has no condition, or one too many
            end_ErrandDone                       | end_ErrandOver                           | bpmn.errand.end_ErrandOver is missing in the messages
            name="Review errand"                 | name="Read errand"                       | bpmn.errand.userTask_ReviewErrand says 'Review errand' where the model says 'Read errand'
            name="Errand" isExec                 | name="Errands" isExec                    | bpmn.errand says 'Errand' where the model says 'Errands'
            name="inboxKind" value="errand.review" | name="inboxKind" value="errand.look"    | inbox.kind.errand.look is missing in the messages
            value="writing,review                | value="writing,reading,review            | bpmn.errand.stage.reading is missing in the messages
            name="stage" value="done"            | name="stage" value="gone"                | bpmn.errand.stage.gone is missing in the messages
            """)
    void aModelThatIsNotWrittenForPeopleIsRefused(String part, String other, String sentence) {
        assertThat(ModelWriting.brokenBy(errand(part, other), MESSAGES)).contains(sentence);
    }

    @Test
    void anUndrawnNodeIsRefused() {
        assertThat(ModelDrawing.brokenBy(
                        errand("bpmnElement=\"end_ErrandDone\"", "bpmnElement=\"message_Withdrawal\"")))
                .contains("end_ErrandDone is not drawn");
    }

    @Test
    void anUndrawnFlowIsRefused() {
        assertThat(ModelDrawing.brokenBy(errand(
                        "bpmnElement=\"flow_FinishErrandToErrandDone\"",
                        "bpmnElement=\"flow_WriteErrandToNeedsReview\"")))
                .contains("flow_FinishErrandToErrandDone is not drawn");
    }

    @Test
    void aFlowThroughANodeIsRefused() {
        Model model = errand("<di:waypoint x=\"340\" y=\"40\" />", "<di:waypoint x=\"340\" y=\"110\" />")
                .with("<di:waypoint x=\"740\" y=\"40\" />", "<di:waypoint x=\"740\" y=\"110\" />");

        assertThat(ModelDrawing.brokenBy(model))
                .contains("flow_NeedsReviewToConfirmErrand crosses userTask_ReviewErrand");
    }

    @Test
    void nodesOnTopOfOneAnotherAreRefused() {
        assertThat(ModelDrawing.brokenBy(errand("<dc:Bounds x=\"830\" y=\"80\"", "<dc:Bounds x=\"700\" y=\"80\"")))
                .contains("serviceTask_FinishErrand lies on userTask_ConfirmErrand");
    }

    @Test
    void aCallWithoutAVersionTagIsRefused() {
        assertThat(ModelRules.brokenBy(finishingBy("callActivity", "calledElement=\"parcel\""), BEANS))
                .contains("serviceTask_FinishErrand calls a process without its version tag");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <camunda:in businessKey="${outingErrand.of(execution)}"/> | "" | callActivity_RunErrand does not ask a bean which case it calls, or passes something else
            ${outingErrand.of(execution)} | ${errandPartners.of(execution)} | callActivity_RunErrand does not ask a bean which case it calls, or passes something else
            <camunda:in businessKey | <camunda:in variables="all"/><camunda:in businessKey | callActivity_RunErrand does not ask a bean which case it calls, or passes something else
            <camunda:in businessKey | <camunda:out variables="all"/><camunda:in businessKey | outing takes something over from a process that it calls
            name="stage" value="errand" | name="step" value="errand" | callActivity_RunErrand waits in no stage
            """)
    void aCallThatTheHouseCannotFollowIsRefused(String part, String other, String sentence) {
        Model outing = Model.read(Model.FOR_TESTS.resolve("outing.bpmn")).with(part, other);
        assertThat(ModelRules.brokenBy(outing, BEANS)).contains(sentence);
    }

    @Test
    void aScriptIsRefused() {
        assertThat(ModelRules.brokenBy(finishingBy("scriptTask", ""), BEANS))
                .contains("serviceTask_FinishErrand is a script");
    }

    @Test
    void aDecisionWithoutATableIsRefused() {
        assertThat(ModelRules.brokenBy(finishingBy("businessRuleTask", ""), BEANS))
                .contains("serviceTask_FinishErrand refers to no decision table");
    }

    @Test
    void aListenerInTheModelIsRefused() {
        Model model = errand(
                "<camunda:properties>\n          <camunda:property name=\"stage\" value=\"review\" />",
                "<camunda:executionListener event=\"start\" class=\"org.medina.Spy\" />\n"
                        + "<camunda:properties>\n          <camunda:property name=\"stage\" value=\"review\" />");

        assertThat(ModelRules.brokenBy(model, BEANS)).contains("an execution listener stands in the model");
    }

    /** The errand with another kind of element in the place of its last step. */
    private static Model finishingBy(String element, String attributes) {
        String xml = Model.read(Model.FOR_TESTS.resolve("errand.bpmn")).xml();
        return Model.of(
                "errand.bpmn",
                xml.replaceFirst(
                        "(?s)<bpmn:serviceTask (id=\"serviceTask_FinishErrand\"[^>]*) camunda:delegate[^>]*>(.*?)</bpmn:serviceTask>",
                        "<bpmn:" + element + " $1 " + attributes + ">$2</bpmn:" + element + ">"));
    }

    private static Model errand(String part, String other) {
        return Model.read(Model.FOR_TESTS.resolve("errand.bpmn")).with(part, other);
    }
}
