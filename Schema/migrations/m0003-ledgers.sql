-- Ledgers: who reports, what was sent in, which months are published.

ALTER TABLE organization ADD COLUMN reports INTEGER CHECK (reports IN (0, 1));  -- 填报单位; NULL: nobody said

ALTER TABLE submission ADD COLUMN decided TEXT;   -- the day it was accepted or returned
ALTER TABLE submission ADD COLUMN taken INTEGER;  -- rows of the file that went in, and that did not
ALTER TABLE submission ADD COLUMN refused INTEGER;
CREATE INDEX submission_month ON submission (month, reporter);

-- `locked_step` is the step of the month's first lock: what was published stands in it, whatever came after.
ALTER TABLE month_lock ADD COLUMN locked TEXT;    -- the day of the last lock
ALTER TABLE month_lock ADD COLUMN unlocked TEXT;  -- the day it was opened again, for `reason`; NULL: it is locked
