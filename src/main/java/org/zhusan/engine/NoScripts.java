package org.zhusan.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No script in any language; FEEL in decision tables is not a script and goes on working. */
final class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new Sealed("a script language cannot be added");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new Sealed("there are no script languages");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new Sealed("models run no scripts");
    }
}
