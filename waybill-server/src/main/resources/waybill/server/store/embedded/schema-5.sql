-- Format 5: the history is a chain. The new column is the SHA-256 of its entry and all before it.
-- Entries that were there get theirs right after this file was run, see HistoryChain. The index
-- holds all that a look at an earlier time asks of entries.
ALTER TABLE history ADD COLUMN hash BLOB;

DROP INDEX history_of_resource;

CREATE INDEX history_of_resource ON history (resource, sequence, aspect, after_rendering);
