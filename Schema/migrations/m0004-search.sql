-- Search: what is said about a project, and where its words are found. The store fills both with each step, since
-- a trigger may not write a virtual table that the file's schema has brought along; nobody else writes them.

-- A project's words as they are looked for: a line each, its first letter says where it stands (SearchPlace).
CREATE TABLE search_text (
  project INTEGER PRIMARY KEY, text TEXT NOT NULL
) STRICT;
-- Its terms (SearchTerms): the row is the project's. Which project holds a term is all that is kept, not where.
CREATE VIRTUAL TABLE search_term USING fts5 (terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
-- The last step whose words are in it; where it is not the log's last step the words are looked for without it.
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1), known INTEGER NOT NULL
) STRICT;

-- A name is asked for with every project that is added, milestones with every list.
CREATE INDEX project_alias_name ON project_alias (name);
CREATE INDEX milestone_project ON milestone (project);
-- The latest month with data, which every list asks for. It is an expression so that no other query falls for it: to
-- read most of the table by way of an index takes longer than to read the table.
CREATE INDEX investment_entry_month ON investment_entry (measure || '', month);
