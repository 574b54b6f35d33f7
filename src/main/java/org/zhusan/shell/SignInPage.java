package org.zhusan.shell;

import java.util.List;

/**
 * What the sign-in page shows.
 *
 * @param notice message key, empty when there is nothing to say
 * @param refusal message key, empty at the first visit
 * @param login what was typed before
 */
public record SignInPage(
        String notice, String refusal, long seconds, String login, List<DemonstrationAccounts.Account> accounts) {}
