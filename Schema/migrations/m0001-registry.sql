-- The registry's tables. Money is INTEGER 分 (fen); dates are TEXT in the forms of PartialDate
-- (2021, 2021-H1, 2021-Q3, 2021-12, 2021-12-20, 2024..2026, ..2020); months are TEXT yyyy-mm.
-- A table with a column `step` is tracked: the store gives it a history table and triggers.

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,            -- UTC, ISO 8601
  who TEXT NOT NULL,
  words TEXT NOT NULL,         -- the command as typed
  note TEXT,
  undoes INTEGER REFERENCES step (id)
) STRICT;
CREATE INDEX step_undoes ON step (undoes) WHERE undoes IS NOT NULL;

-- Code lists: they change by migration only.
CREATE TABLE sector (
  code TEXT PRIMARY KEY, scheme TEXT NOT NULL, parent TEXT REFERENCES sector (code),
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE fund (
  code TEXT PRIMARY KEY, parent TEXT REFERENCES fund (code),
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE nature (
  code TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE size_band (
  code TEXT PRIMARY KEY, from_fen INTEGER NOT NULL, below_fen INTEGER,
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE lifecycle (
  code TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE lifecycle_stage (
  lifecycle TEXT NOT NULL REFERENCES lifecycle (code), code TEXT NOT NULL, ordinal INTEGER NOT NULL,
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
  phase TEXT NOT NULL,         -- the OC4IDS projectStatus that meeting the stage leads to
  PRIMARY KEY (lifecycle, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE light_rule (
  code TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('ratio', 'points')),
  green_limit INTEGER NOT NULL,   -- ratio: percent of what was due; points: points behind
  yellow_limit INTEGER NOT NULL,
  start_late_months INTEGER,      -- red once the planned start is this late; NULL: not looked at
  name_zh TEXT NOT NULL, name_en TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
-- Second readings of characters, for search by pinyin.
CREATE TABLE reading (character TEXT NOT NULL, pinyin TEXT NOT NULL, PRIMARY KEY (character, pinyin))
  STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE region (
  id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE,
  name_zh TEXT NOT NULL UNIQUE, name_en TEXT, parent TEXT REFERENCES region (code),
  is_local INTEGER NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1)),  -- 1: no code in GB/T 2260
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE organization (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name_zh TEXT NOT NULL UNIQUE, name_en TEXT,
  region TEXT REFERENCES region (code), contact TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE cluster (
  id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, name_zh TEXT NOT NULL UNIQUE, name_en TEXT,
  scale_floor_fen INTEGER, due TEXT, chain_lead TEXT, lead_unit INTEGER REFERENCES organization (id),
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, name_zh TEXT NOT NULL, name_en TEXT,
  publisher TEXT, dated TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE, national TEXT UNIQUE,
  name_zh TEXT NOT NULL UNIQUE, name_en TEXT, pinyin TEXT NOT NULL DEFAULT '',
  parent INTEGER REFERENCES project (id),
  sector TEXT REFERENCES sector (code), cluster TEXT REFERENCES cluster (code),
  nature TEXT REFERENCES nature (code), lifecycle TEXT REFERENCES lifecycle (code),
  responsible INTEGER REFERENCES organization (id), lead TEXT, officer TEXT,
  scale TEXT, description TEXT,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'cancelled')),
  status_date TEXT, status_reason TEXT,
  registered TEXT,             -- 入库纳统: entry into the statistics
  doubtful TEXT,               -- 存疑: why, until it is cleared
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE INDEX project_parent ON project (parent) WHERE parent IS NOT NULL;
CREATE TABLE project_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  name TEXT NOT NULL, pinyin TEXT NOT NULL DEFAULT '',
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, name)
) STRICT;
CREATE TABLE project_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id), tag TEXT NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, tag)
) STRICT;
CREATE TABLE project_region (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  region TEXT NOT NULL REFERENCES region (code),
  weight INTEGER CHECK (weight > 0),   -- NULL on a project of several regions: shares unknown
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, region)
) STRICT;
CREATE INDEX project_region_region ON project_region (region);
CREATE TABLE estimate (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  kind TEXT NOT NULL CHECK (kind IN ('stated', 'concept', 'feasibility', 'design', 'budget', 'final')),
  dated TEXT, amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0), digit_fen INTEGER NOT NULL DEFAULT 1,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE INDEX estimate_project ON estimate (project);

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  stage TEXT,                  -- a stage of the project's lifecycle; NULL: a free milestone
  name_zh TEXT, name_en TEXT,  -- NULL: the stage's own name
  planned TEXT, approved TEXT, forecast TEXT, met TEXT,
  modality TEXT CHECK (modality IN ('strive', 'ensure', 'plan')),
  reason TEXT, approval_number TEXT, expires TEXT,
  weight INTEGER, responsible INTEGER REFERENCES organization (id), evidence TEXT, ordinal INTEGER NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id), CHECK (stage IS NOT NULL OR name_zh IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX milestone_stage ON milestone (project, stage) WHERE stage IS NOT NULL;
CREATE UNIQUE INDEX milestone_name ON milestone (project, name_zh) WHERE stage IS NULL;
CREATE TABLE milestone_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT, milestone INTEGER NOT NULL REFERENCES milestone (id),
  predecessor INTEGER NOT NULL REFERENCES milestone (id), lag_days INTEGER NOT NULL DEFAULT 0,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (milestone, predecessor)
) STRICT;

CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name_zh TEXT NOT NULL, name_en TEXT, year INTEGER,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX programme_name ON programme (name_zh, ifnull(year, 0));
CREATE TABLE programme_project (
  id INTEGER PRIMARY KEY AUTOINCREMENT, programme INTEGER NOT NULL REFERENCES programme (id),
  project INTEGER NOT NULL REFERENCES project (id),
  role TEXT CHECK (role IN ('new', 'continuing', 'finishing', 'preparing', 'reserve')),
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (programme, project)
) STRICT;
CREATE INDEX programme_project_project ON programme_project (project);
CREATE TABLE reported_total (
  id INTEGER PRIMARY KEY AUTOINCREMENT, programme INTEGER NOT NULL REFERENCES programme (id),
  period TEXT NOT NULL, metric TEXT NOT NULL, threshold TEXT,
  value TEXT NOT NULL,         -- an exact decimal; money in yuan
  digit TEXT NOT NULL,         -- the place of its last stated digit: 10000000 for 417.7亿
  unit TEXT NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX reported_total_key ON reported_total (programme, period, metric, ifnull(threshold, ''));

CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  year INTEGER NOT NULL, n INTEGER NOT NULL CHECK (n > 0), reason TEXT,
  approved TEXT,               -- NULL: in force from the year's beginning
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, year, n)
) STRICT;
CREATE TABLE plan_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL REFERENCES plan_version (id),
  month TEXT, fund TEXT REFERENCES fund (code),
  amount_fen INTEGER NOT NULL, digit_fen INTEGER NOT NULL DEFAULT 1,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX plan_entry_key ON plan_entry (version, ifnull(month, ''), ifnull(fund, ''));

CREATE TABLE investment_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  month TEXT NOT NULL, basis TEXT NOT NULL CHECK (basis IN ('month', 'ytd', 'since_start')),
  fund TEXT REFERENCES fund (code),
  measure TEXT NOT NULL DEFAULT 'reported'
    CHECK (measure IN ('reported', 'statistical', 'arrived', 'paid', 'forecast')),
  reporter INTEGER REFERENCES organization (id), region TEXT REFERENCES region (code),
  amount_fen INTEGER NOT NULL, digit_fen INTEGER NOT NULL DEFAULT 1,
  method TEXT NOT NULL, reason TEXT, doubtful TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX investment_entry_key ON investment_entry
  (project, measure, month, basis, ifnull(fund, ''), ifnull(reporter, 0), ifnull(region, ''));
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  dated TEXT NOT NULL, scheme TEXT NOT NULL, rating TEXT NOT NULL, assessor TEXT, words TEXT,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, dated, scheme)
) STRICT;
CREATE TABLE submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT, reporter INTEGER NOT NULL REFERENCES organization (id),
  month TEXT NOT NULL, file TEXT, hash TEXT, received TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'returned')), reason TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE progress_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  month TEXT NOT NULL, permille INTEGER CHECK (permille BETWEEN 0 AND 1000), words TEXT, evidence TEXT,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, month)
) STRICT;
CREATE TABLE obstacle (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  title TEXT NOT NULL, category TEXT, owner TEXT, due TEXT,
  raised TEXT, in_hand TEXT, resolved TEXT, reported_back TEXT, words TEXT,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (project, title)
) STRICT;

CREATE TABLE target (
  id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE COLLATE NOCASE, name_zh TEXT NOT NULL, name_en TEXT,
  region TEXT REFERENCES region (code), metric TEXT, threshold TEXT, period TEXT NOT NULL,
  comparator TEXT CHECK (comparator IN ('=', '>=', '>', '<=', '<', '~', 'between')),
  modality TEXT CHECK (modality IN ('strive', 'ensure', 'plan')),
  value TEXT, low TEXT, high TEXT, words TEXT, unit TEXT,
  parent INTEGER REFERENCES target (id),
  measure_filter TEXT, measure_kind TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE TABLE target_result (
  id INTEGER PRIMARY KEY AUTOINCREMENT, target INTEGER NOT NULL REFERENCES target (id),
  dated TEXT NOT NULL, comparator TEXT, value TEXT, words TEXT,
  step INTEGER NOT NULL REFERENCES step (id), UNIQUE (target, dated)
) STRICT;
CREATE TABLE citation (
  id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL REFERENCES source (id),
  subject TEXT NOT NULL,       -- a table's name
  subject_id INTEGER NOT NULL, field TEXT,
  section TEXT, line INTEGER, place INTEGER,   -- the line of the document, the character in the line
  fact TEXT,                   -- the fact's number in the extract
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX citation_key ON citation
  (subject, subject_id, source, ifnull(field, ''), ifnull(line, 0), ifnull(place, -1));
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project INTEGER NOT NULL REFERENCES project (id),
  dated TEXT NOT NULL, words TEXT NOT NULL,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
CREATE INDEX note_project ON note (project);
CREATE TABLE month_lock (
  id INTEGER PRIMARY KEY AUTOINCREMENT, month TEXT NOT NULL UNIQUE,
  locked_step INTEGER NOT NULL REFERENCES step (id), reason TEXT,
  step INTEGER NOT NULL REFERENCES step (id)
) STRICT;
