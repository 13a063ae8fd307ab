-- Saved views: a reading command under a name, for the whole office.

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  line TEXT NOT NULL CHECK (line <> ''),
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
