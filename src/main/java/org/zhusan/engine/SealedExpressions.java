package org.zhusan.engine;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/** The only expressions the engine evaluates: whatever text stands in a model, {@link SealedResolver} is all it can reach. */
final class SealedExpressions extends JuelExpressionManager {
    private static final Pattern REGIONAL_GROUP = Pattern.compile("[a-z][a-z0-9-]*:\\$\\{[A-Za-z0-9]+}");

    private final SealedResolver resolver;
    private final ServingRegions regions;

    SealedExpressions(StepCatalogue catalogue, FactBook facts, ServingRegions regions) {
        this.resolver = new SealedResolver(catalogue, facts);
        this.regions = regions;
    }

    @Override
    public Expression createExpression(String text) {
        Expression expression = super.createExpression(text);
        return REGIONAL_GROUP.matcher(text).matches() ? new RegionalGroup(expression, regions) : expression;
    }

    @Override
    protected ELResolver createElResolver() {
        return resolver;
    }

    /** The engine registers functions that tell the time and the signed-in user; a model gets none. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public Method resolveFunction(String prefix, String localName) {
                throw new Sealed("models call no functions");
            }
        };
    }
}
