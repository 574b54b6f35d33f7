CREATE TABLE civil_birth (
    person           text PRIMARY KEY REFERENCES person,
    born_on          date NOT NULL,
    born_in          text NOT NULL CHECK (born_in IN ('kazakhstan', 'abroad')),
    place_choice     text NOT NULL CHECK (place_choice IN ('keepAbroad', 'kazakhstan', 'bornHere')),
    chooser          text NOT NULL CHECK (chooser IN ('mother', 'parents', 'father', 'guardian')),
    mother           text NOT NULL CHECK (mother IN ('present', 'prisonAbroad', 'abroad', 'dead', 'missing')),
    mother_identity  text NOT NULL CHECK (mother_identity IN ('proved', 'notProved', 'notProvable', 'notAsked')),
    relatives        text NOT NULL CHECK (relatives IN ('available', 'none', 'notAsked')),
    doubt            boolean NOT NULL,
    birth_document   text CHECK (birth_document IN
        ('kazakhstanValid', 'kazakhstanLost', 'medicalCertificate', 'foreignLegalised', 'foreignNotLegalised', 'nonState', 'none')),
    registrar_doubts boolean NOT NULL DEFAULT false,
    reference        text,
    route            text,
    proved           boolean NOT NULL DEFAULT false,
    mother_citizen   text CHECK (mother_citizen IN ('yes', 'no', 'unknown')),
    father_citizen   text CHECK (father_citizen IN ('citizen', 'other', 'stateless', 'unknown')),
    parent_resident  text CHECK (parent_resident IN ('yes', 'no', 'unknown')),
    citizenship      text,
    registered_on    date,
    certified_on     date
);
COMMENT ON TABLE civil_birth IS 'What the tables about a child''s birth are asked with, and what they answered: codes alone; names, places and numbers stand in the records of the tasks; data class legal.civil.';
COMMENT ON COLUMN civil_birth.born_on IS 'As the family says and the certificate is to read; the file may say another day';
COMMENT ON COLUMN civil_birth.reference IS 'With whom the child would be compared, as the table proposes (D6)';
COMMENT ON COLUMN civil_birth.route IS 'On what the birth is entered, as the table proposes (D10)';
COMMENT ON COLUMN civil_birth.proved IS 'A ruling on kinship was in force when the route was proposed, or no proof was needed';
COMMENT ON COLUMN civil_birth.citizenship IS 'As the table proposes (D11); what the migration service found stands in its record';
