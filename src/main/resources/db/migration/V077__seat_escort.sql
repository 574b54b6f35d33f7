ALTER TABLE seat
    ADD COLUMN escorted_by_staff boolean NOT NULL DEFAULT false,
    ADD COLUMN to_hospital boolean NOT NULL DEFAULT false,
    ADD CHECK (NOT to_hospital OR boarded_at IS NOT NULL);
COMMENT ON COLUMN seat.escort IS 'Adult on the same flight who looks after this person aboard; at the end of the flight that is over';
COMMENT ON COLUMN seat.escorted_by_staff IS 'An officer or nurse does; their name stands in the record';
COMMENT ON COLUMN seat.to_hospital IS 'Goes to hospital after landing instead of to the centre; data class medical';

ALTER TABLE flight ADD COLUMN extra_people integer NOT NULL DEFAULT 0 CHECK (extra_people >= 0);
COMMENT ON COLUMN flight.extra_people IS 'Came to the last hand-over without being on the list; held back';
