-- name: book!
INSERT INTO appointments (person_id, kind, ref, due_at) VALUES (:person_id, :kind, :ref, :due_at)
ON CONFLICT (person_id, kind, ref) DO UPDATE SET due_at = excluded.due_at;

-- name: book_all*!
INSERT INTO appointments (person_id, kind, ref, due_at) VALUES (:person_id, :kind, :ref, :due_at)
ON CONFLICT (person_id, kind, ref) DO UPDATE SET due_at = excluded.due_at;

-- name: unbook!
DELETE FROM appointments WHERE person_id = :person_id AND kind = :kind AND ref = :ref;

-- name: unbook_all*!
DELETE FROM appointments WHERE person_id = :person_id AND kind = :kind AND ref = :ref;

-- name: unbook_kind!
DELETE FROM appointments WHERE person_id = :person_id AND kind = :kind;

-- name: appointments_of
SELECT * FROM appointments WHERE person_id = :person_id ORDER BY due_at;

-- name: next_due$
SELECT min(due_at) FROM appointments;

-- name: due_appointments
SELECT a.kind, a.ref, a.due_at, p.*
FROM appointments a JOIN persons p ON p.id = a.person_id
WHERE a.due_at <= :now
ORDER BY a.due_at
LIMIT :limit;

-- name: claim_deliveries*!
INSERT INTO deliveries (person_id, kind, slot, due_at, claimed_at, claim, state, reason, content, settled_at)
VALUES (:person_id, :kind, :slot, :due_at, :at, :claim, :state, :reason, :content, :settled_at)
ON CONFLICT (person_id, kind, slot) DO NOTHING;

-- name: claimed_deliveries
SELECT d.id AS delivery_id, d.kind, d.slot, d.due_at, d.content, p.*
FROM deliveries d JOIN persons p ON p.id = d.person_id
WHERE d.state = 'claimed' AND d.claim = :claim
ORDER BY d.id;

-- name: unsettled_deliveries
SELECT d.id AS delivery_id, d.kind, d.slot, d.due_at, d.content, p.*
FROM deliveries d JOIN persons p ON p.id = d.person_id
WHERE d.state = 'claimed'
ORDER BY d.claimed_at, d.id;

-- name: settle_deliveries*!
UPDATE deliveries SET state = :state, reason = :reason, message_id = :message_id, settled_at = :at WHERE id = :id;

-- name: deliveries_of
SELECT * FROM deliveries WHERE person_id = :person_id ORDER BY id;

-- name: delivery_by_id^
SELECT * FROM deliveries WHERE person_id = :person_id AND id = :id;
