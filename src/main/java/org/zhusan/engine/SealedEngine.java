package org.zhusan.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Wall B: an engine whose models can do little even when the check at the door missed something, and which remembers no facts. */
final class SealedEngine extends SpringProcessEngineConfiguration {
    private static final int MOST_RESULTS = 10_000;

    SealedEngine() {
        setScriptEngineResolver(new NoScripts());
        setBeans(Map.of());
        setArtifactFactory(new NoClasses());
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setEnableFetchScriptEngineFromProcessApplication(false);
        setEnableScriptCompilation(false);
        setDeserializationTypeValidationEnabled(true);
        setJavaSerializationFormatEnabled(false);
        setEnableXxeProcessing(false);
        setCmmnEnabled(false);
        setStandaloneTasksEnabled(false);
        setDbIdentityUsed(false);
        setAuthorizationEnabled(false);
        setQueryMaxResultsLimit(MOST_RESULTS);
        setEnforceHistoryTimeToLive(true);
        setCustomPostCommandInterceptorsTxRequired(List.of(new WordlessFailures()));
        setEnableCmdExceptionLogging(false);
        setCustomHistoryLevels(List.of(new LeanHistory()));
        setHistory(LeanHistory.NAME);
        setMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setTaskMetricsEnabled(false);
    }

    @Override
    protected void initSerialization() {
        variableSerializers = SealedValues.serializers();
    }
}
