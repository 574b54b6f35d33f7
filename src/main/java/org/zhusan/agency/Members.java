package org.zhusan.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works where. */
public interface Members {
    Optional<Member> find(String id);

    Optional<Member> byLogin(String login);

    /** Argon2id hash, for the sign-in only. */
    Optional<String> passwordHash(String login);

    /**
     * @param function must be in the matrix; a regional one needs a region (one of a centre, a region that has one), the others must not have one
     * @return the opaque id
     */
    Member join(
            String login,
            String displayName,
            String function,
            @Nullable String region,
            Locale locale,
            String passwordHash,
            boolean demonstration);

    List<Member> all();

    void chooseLanguage(String id, Locale locale);
}
