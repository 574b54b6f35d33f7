-- Who is away, and which colleague of the same group stands in meanwhile.
CREATE TABLE absence (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member     text NOT NULL REFERENCES member,
    deputy     text NOT NULL REFERENCES member CHECK (deputy <> member),
    from_on    date NOT NULL,
    until_on   date NOT NULL CHECK (until_on > from_on),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL
);
COMMENT ON TABLE absence IS 'When members are away and who may take over their tasks meanwhile; never why; data class staff.';
COMMENT ON COLUMN absence.until_on IS 'The day of return: the first one on which the deputy may no longer';
CREATE INDEX absence_member ON absence (member, until_on);
