package org.zhusan.shell;

import java.util.List;
import java.util.Map;

/**
 * What the sign-in page shows.
 *
 * @param notice message key, empty when there is nothing to say
 * @param refusal message key, empty at the first visit
 * @param login what was typed before
 * @param accounts to choose from, by code of their agency; empty on a real server
 */
public record SignInPage(
        String notice,
        String refusal,
        long seconds,
        String login,
        Map<String, List<DemonstrationAccounts.Account>> accounts) {}
