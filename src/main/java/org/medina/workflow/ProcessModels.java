package org.medina.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.StageList;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.history.HistoricActivityInstance;
import org.operaton.bpm.engine.history.HistoricProcessInstance;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the deployed process models say: their stages, and their diagram with the token of a case. */
@Service
@Transactional(readOnly = true)
public class ProcessModels implements StageList {

    private static final int MANY = 2000;

    private final ProcessEngine engine;

    ProcessModels(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The stages that the newest version of the process lists, in order. */
    public List<String> stages(String process) {
        return stagesOf(newest(process).getId());
    }

    @Override
    public List<String> stages(SubjectRef subject) {
        return last(subject)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .or(() -> find(subject.kind()).map(ProcessDefinition::getId))
                .map(this::stagesOf)
                .orElseGet(List::of);
    }

    @Override
    public String nameKey(SubjectRef subject, String stage) {
        return "bpmn." + subject.kind() + ".stage." + stage;
    }

    /** The newest deployed version of the model. */
    public String xml(String process) {
        return xmlOf(newest(process).getId());
    }

    /**
     * The diagram in the version the case runs under, or ran under until its end.
     *
     * @throws Problem NOT_FOUND when the case never had a process
     */
    public DiagramState diagram(SubjectRef subject) {
        HistoricProcessInstance instance = last(subject).orElseThrow(Problem::notFound);
        boolean runs = instance.getEndTime() == null;
        return new DiagramState(
                xmlOf(instance.getProcessDefinitionId()),
                runs ? Set.copyOf(engine.getRuntimeService().getActiveActivityIds(instance.getId())) : Set.of(),
                passed(instance));
    }

    private Set<String> passed(HistoricProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .desc()
                .listPage(0, MANY)
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.contains("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The case's own process is the one of its kind. */
    private Optional<HistoricProcessInstance> last(SubjectRef subject) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .processDefinitionKey(subject.kind())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private List<String> stagesOf(String definitionId) {
        return ModelProperties.stages(engine.getRepositoryService().getBpmnModelInstance(definitionId));
    }

    private String xmlOf(String definitionId) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem NOT_FOUND for an unknown model */
    ProcessDefinition newest(String process) {
        return find(process).orElseThrow(Problem::notFound);
    }

    private Optional<ProcessDefinition> find(String process) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult());
    }
}
