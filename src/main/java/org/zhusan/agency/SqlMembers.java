package org.zhusan.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members in the table of that name; what a function is, the matrix says. */
@Component
class SqlMembers implements Members {
    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");
    static final String SELECT =
            "SELECT id, display_name, function, agency, region, language, active FROM zhusan.member ";

    private final JdbcClient sql;
    private final AccessMatrix matrix;
    private final CentreRegions regions;
    private final Clock clock;

    SqlMembers(JdbcClient sql, AccessMatrix matrix, CentreRegions regions, Clock clock) {
        this.sql = sql;
        this.matrix = matrix;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Optional<Member> find(String id) {
        return sql.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(SqlMembers::member)
                .optional();
    }

    @Override
    public Optional<Member> byLogin(String login) {
        return sql.sql(SELECT + "WHERE login = :login")
                .param("login", normal(login))
                .query(SqlMembers::member)
                .optional();
    }

    @Override
    public Optional<String> passwordHash(String login) {
        return sql.sql("SELECT password_hash FROM zhusan.member WHERE login = :login")
                .param("login", normal(login))
                .query(String.class)
                .optional();
    }

    @Override
    public Member join(
            String login,
            String displayName,
            String function,
            @Nullable String region,
            Locale locale,
            String passwordHash,
            boolean demonstration) {
        check(function, region);
        if (!passwordHash.contains("$argon2id$")) {
            throw new IllegalArgumentException("only an Argon2id hash is ever stored");
        }
        String id = sql.sql("SELECT 'ZH-U-' || to_char(nextval('zhusan.member_number'), 'FM000000')")
                .query(String.class)
                .single();
        try {
            sql.sql(
                            "INSERT INTO zhusan.member (id, login, display_name, function, agency, region, language, password_hash, "
                                    + "demonstration, joined_at) VALUES (:id, :login, :name, :function, :agency, :region, :language, :hash, "
                                    + ":demonstration, :at)")
                    .param("id", id)
                    .param("login", normal(login))
                    .param("name", displayName)
                    .param("function", function)
                    .param("agency", matrix.agencyOf(function).orElseThrow())
                    .param("region", region)
                    .param("language", language(locale))
                    .param("hash", passwordHash)
                    .param("demonstration", demonstration)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new UnfitMember("agency.loginTaken");
        }
        return find(id).orElseThrow();
    }

    @Override
    public List<Member> all() {
        return sql.sql(SELECT + "ORDER BY id").query(SqlMembers::member).list();
    }

    @Override
    public void chooseLanguage(String id, Locale locale) {
        sql.sql("UPDATE zhusan.member SET language = :language WHERE id = :id")
                .param("language", language(locale))
                .param("id", id)
                .update();
    }

    private void check(String function, @Nullable String region) {
        boolean regional = matrix.regional(function)
                .filter(known -> !function.equals(AccessMatrix.SYSTEM))
                .orElseThrow(() -> new UnfitMember("agency.unknownFunction", function));
        if (regional && region == null) {
            throw new UnfitMember("agency.regionMissing", function);
        }
        if (!regional && region != null) {
            throw new UnfitMember("agency.regionTooMuch", function);
        }
        if (region != null && !matrix.regions().contains(region)) {
            throw new UnfitMember("agency.unknownRegion", region);
        }
        if (region != null && !regions.serving(function, region).equals(region)) {
            throw new UnfitMember("agency.noCentre", region, regions.servedBy(region));
        }
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String language(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    }

    static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("id"),
                row.getString("display_name"),
                row.getString("function"),
                row.getString("agency"),
                row.getString("region"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("active"));
    }
}
