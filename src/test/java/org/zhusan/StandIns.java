package org.zhusan;

import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.StepsOf;

/**
 * For stories of one phase on the engine alone: the steps and collections of every other phase are there by name and do nothing, so that the whole package
 * of models passes the engine's own check.
 */
public class StandIns implements BeanDefinitionRegistryPostProcessor {
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        Set<String> there = phases(registry);
        for (Class<?> steps : found(new AnnotationTypeFilter(StepsOf.class))) {
            if (!there.contains(word(steps))) {
                register(registry, steps);
            }
        }
        Set<String> collections = new HashSet<>();
        types(registry).stream()
                .filter(PeopleCollection.class::isAssignableFrom)
                .forEach(it -> collections.add(nameOf(it)));
        for (Class<?> collection : found(new AssignableTypeFilter(PeopleCollection.class))) {
            if (collections.add(nameOf(collection))) {
                register(registry, collection);
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // the definitions are all there is to add
    }

    private <T> void register(BeanDefinitionRegistry registry, Class<T> type) {
        registry.registerBeanDefinition("standIn." + type.getName(), new RootBeanDefinition(type, () -> playing(type)));
    }

    /** What is there instead of a class of steps or a collection. */
    protected <T> T playing(Class<T> type) {
        return knownByNameAlone(type);
    }

    private static <T> T knownByNameAlone(Class<T> type) {
        return mock(
                type,
                call -> call.getMethod().getName().equals("name")
                        ? call.callRealMethod()
                        : RETURNS_DEFAULTS.answer(call));
    }

    protected static String nameOf(Class<?> collection) {
        return ((PeopleCollection) knownByNameAlone(collection)).name();
    }

    private static Set<String> phases(BeanDefinitionRegistry registry) {
        Set<String> phases = new HashSet<>();
        types(registry).stream()
                .filter(it -> it.isAnnotationPresent(StepsOf.class))
                .forEach(it -> phases.add(word(it)));
        return phases;
    }

    private static List<Class<?>> types(BeanDefinitionRegistry registry) {
        return Arrays.stream(registry.getBeanDefinitionNames())
                .map(it -> registry.getBeanDefinition(it).getBeanClassName())
                .filter(it -> it != null && it.startsWith("org.zhusan."))
                .<Class<?>>map(it -> ClassUtils.resolveClassName(it, null))
                .toList();
    }

    private static List<Class<?>> found(TypeFilter kind) {
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition bean) {
                return super.isCandidateComponent(bean) && isOurs(((AbstractBeanDefinition) bean).getResource());
            }
        };
        scan.addIncludeFilter(kind);
        return scan.findCandidateComponents("org.zhusan").stream()
                .<Class<?>>map(it -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
                .toList();
    }

    private static boolean isOurs(@Nullable Resource file) {
        try {
            return file != null && !file.getURL().getPath().contains("/test-classes/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static String word(Class<?> steps) {
        return steps.getAnnotation(StepsOf.class).value();
    }
}
