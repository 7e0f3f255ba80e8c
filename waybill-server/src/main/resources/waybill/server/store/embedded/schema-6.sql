-- Format 6: how far each event sink is, and what became of its attempts. The history itself is the
-- outbox: sinks read it in the order of its sequence, so the table of that name is of no more use.
DROP TABLE outbox;

CREATE TABLE event_sink (
  name TEXT NOT NULL PRIMARY KEY,
  started_after INTEGER NOT NULL, -- a sequence of the history, as below
  passed INTEGER NOT NULL -- all up to here were delivered, but for those of stuck resources
) STRICT, WITHOUT ROWID;

CREATE TABLE event_stuck (
  sink TEXT NOT NULL,
  resource TEXT NOT NULL, -- an ARN
  sequence INTEGER NOT NULL, -- of the event that failed
  attempts INTEGER NOT NULL,
  retry_at INTEGER NOT NULL, -- milliseconds since 1970, as below
  PRIMARY KEY (sink, resource)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_replay (
  id INTEGER PRIMARY KEY,
  sink TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  first INTEGER NOT NULL, -- moves on with each event sent again
  last INTEGER NOT NULL
) STRICT;

CREATE INDEX event_replay_of_sink ON event_replay (sink, id);

CREATE TABLE event_attempt (
  sink TEXT NOT NULL,
  id INTEGER NOT NULL, -- counts the attempts of a sink; the oldest are removed
  sequence INTEGER NOT NULL,
  number INTEGER NOT NULL,
  replay INTEGER NOT NULL, -- 1 when a person asked for it
  began_at INTEGER NOT NULL,
  millis INTEGER NOT NULL,
  status INTEGER, -- of the HTTP answer
  error TEXT, -- absent when the event was delivered
  away INTEGER NOT NULL,
  PRIMARY KEY (sink, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_attempt_of_event ON event_attempt (sink, sequence, id);
