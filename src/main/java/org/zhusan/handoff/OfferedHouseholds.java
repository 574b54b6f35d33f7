package org.zhusan.handoff;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Which household an offer is about: rows that row-level security shows to the programme's own work and to nobody who signs in. */
@Component
class OfferedHouseholds {
    private static final Member OFFERS = Member.system("offers");

    private final JdbcClient sql;
    private final OnBehalf behalf;

    OfferedHouseholds(JdbcClient sql, OnBehalf behalf) {
        this.sql = sql;
        this.behalf = behalf;
    }

    void keep(String offer, String household) {
        behalf.of(OFFERS, () -> sql.sql(
                        "INSERT INTO zhusan.offered_household (offer, household) VALUES (:offer, :household)")
                .param("offer", offer)
                .param("household", household)
                .update());
    }

    Optional<String> of(String offer) {
        return behalf.of(OFFERS, () -> sql.sql("SELECT household FROM zhusan.offered_household WHERE offer = :offer")
                .param("offer", offer)
                .query(String.class)
                .optional());
    }

    /** Newest first. */
    List<String> offers(String household) {
        return behalf.of(OFFERS, () -> sql.sql(
                        "SELECT offer FROM zhusan.offered_household WHERE household = :household ORDER BY offer DESC")
                .param("household", household)
                .query(String.class)
                .list());
    }
}
