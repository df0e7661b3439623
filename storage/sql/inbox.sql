-- name: receive*!
INSERT INTO inbox (update_id, chat_id, received_at, state, body)
VALUES (:update_id, :chat_id, :at, 'new', :body)
ON CONFLICT (update_id) DO NOTHING;

-- name: inbox_state$
SELECT state FROM inbox WHERE update_id = :update_id;

-- name: answer_update!
UPDATE inbox SET state = 'answered', body = NULL, replies = :replies WHERE update_id = :update_id;

-- name: finish_update!
UPDATE inbox SET state = 'done', chat_id = NULL, body = NULL, replies = NULL WHERE update_id = :update_id;

-- name: open_updates
SELECT * FROM inbox WHERE state <> 'done' ORDER BY received_at, update_id;

-- name: count_open_updates$
SELECT count(*) FROM inbox WHERE state <> 'done';

-- name: prune_inbox!
DELETE FROM inbox WHERE state = 'done' AND received_at < :before;

-- name: forget_chat_in_inbox!
UPDATE inbox SET chat_id = NULL, body = NULL, replies = NULL, state = 'done'
WHERE chat_id = :chat_id AND update_id <> :keep;
