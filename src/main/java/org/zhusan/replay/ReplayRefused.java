package org.zhusan.replay;

/** Why a replay cannot begin; the text is a sentence for the person at the terminal. */
class ReplayRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplayRefused(String sentence) {
        super(sentence);
    }
}
