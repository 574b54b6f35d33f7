package org.zhusan.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A candidate group of one region, or of the neighbour that serves it. A task for no region, or for one that cannot be, would be nobody's: it is refused
 * instead of lost.
 */
final class RegionalGroup implements Expression {
    private static final long serialVersionUID = 1;
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]*:[A-Z]{3}");

    private final transient Expression text;
    private final transient ServingRegions regions;

    RegionalGroup(Expression text, ServingRegions regions) {
        this.text = text;
        this.regions = regions;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return known(text.getValue(scope));
    }

    @Override
    public Object getValue(VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
        return known(text.getValue(scope, contextExecution));
    }

    private Object known(Object group) {
        if (group instanceof String name && GROUP.matcher(name).matches()) {
            int colon = name.indexOf(':');
            String function = name.substring(0, colon);
            return function + ':' + regions.serving(function, name.substring(colon + 1));
        }
        throw new Sealed("the task's group has no region: " + text.getExpressionText());
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new Sealed("models set nothing");
    }

    @Override
    public void setValue(Object value, VariableScope scope, @Nullable BaseDelegateExecution contextExecution) {
        throw new Sealed("models set nothing");
    }

    @Override
    public String getExpressionText() {
        return text.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
