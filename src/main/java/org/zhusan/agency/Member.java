package org.zhusan.agency;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works in an agency, in exactly one function.
 *
 * @param id opaque, {@code ZH-U-000001}; the only thing the engine ever learns of a member
 * @param function code from {@code access/matrix.csv}, for example {@code mfa-consular}
 * @param agency code of the agency the function belongs to, for example {@code mfa}
 * @param region for regional functions the region, for example {@code KAR}; otherwise null
 */
public record Member(
        String id,
        String displayName,
        String function,
        String agency,
        @Nullable String region,
        Locale locale,
        boolean active) {

    /** The candidate group whose tasks this member sees: {@code mfa-consular} or {@code guardianship:MAN}. */
    public String candidateGroup() {
        return region == null ? function : function + ":" + region;
    }

    /** A named identity for work no person does: jobs, imports. {@code name} is kept in logs as {@code system:name}. */
    public static Member system(String name) {
        return new Member("system:" + name, name, "system", "system", null, Locale.ENGLISH, true);
    }
}
