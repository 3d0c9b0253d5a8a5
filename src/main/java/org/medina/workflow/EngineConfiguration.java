package org.medina.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.medina.base.Ids;
import org.medina.identity.CurrentActor;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.operaton.bpm.engine.spring.SpringExpressionManager;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine: on the portal's database, transactions, clock and ids, and in a schema of its own. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    static final String SCHEMA = "engine";

    /**
     * The engine creates its tables unqualified and later finds them by prefix, so it is built in a transaction whose
     * search path leads to its schema; the lock lets nodes that start together do so one after the other. Closing it would ask
     * the database, and wait for it where it is gone already; {@link EngineJobs} ends what needs an end.
     */
    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            SpringProcessEngineConfiguration configuration, PlatformTransactionManager transactions, JdbcClient jdbc) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('medina.workflow.schema'))")
                    .query()
                    .singleRow();
            jdbc.sql("set local search_path to " + SCHEMA).update();
            return configuration.buildProcessEngine();
        }));
    }

    @Bean
    static SpringProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            Clock clock,
            CurrentActor current,
            WorkTracking tracking) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("medina");
        settings.setDataSource(dataSource);
        settings.setTransactionManager(transactions);
        settings.setExpressionManager(new SpringExpressionManager(context));
        settings.setDatabaseSchema(SCHEMA);
        settings.setDatabaseTablePrefix(SCHEMA + ".");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setIdGenerator(() -> Ids.next().toString());
        // the engine goes on building with these lists
        settings.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new EngineClock(clock))));
        settings.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new EngineClock(clock))));
        settings.setDelegateInterceptor(new EngineActor(current));
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(tracking)));
        leaveOutWhatIsOurs(settings);
        keepHistoryForDiagrams(settings);
        runTimers(settings);
        return settings;
    }

    /** Access rules, people, cases and figures are the portal's. */
    private static void leaveOutWhatIsOurs(SpringProcessEngineConfiguration settings) {
        settings.setAuthorizationEnabled(false);
        settings.setDbIdentityUsed(false);
        settings.setCmmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
    }

    private static void keepHistoryForDiagrams(SpringProcessEngineConfiguration settings) {
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setHistoryCleanupEnabled(false);
        settings.setEnforceHistoryTimeToLive(false);
    }

    /** Not started with the engine: see {@link EngineJobs}. */
    private static void runTimers(SpringProcessEngineConfiguration settings) {
        var jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(1);
        jobs.setMaxPoolSize(2);
        jobs.setMaxJobsPerAcquisition(5);
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorAcquireByDueDate(true);
        settings.setReevaluateTimeCycleWhenDue(true);
        settings.setFailedJobRetryTimeCycle("R5/PT2M");
    }
}
