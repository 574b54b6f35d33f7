ALTER TABLE consent
    ADD COLUMN boarding_call  text,
    ADD COLUMN asked_anew_at  timestamptz;
COMMENT ON COLUMN consent.boarding_call IS 'Flight the person was last called to; null when never called or called off. boarding_at is the yes at its aircraft.';
COMMENT ON COLUMN consent.asked_anew_at IS 'When the person wished to be asked anew: from then on this answer keeps nobody from asking.';
