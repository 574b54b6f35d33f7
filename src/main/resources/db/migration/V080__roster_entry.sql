-- Candidates, flights and seats are kept by the evacuation; a roster's rows only recognise a second import.
DROP INDEX candidate_by_flight;
ALTER TABLE candidate DROP COLUMN household, DROP COLUMN stage, DROP COLUMN flight;
ALTER TABLE candidate RENAME TO roster_entry;
COMMENT ON TABLE roster_entry IS 'A person as a roster brought it in; data class route. No name, no key of the list is a column.';
