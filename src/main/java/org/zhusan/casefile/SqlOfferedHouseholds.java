package org.zhusan.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Rows that row-level security shows to the programme's own work and to nobody who signs in. */
@Component
class SqlOfferedHouseholds implements OfferedHouseholds {
    private static final Member OFFERS = Member.system("offers");

    private final JdbcClient sql;
    private final OnBehalf behalf;

    SqlOfferedHouseholds(JdbcClient sql, OnBehalf behalf) {
        this.sql = sql;
        this.behalf = behalf;
    }

    @Override
    public void keep(String offer, String household) {
        behalf.of(OFFERS, () -> sql.sql(
                        "INSERT INTO zhusan.offered_household (offer, household) VALUES (:offer, :household)")
                .param("offer", offer)
                .param("household", household)
                .update());
    }

    @Override
    public Optional<String> of(String offer) {
        return behalf.of(OFFERS, () -> sql.sql("SELECT household FROM zhusan.offered_household WHERE offer = :offer")
                .param("offer", offer)
                .query(String.class)
                .optional());
    }

    @Override
    public List<String> offers(String household) {
        return behalf.of(OFFERS, () -> sql.sql(
                        "SELECT offer FROM zhusan.offered_household WHERE household = :household ORDER BY offer DESC")
                .param("household", household)
                .query(String.class)
                .list());
    }
}
