package org.medina.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CasesInSight;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.EventBasedGateway;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.operaton.bpm.model.bpmn.instance.ReceiveTask;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases wait at each step of the models, and how long they stay; for the secretariat and operators. Numbers count
 * all cases; the cases behind them are those that the reader may read.
 */
@Service
@Transactional(readOnly = true)
public class ProcessFigures {

    /** The most cases that one page has. */
    public static final int MAX_PAGE = 201;

    private static final Set<Role> OVERSEERS = Set.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD, Role.ADMIN);
    private static final List<Class<? extends FlowNode>> WAITING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            EventBasedGateway.class,
            IntermediateCatchEvent.class);
    private static final int LOOKED_BACK_DAYS = 365;
    private static final int MANY = 500;

    private static final String NOW = """
            select e.act_id_ as element, count(distinct e.proc_inst_id_) as waiting
              from engine.act_ru_execution e join engine.act_re_procdef d on d.id_ = e.proc_def_id_
             where d.key_ = :process and e.is_active_ and e.act_id_ is not null
             group by e.act_id_ limit :many""";
    private static final String PAST = """
            select a.act_id_ as element, count(*) as passed,
                   percentile_cont(0.5) within group (order by a.duration_) as median,
                   percentile_cont(0.9) within group (order by a.duration_) as slow
              from engine.act_hi_actinst a
             where a.proc_def_key_ = :process and a.end_time_ >= :since and a.duration_ is not null
               and a.act_type_ <> 'multiInstanceBody'
             group by a.act_id_ limit :many""";
    private static final String OLDER = """
            select count(*) from engine.act_ru_execution e join engine.act_re_procdef d on d.id_ = e.proc_def_id_
             where d.key_ = :process and d.id_ <> :newest and e.parent_id_ is null""";
    private static final String AT_STEP = """
            from casefile.case_file cf
            where cf.id in (select cast(i.business_key_ as uuid)
                              from engine.act_ru_execution e
                              join engine.act_re_procdef d on d.id_ = e.proc_def_id_
                              join engine.act_ru_execution i on i.id_ = e.proc_inst_id_
                             where d.key_ = :process and e.is_active_ and e.act_id_ = :step)
              and\s""";

    private final ProcessEngine engine;
    private final ProcessModels models;
    private final CasesInSight sight;
    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;

    ProcessFigures(
            ProcessEngine engine,
            ProcessModels models,
            CasesInSight sight,
            JdbcClient jdbc,
            CurrentActor current,
            Clock clock) {
        this.engine = engine;
        this.models = models;
        this.sight = sight;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    private record Past(long passed, Duration median, Duration slow) {}

    /** Whether the current actor may look at processes. */
    public boolean isOfUse() {
        return current.find().filter(actor -> actor.hasAny(OVERSEERS)).isPresent();
    }

    /**
     * The names of the models, in the order of the alphabet.
     *
     * @throws Problem FORBIDDEN for all but the secretariat and operators
     */
    public List<String> processes() {
        overseer();
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, MANY)
                .stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }

    /** @throws Problem FORBIDDEN as {@link #processes}, NOT_FOUND for an unknown model */
    public ProcessPicture of(String process) {
        overseer();
        ProcessDefinition newest = models.newest(process);
        return new ProcessPicture(
                process,
                Objects.requireNonNullElse(newest.getVersionTag(), String.valueOf(newest.getVersion())),
                models.xml(process),
                steps(process, newest),
                older(newest));
    }

    /** How many of the cases at a step the current actor may read. */
    public long count(String process, String step) {
        return atStep(process, step).count(jdbc);
    }

    /** Those that have been there longest first. */
    public List<CaseAtStep> cases(String process, String step, int offset, int limit) {
        return atStep(process, step)
                .page(
                        jdbc,
                        "select cf.kind, cf.id, cf.reference, cf.title, cf.since, cf.due",
                        "cf.since, cf.id",
                        offset,
                        Math.clamp(limit, 0, MAX_PAGE),
                        (row, number) -> atStep(row));
    }

    private CaseQuery atStep(String process, String step) {
        return sight.of(AT_STEP, overseer()).value("process", process).value("step", step);
    }

    private Actor overseer() {
        Actor actor = current.get();
        if (!actor.hasAny(OVERSEERS)) {
            throw Problem.forbidden();
        }
        return actor;
    }

    private List<StepFigures> steps(String process, ProcessDefinition newest) {
        Map<String, Long> now = now(process);
        Map<String, Past> past = past(process);
        List<String> elements = new ArrayList<>(waitingElements(newest));
        Set<String> known = new HashSet<>(elements);
        now.keySet().stream().filter(known::add).sorted().forEach(elements::add);
        return elements.stream()
                .map(element -> figures(element, now.getOrDefault(element, 0L), past.get(element)))
                .toList();
    }

    private static StepFigures figures(String element, long waiting, @Nullable Past past) {
        return past == null
                ? new StepFigures(element, waiting, 0, null, null)
                : new StepFigures(element, waiting, past.passed(), past.median(), past.slow());
    }

    private List<String> waitingElements(ProcessDefinition newest) {
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(newest.getId());
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> WAITING.stream().anyMatch(type -> type.isInstance(node)))
                .filter(node -> !isAwaitedAtAGateway(node))
                .map(FlowNode::getId)
                .toList();
    }

    private static boolean isAwaitedAtAGateway(FlowNode node) {
        return node.getIncoming().stream().anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }

    private Map<String, Long> now(String process) {
        return jdbc
                .sql(NOW)
                .param("process", process)
                .param("many", MANY)
                .query((row, number) -> Map.entry(row.getString("element"), row.getLong("waiting")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Past> past(String process) {
        // the engine writes its times without a zone, in the zone of the portal's JVM
        var since = LocalDateTime.ofInstant(
                clock.instant().minus(Duration.ofDays(LOOKED_BACK_DAYS)), ZoneId.systemDefault());
        return jdbc
                .sql(PAST)
                .param("process", process)
                .param("since", Timestamp.valueOf(since))
                .param("many", MANY)
                .query((row, number) -> Map.entry(
                        row.getString("element"),
                        new Past(row.getLong("passed"), millis(row, "median"), millis(row, "slow"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column)));
    }

    private long older(ProcessDefinition newest) {
        return jdbc.sql(OLDER)
                .param("process", newest.getKey())
                .param("newest", newest.getId())
                .query(Long.class)
                .single();
    }

    private static CaseAtStep atStep(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new CaseAtStep(
                new SubjectRef(row.getString("kind"), row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant());
    }
}
