-- name: person_by_chat^
SELECT * FROM persons WHERE chat_id = :chat_id;

-- name: person_by_id^
SELECT * FROM persons WHERE id = :id;

-- name: add_person^
INSERT INTO persons (chat_id, created_at, seen_at, language)
VALUES (:chat_id, :at, :at, :language)
RETURNING id;

-- name: save_person!
UPDATE persons SET
    seen_at = :seen_at, language = :language, zone = :zone, nudge_minute = :nudge_minute,
    evening_minute = :evening_minute, quiet_from = :quiet_from, quiet_to = :quiet_to, voice = :voice,
    volume = :volume, discreet = :discreet, situation = :situation, plan = :plan, memory = :memory,
    answers = :answers, flag_until = :flag_until, unreachable_at = :unreachable_at, fed_at = :fed_at
WHERE id = :id;

-- name: save_memories*!
UPDATE persons SET memory = :memory WHERE id = :id;

-- name: mark_unreachable!
UPDATE persons SET unreachable_at = :at WHERE chat_id = :chat_id AND unreachable_at IS NULL;

-- name: move_chat!
UPDATE persons SET chat_id = :new WHERE chat_id = :old;

-- name: delete_person!
DELETE FROM persons WHERE id = :id;

-- name: count_people$
SELECT count(*) FROM persons;

-- name: meta_get$
SELECT value FROM meta WHERE key = :key;

-- name: meta_set!
INSERT INTO meta (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;
