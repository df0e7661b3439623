-- name: positions_of
SELECT * FROM positions WHERE person_id = :person_id ORDER BY rank;

-- name: save_position!
INSERT INTO positions (person_id, script, opened_at, rank, message_id, state)
VALUES (:person_id, :script, :at, :rank, :message_id, :state)
ON CONFLICT (person_id, script) DO UPDATE
SET rank = excluded.rank, message_id = excluded.message_id, state = excluded.state;

-- name: anchor_position!
UPDATE positions SET message_id = :message_id WHERE person_id = :person_id AND script = :script;

-- name: close_position!
DELETE FROM positions WHERE person_id = :person_id AND script = :script;
