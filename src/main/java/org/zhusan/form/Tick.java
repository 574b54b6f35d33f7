package org.zhusan.form;

/** A checkbox; unticked is an answer unless ticking is required. */
record Tick() implements Kind {
    @Override
    public Object read(Object raw, Asking asking) {
        if (raw instanceof Boolean ticked) {
            return ticked;
        }
        throw new Unfit("form.notYesNo");
    }

    @Override
    public Condition.Type type() {
        return Condition.Type.TRUTH;
    }

    @Override
    public Object unanswered() {
        return false;
    }
}
