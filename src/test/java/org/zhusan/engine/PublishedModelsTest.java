package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.IntegrationTest;

@IntegrationTest
class PublishedModelsTest {
    @Autowired
    Processes processes;

    @Autowired
    ModelPublisher publisher;

    @Test
    void theShippedModelsAreLiveOnceTheServerStarts() {
        assertThat(processes.model("consent"))
                .hasValueSatisfying(model -> assertThat(model).contains("endEvent_stayedAbroad"));
    }

    @Test
    void aRestartWithTheSameModelsPublishesNothing() {
        assertThat(publisher.publish(ModelPackage.read("classpath:/"), "start")).isFalse();
    }
}
