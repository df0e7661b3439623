-- name: open_urge!
INSERT INTO urges (person_id, opened_by, opened_at, local_date, minute)
VALUES (:person_id, :opened_by, :at, :local_date, :minute)
ON CONFLICT (person_id, opened_by) DO NOTHING;

-- name: urge_opened_by^
SELECT * FROM urges WHERE person_id = :person_id AND opened_by = :opened_by;

-- name: urge_by_id^
SELECT * FROM urges WHERE person_id = :person_id AND id = :id;

-- name: set_urge_strength!
UPDATE urges SET strength = :strength WHERE id = :id;

-- name: close_urge!
UPDATE urges SET outcome = :outcome, closed_at = :at WHERE id = :id;

-- name: urges_of
SELECT * FROM urges WHERE person_id = :person_id ORDER BY opened_at;

-- name: add_slip^
INSERT INTO slips (person_id, at, local_date, kind, trigger)
VALUES (:person_id, :at, :local_date, :kind, :trigger)
RETURNING id;

-- name: slip_by_id^
SELECT * FROM slips WHERE person_id = :person_id AND id = :id;

-- name: undo_slip!
UPDATE slips SET undone_at = :at WHERE id = :id AND person_id = :person_id AND undone_at IS NULL;

-- name: slips_of
SELECT * FROM slips WHERE person_id = :person_id ORDER BY at;

-- name: save_checkin!
INSERT INTO checkins (person_id, local_date, at, contact, pull, mood, line)
VALUES (:person_id, :local_date, :at, :contact, :pull, :mood, :line)
ON CONFLICT (person_id, local_date) DO UPDATE
SET at = excluded.at, contact = excluded.contact, pull = excluded.pull, mood = excluded.mood, line = excluded.line;

-- name: checkins_of
SELECT * FROM checkins WHERE person_id = :person_id ORDER BY local_date;

-- name: add_offer^
INSERT INTO fresh_offers (person_id, at, local_date, thing, because)
VALUES (:person_id, :at, :local_date, :thing, :because)
RETURNING id;

-- name: offer_by_id^
SELECT * FROM fresh_offers WHERE person_id = :person_id AND id = :id;

-- name: settle_offer!
UPDATE fresh_offers SET outcome = :outcome, outcome_at = :at WHERE id = :id;

-- name: offer_of_day^
SELECT * FROM fresh_offers WHERE person_id = :person_id AND local_date = :local_date ORDER BY id DESC LIMIT 1;

-- name: offers_of
SELECT * FROM fresh_offers WHERE person_id = :person_id ORDER BY id;

-- name: add_note^
INSERT INTO notes (person_id, at, kind, body) VALUES (:person_id, :at, :kind, :body) RETURNING id;

-- name: notes_of
SELECT * FROM notes WHERE person_id = :person_id ORDER BY id;
