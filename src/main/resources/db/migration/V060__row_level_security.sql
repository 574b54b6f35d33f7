-- The second wall behind CaseAccess: what people said is not there for an identity that may not read it, whatever the SQL asks for. The identity
-- is told per transaction (OnBehalf): zhusan.member, zhusan.function, zhusan.agency, zhusan.region ('' for none), zhusan.now. Nobody told: no rows.
CREATE TABLE access_cell (
    function   text NOT NULL,
    agency     text NOT NULL,
    regional   boolean NOT NULL,
    data_class text NOT NULL,
    level      smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
    PRIMARY KEY (function, data_class)
);
COMMENT ON TABLE access_cell IS 'access/matrix.csv as the policies read it, written anew at every start; data class none.';
COMMENT ON COLUMN access_cell.level IS '1 knows that it exists, 2 reads, 3 writes; what is not a row is nothing';

-- The formula of CaseAccess: an identity whose agency and region fit its function, the matrix, a relation in force at the programme's time.
-- Beyond it: someone we know as a member must be active and be in just that function and region.
CREATE VIEW permitted WITH (security_invoker = true) AS
SELECT relation.person, cell.data_class, cell.level
FROM relation
JOIN access_cell cell ON cell.agency = relation.agency
    AND cell.regional = (relation.region IS NOT NULL)
    AND cell.data_class = ANY (relation.classes)
WHERE cell.function = current_setting('zhusan.function', true)
    AND relation.agency = current_setting('zhusan.agency', true)
    AND relation.region IS NOT DISTINCT FROM nullif(current_setting('zhusan.region', true), '')
    AND relation.since_at <= CAST(nullif(current_setting('zhusan.now', true), '') AS timestamptz)
    AND CAST(nullif(current_setting('zhusan.now', true), '') AS timestamptz) < relation.until_at
    AND current_setting('zhusan.member', true) <> ''
    AND current_setting('zhusan.member', true) NOT LIKE 'system:%'
    AND NOT EXISTS (
        SELECT FROM member known
        WHERE known.id = current_setting('zhusan.member', true)
            AND NOT (known.active
                AND known.function = current_setting('zhusan.function', true)
                AND known.region IS NOT DISTINCT FROM nullif(current_setting('zhusan.region', true), '')));
COMMENT ON VIEW permitted IS 'Whom the identity of this transaction may see now, by data class; data class route.';

CREATE FUNCTION acting_as_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('zhusan.member', true) LIKE 'system:_%'
    AND current_setting('zhusan.function', true) = 'system'
    AND current_setting('zhusan.agency', true) = 'system'
    AND current_setting('zhusan.region', true) = '', false);
COMMENT ON FUNCTION acting_as_system() IS 'Work no person does, under a name of its own; needs no relation.';

-- FORCE: the application owns its tables, and an owner is otherwise exempt.
ALTER TABLE record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE record_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE timeline_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- OFFSET 0 keeps the planner from computing everyone permitted to ask for one. The system's branch comes first, in the order of names.
-- A record is the envelope of its parts: there for who may read anything of the person.
CREATE POLICY related_read ON record FOR SELECT
    USING (EXISTS (SELECT FROM permitted WHERE permitted.person = record.person AND permitted.level >= 2 OFFSET 0));
CREATE POLICY related_write ON record FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM permitted WHERE permitted.person = record.person AND permitted.level = 3 OFFSET 0));
CREATE POLICY for_system_read ON record FOR SELECT USING (acting_as_system());
CREATE POLICY for_system_write ON record FOR INSERT WITH CHECK (acting_as_system());
CREATE POLICY own_name ON record AS RESTRICTIVE FOR INSERT
    WITH CHECK (submitted_by = current_setting('zhusan.member', true));

CREATE POLICY related_read ON record_part FOR SELECT
    USING (EXISTS (
        SELECT FROM record JOIN permitted ON permitted.person = record.person
        WHERE record.id = record_part.record AND permitted.data_class = record_part.data_class AND permitted.level >= 2 OFFSET 0));
CREATE POLICY related_write ON record_part FOR INSERT
    WITH CHECK (EXISTS (
        SELECT FROM record JOIN permitted ON permitted.person = record.person
        WHERE record.id = record_part.record AND permitted.data_class = record_part.data_class AND permitted.level = 3 OFFSET 0));
CREATE POLICY for_system_read ON record_part FOR SELECT USING (acting_as_system());
CREATE POLICY for_system_write ON record_part FOR INSERT WITH CHECK (acting_as_system());
CREATE POLICY authors_own ON record_part AS RESTRICTIVE FOR ALL
    USING (data_class <> 'psychological.own' OR EXISTS (
        SELECT FROM record WHERE record.id = record_part.record AND record.submitted_by = current_setting('zhusan.member', true) OFFSET 0));
CREATE POLICY own_record ON record_part AS RESTRICTIVE FOR INSERT
    WITH CHECK (EXISTS (
        SELECT FROM record WHERE record.id = record_part.record AND record.submitted_by = current_setting('zhusan.member', true) OFFSET 0));

CREATE POLICY related_read ON attachment FOR SELECT
    USING (EXISTS (
        SELECT FROM record JOIN permitted ON permitted.person = record.person
        WHERE record.id = attachment.record AND permitted.data_class = attachment.data_class AND permitted.level >= 2 OFFSET 0));
CREATE POLICY related_write ON attachment FOR INSERT
    WITH CHECK (EXISTS (
        SELECT FROM record JOIN permitted ON permitted.person = record.person
        WHERE record.id = attachment.record AND permitted.data_class = attachment.data_class AND permitted.level = 3 OFFSET 0));
CREATE POLICY for_system_read ON attachment FOR SELECT USING (acting_as_system());
CREATE POLICY for_system_write ON attachment FOR INSERT WITH CHECK (acting_as_system());
CREATE POLICY authors_own ON attachment AS RESTRICTIVE FOR ALL
    USING (data_class <> 'psychological.own' OR EXISTS (
        SELECT FROM record WHERE record.id = attachment.record AND record.submitted_by = current_setting('zhusan.member', true) OFFSET 0));
CREATE POLICY own_record ON attachment AS RESTRICTIVE FOR INSERT
    WITH CHECK (EXISTS (
        SELECT FROM record WHERE record.id = attachment.record AND record.submitted_by = current_setting('zhusan.member', true) OFFSET 0));

-- A line of the timeline is noted by whoever did the step, also in a class they do not read: a second officer who countersigns notes it among
-- the consents. So writing asks for one's own name, reading for the class.
CREATE POLICY related_read ON timeline_entry FOR SELECT
    USING (EXISTS (
        SELECT FROM permitted
        WHERE permitted.person = timeline_entry.person AND permitted.data_class = timeline_entry.data_class AND permitted.level >= 2 OFFSET 0));
CREATE POLICY for_system_read ON timeline_entry FOR SELECT USING (acting_as_system());
CREATE POLICY own_name ON timeline_entry FOR INSERT
    WITH CHECK (noted_by <> '' AND noted_by = current_setting('zhusan.member', true));
