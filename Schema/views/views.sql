-- Stable views for `sql` and for other programs: amounts in yuan, names beside codes.

CREATE VIEW v_project AS
SELECT p.id, p.code, p.national, p.name_zh AS name, p.name_en,
  (SELECT group_concat(region, ';') FROM
    (SELECT region FROM project_region WHERE project = p.id ORDER BY region)) AS region,
  (SELECT group_concat(name_zh, ';') FROM (SELECT r.name_zh FROM project_region pr JOIN region r ON r.code = pr.region
    WHERE pr.project = p.id ORDER BY pr.region)) AS region_name,
  p.sector, s.name_zh AS sector_name, p.cluster, p.nature, p.lifecycle, p.status,
  o.name_zh AS responsible, p.lead, p.officer, parent.code AS parent,
  (SELECT e.amount_fen / 100.0 FROM estimate e WHERE e.project = p.id
    ORDER BY ifnull(e.dated, '') DESC, e.id DESC LIMIT 1) AS total,
  p.registered, p.doubtful
FROM project p
LEFT JOIN sector s ON s.code = p.sector
LEFT JOIN organization o ON o.id = p.responsible
LEFT JOIN project parent ON parent.id = p.parent;

CREATE VIEW v_milestone AS
SELECT m.id, p.code AS project, p.name_zh AS project_name, m.stage AS milestone,
  ifnull(m.name_zh, ls.name_zh) AS name, ifnull(m.name_en, ls.name_en) AS name_en,
  m.planned, m.approved, m.forecast, m.met, m.modality, m.ordinal
FROM milestone m
JOIN project p ON p.id = m.project
LEFT JOIN lifecycle_stage ls ON ls.lifecycle = p.lifecycle AND ls.code = m.stage;

CREATE VIEW v_plan_year AS
SELECT p.code AS project, p.name_zh AS project_name, v.year, v.n AS version, v.approved, v.reason,
  coalesce(
    (SELECT e.amount_fen FROM plan_entry e WHERE e.version = v.id AND e.month IS NULL AND e.fund IS NULL),
    (SELECT sum(e.amount_fen) FROM plan_entry e WHERE e.version = v.id AND e.month IS NULL),
    (SELECT sum(e.amount_fen) FROM plan_entry e WHERE e.version = v.id)) / 100.0 AS plan
FROM plan_version v JOIN project p ON p.id = v.project;

-- What was stated, as it was stated.
CREATE VIEW v_investment_month AS
SELECT i.id, p.code AS project, p.name_zh AS project_name, i.month, i.basis, i.measure, i.fund,
  o.name_zh AS reporter, i.region, i.amount_fen / 100.0 AS amount, i.reason, i.step
FROM investment_entry i
JOIN project p ON p.id = i.project
LEFT JOIN organization o ON o.id = i.reporter;

CREATE VIEW v_target AS
SELECT t.code, t.name_zh AS name, t.name_en, t.region, t.metric, t.threshold, t.period, t.comparator,
  t.modality, t.value, t.low, t.high, t.words, t.unit, r.dated AS result_dated, r.value AS result
FROM target t LEFT JOIN target_result r ON r.id =
  (SELECT id FROM target_result WHERE target = t.id ORDER BY dated DESC, id DESC LIMIT 1);

CREATE VIEW v_programme AS
SELECT g.name_zh AS programme, g.year, p.code AS project, p.name_zh AS project_name, gp.role
FROM programme g
LEFT JOIN programme_project gp ON gp.programme = g.id
LEFT JOIN project p ON p.id = gp.project;

