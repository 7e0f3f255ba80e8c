-- Format 4: what searches look at. A resource that can be searched has a row and its properties.
-- Both change in the transaction that changes the resource. Scopes and paths are numbers made of
-- their names (see PropertyIds), so that nothing has to be looked up to write or to find one.
CREATE TABLE searchable (
  id INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL, -- account, region and kind
  name TEXT NOT NULL, -- of the group, for a version of one
  version INTEGER NOT NULL, -- 0 for all but versions
  changed_at INTEGER NOT NULL,
  rendering INTEGER NOT NULL,
  tag_owner TEXT NOT NULL -- the ARN of the resource whose tags count
) STRICT;

CREATE UNIQUE INDEX searchable_by_key ON searchable (scope, name, version);

CREATE INDEX searchable_by_change ON searchable (scope, changed_at, name, version);

CREATE INDEX searchable_by_tag_owner ON searchable (tag_owner);

CREATE TABLE property (
  path INTEGER NOT NULL, -- scope and path
  value ANY NOT NULL, -- REAL for numbers and times, TEXT for all else
  resource INTEGER NOT NULL, -- a searchable
  place TEXT NOT NULL, -- the indices of the lists on the way
  PRIMARY KEY (path, value, resource, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX property_of_resource ON property (resource, path);

-- Names that callers chose, for suggestions; a name stays when its last property goes.
CREATE TABLE chosen_name (
  scope INTEGER NOT NULL,
  name TEXT NOT NULL,
  path INTEGER NOT NULL,
  PRIMARY KEY (scope, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_by_name ON tag (name, value, resource);

-- Has a row while resources of an older format still have to be made searchable.
CREATE TABLE search_due (
  since INTEGER PRIMARY KEY
) STRICT;

INSERT INTO search_due SELECT 4 WHERE EXISTS (SELECT 1 FROM rendering);
