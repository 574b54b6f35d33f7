-- Where someone sleeps belongs to where someone is: doctors and nurses have to find the bed, and they read nothing social.
COMMENT ON TABLE room_assignment IS 'Who sleeps where; data class route, in an isolation room medical.';

CREATE TABLE temperature_round (
    submission uuid PRIMARY KEY,
    room       text NOT NULL REFERENCES room,
    member     text NOT NULL,
    at         timestamptz NOT NULL
);
COMMENT ON TABLE temperature_round IS 'Rounds of temperatures that were acknowledged: the same submission again stores nothing; data class none. The readings are records of each person.';
