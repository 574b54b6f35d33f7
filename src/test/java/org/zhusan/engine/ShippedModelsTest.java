package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The models of the repository pass the same check as everybody's. */
class ShippedModelsTest {
    @Test
    void ourOwnModelsAreAccepted() {
        ModelPackage models = ModelPackage.read("file:./");
        assertThat(models.files().keySet()).anyMatch(file -> file.endsWith(".bpmn"));
        assertThat(ModelCheck.problems(models, Catalogue.of(collections(), stepsClasses())))
                .isEmpty();
    }

    /** The name of a collection stands in its class alone, so it is asked of one that was never put together. */
    private static Set<String> collections() {
        return found(new AssignableTypeFilter(PeopleCollection.class))
                .map(it -> (PeopleCollection) new SpringObjenesis().newInstance(it, false))
                .map(PeopleCollection::name)
                .collect(Collectors.toSet());
    }

    private static Class<?>[] stepsClasses() {
        return found(new AnnotationTypeFilter(StepsOf.class)).toArray(Class<?>[]::new);
    }

    private static Stream<Class<?>> found(TypeFilter kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(kind);
        return scanner.findCandidateComponents("org.zhusan").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null));
    }
}
