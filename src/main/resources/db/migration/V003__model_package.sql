CREATE TABLE model_package (
    hash text PRIMARY KEY,
    deployment_id text NOT NULL UNIQUE,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL
);
COMMENT ON TABLE model_package IS 'Models, decisions, facts, forms and translations that went live together';
COMMENT ON COLUMN model_package.hash IS 'SHA-256 over names and contents of all files';
COMMENT ON COLUMN model_package.published_by IS 'opaque member id, or start for the server itself';

CREATE TABLE model_file (
    definition_id text PRIMARY KEY,
    file text NOT NULL,
    file_hash text NOT NULL
);
COMMENT ON TABLE model_file IS 'Which file a published process or decision came from; equal hashes are one version, however often it was published';
CREATE INDEX ON model_file (file, file_hash);