-- Plan and investment completed of each project by fiscal year, by the rule of the reports: the year to date last
-- stated, plus the months stated since; a total since the start counts less what stood before the year.
CREATE VIEW v_summary_year AS
WITH RECURSIVE
fiscal (first) AS (
  SELECT ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'fiscal_year_start'), 1)
),
started (project, year) AS (
  SELECT m.project,
    CAST(substr(m.met, 1, 4) AS INTEGER) - (length(m.met) > 6 AND CAST(substr(m.met, 6, 2) AS INTEGER) < fiscal.first)
  FROM milestone m, fiscal WHERE m.stage = 'start' AND m.met GLOB '[0-9][0-9][0-9][0-9]*'
),
stated AS (
  SELECT i.project, i.measure, ifnull(i.reporter, 0) AS reporter, ifnull(i.region, '') AS region,
    ifnull(i.fund, '') AS fund,
    CAST(substr(i.month, 1, 4) AS INTEGER) - (CAST(substr(i.month, 6, 2) AS INTEGER) < fiscal.first) AS year,
    max(CASE i.basis WHEN 'month' THEN i.amount_fen END) AS own,
    max(CASE i.basis WHEN 'ytd' THEN i.amount_fen END) AS ytd,
    max(CASE i.basis WHEN 'since_start' THEN i.amount_fen END) AS total,
    row_number() OVER (
      PARTITION BY i.project, i.measure, i.reporter, i.region, i.fund ORDER BY i.month) AS n
  FROM investment_entry i, fiscal
  GROUP BY i.project, i.measure, i.reporter, i.region, i.fund, i.month
),
-- `opens`: the first statement of its year. `zero`: what stood before a year in or before which the project started.
begun AS (
  SELECT s.*, s.year IS NOT lag(s.year) OVER (
      PARTITION BY s.project, s.measure, s.reporter, s.region, s.fund ORDER BY s.n) AS opens,
    CASE WHEN (SELECT b.year FROM started b WHERE b.project = s.project) >= s.year THEN 0 END AS zero
  FROM stated s
),
-- Statement by statement: the year to date, the total at the year's beginning and the total since the start.
run (project, measure, reporter, region, fund, n, year, ytd, opening, total) AS (
  SELECT project, measure, reporter, region, fund, n, year, coalesce(ytd, total - zero, own),
    coalesce(zero, total - coalesce(ytd, own)), coalesce(total, zero + coalesce(ytd, own))
  FROM begun WHERE n = 1
  UNION ALL
  SELECT s.project, s.measure, s.reporter, s.region, s.fund, s.n, s.year,
    coalesce(s.ytd, s.total - iif(s.opens, coalesce(r.total, s.zero), r.opening),
      iif(s.opens, 0, ifnull(r.ytd, 0)) + s.own, iif(s.opens, NULL, r.ytd)),
    coalesce(iif(s.opens, coalesce(r.total, s.zero), r.opening), s.total - coalesce(s.ytd,
      iif(s.opens, 0, ifnull(r.ytd, 0)) + s.own, iif(s.opens, NULL, r.ytd))),
    coalesce(s.total, iif(s.opens, coalesce(r.total, s.zero), r.total) - iif(s.opens, 0, ifnull(r.ytd, 0))
      + coalesce(s.ytd, iif(s.opens, 0, ifnull(r.ytd, 0)) + s.own, iif(s.opens, 0, ifnull(r.ytd, 0))))
  FROM run r JOIN begun s ON s.project = r.project AND s.measure = r.measure AND s.reporter = r.reporter
    AND s.region = r.region AND s.fund = r.fund AND s.n = r.n + 1
),
done AS (
  SELECT r.project, r.measure, r.year, sum(r.ytd) AS fen FROM run r
  WHERE NOT EXISTS (SELECT 1 FROM stated s WHERE s.project = r.project AND s.measure = r.measure
    AND s.reporter = r.reporter AND s.region = r.region AND s.fund = r.fund AND s.n > r.n AND s.year = r.year)
  GROUP BY r.project, r.measure, r.year
),
planned AS (
  SELECT v.project, v.year, coalesce(
    (SELECT e.amount_fen FROM plan_entry e WHERE e.version = v.id AND e.month IS NULL AND e.fund IS NULL),
    (SELECT sum(e.amount_fen) FROM plan_entry e WHERE e.version = v.id AND e.month IS NULL),
    (SELECT sum(e.amount_fen) FROM plan_entry e WHERE e.version = v.id)) AS fen
  FROM plan_version v
  WHERE v.n = (SELECT max(l.n) FROM plan_version l WHERE l.project = v.project AND l.year = v.year)
),
years AS (
  SELECT project, year, 'reported' AS measure FROM planned UNION SELECT project, year, measure FROM done
)
SELECT p.code AS project, p.name_zh AS project_name, y.year, y.measure, planned.fen / 100.0 AS plan,
  done.fen / 100.0 AS completed, CASE WHEN planned.fen > 0 THEN 1.0 * done.fen / planned.fen END AS rate
FROM years y
JOIN project p ON p.id = y.project
LEFT JOIN planned ON planned.project = y.project AND planned.year = y.year
LEFT JOIN done ON done.project = y.project AND done.year = y.year AND done.measure = y.measure;
