package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The models of the repository pass the same check as everybody's. */
class ShippedModelsTest {
    @Test
    void ourOwnModelsAreAccepted() {
        ModelPackage models = ModelPackage.read("file:./");
        assertThat(models.files().keySet()).anyMatch(file -> file.endsWith(".bpmn"));
        assertThat(ModelCheck.problems(models, Catalogue.of(Set.of(), stepsClasses())))
                .isEmpty();
    }

    private static Class<?>[] stepsClasses() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(StepsOf.class));
        return scanner.findCandidateComponents("org.zhusan").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .toArray(Class<?>[]::new);
    }
}
