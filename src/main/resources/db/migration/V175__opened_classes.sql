ALTER TABLE offer ADD COLUMN opened text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN offer.opened IS 'Data classes opened to the region on acceptance, to be closed again as exactly these';
