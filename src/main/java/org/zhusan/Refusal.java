package org.zhusan;

/**
 * A "no" that a person can act on. The sentence stands in {@code messages/<package>*.properties} under {@link #key()},
 * in every language; {@link #arguments()} fill it. Subclasses name what was refused. The exception's own text is the key, never an argument,
 * so that no personal data reaches a log.
 */
public abstract class Refusal extends RuntimeException {
    private final String key;
    private final transient Object[] arguments;

    protected Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The message key, for example {@code consent.reflectionTooShort}. */
    public String key() {
        return key;
    }

    /** What fills the placeholders of the sentence, in order. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
