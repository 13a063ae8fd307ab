-- Stable views for `sql` and for other programs: amounts in yuan, names beside codes.

CREATE VIEW v_project AS
SELECT p.id, p.code, p.national, p.name_zh AS name, p.name_en,
  (SELECT group_concat(pr.region, ';') FROM project_region pr WHERE pr.project = p.id) AS region,
  (SELECT group_concat(r.name_zh, ';') FROM project_region pr JOIN region r ON r.code = pr.region
    WHERE pr.project = p.id) AS region_name,
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
