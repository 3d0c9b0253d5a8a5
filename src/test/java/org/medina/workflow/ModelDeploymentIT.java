package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ModelDeploymentIT {

    private final ModelDeployment deployment;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    @Autowired
    ModelDeploymentIT(ModelDeployment deployment, ProcessEngine engine, JdbcClient jdbc) {
        this.deployment = deployment;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Test
    void startingAgainDeploysNothingThatDidNotChange() {
        List<ProcessDefinition> before = definitions();
        assertThat(before).extracting(ProcessDefinition::getKey).contains("errand", "pledge");

        deployment.afterSingletonsInstantiated();

        assertThat(definitions())
                .extracting(ProcessDefinition::getId)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(ProcessDefinition::getId).toList());
    }

    @Test
    void releasedModelsAreNotDeployedBesideTheirSuccessors() {
        assertThat(engine.getRepositoryService().createDeploymentQuery().list())
                .isNotEmpty()
                .noneMatch(deployed -> String.valueOf(deployed.getName()).matches(".*-\\d+\\.\\d+\\.\\d+\\.bpmn"));
    }

    @Test
    void theEnginesTablesAreInASchemaOfTheirOwn() {
        assertThat(jdbc.sql(
                                "select distinct table_schema from information_schema.tables where table_name like 'act\\_%'")
                        .query(String.class)
                        .list())
                .containsExactly("engine");
    }

    private List<ProcessDefinition> definitions() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn("errand", "pledge")
                .list();
    }
}
