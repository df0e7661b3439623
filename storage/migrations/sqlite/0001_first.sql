-- Times are UTC epoch seconds, dates ISO text (the person's local date), JSON is text.
-- "sealed" columns hold encrypted text (see storage/seal.py).

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE persons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id BIGINT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL DEFAULT 'UTC',
    nudge_minute INTEGER NOT NULL DEFAULT 540,
    evening_minute INTEGER NOT NULL DEFAULT 1230,
    quiet_from INTEGER NOT NULL DEFAULT 1320,
    quiet_to INTEGER NOT NULL DEFAULT 480,
    voice TEXT NOT NULL DEFAULT 'gentle',
    volume INTEGER NOT NULL DEFAULT 0,
    discreet INTEGER NOT NULL DEFAULT 0,
    situation TEXT NOT NULL DEFAULT 'standard',
    plan TEXT,                       -- JSON of the plan, NULL before it begins
    memory TEXT NOT NULL DEFAULT '{}', -- JSON: fresh things seen, done and refused
    answers TEXT,                    -- sealed JSON
    flag_until BIGINT,               -- nudges rest until then (danger was heard)
    unreachable_at BIGINT,           -- Telegram refused for good at this time
    fed_at BIGINT                    -- last time a script was touched: somebody is mid-conversation
);

CREATE TABLE positions (
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    script TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    rank INTEGER NOT NULL,           -- the highest is the one being asked
    message_id BIGINT,               -- the message that shows the question
    state TEXT NOT NULL,             -- sealed JSON of the position
    PRIMARY KEY (person_id, script)
);

CREATE TABLE urges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    opened_by BIGINT NOT NULL,       -- the message or update that opened it
    opened_at BIGINT NOT NULL,
    local_date TEXT NOT NULL,
    minute INTEGER NOT NULL,
    strength INTEGER,
    outcome TEXT,
    closed_at BIGINT,
    UNIQUE (person_id, opened_by)
);

CREATE TABLE slips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    local_date TEXT NOT NULL,
    kind TEXT NOT NULL,
    trigger TEXT,
    undone_at BIGINT
);

CREATE TABLE checkins (
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    local_date TEXT NOT NULL,
    at BIGINT NOT NULL,
    contact TEXT,
    pull INTEGER,
    mood INTEGER,
    line TEXT,                       -- sealed
    PRIMARY KEY (person_id, local_date)
);

CREATE TABLE fresh_offers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    local_date TEXT NOT NULL,
    thing TEXT NOT NULL,
    because TEXT,
    outcome TEXT,                    -- done, another, later, refused
    outcome_at BIGINT
);
CREATE INDEX fresh_offers_by_person ON fresh_offers (person_id, local_date);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,              -- letter, they_wrote, if_then
    body TEXT NOT NULL               -- sealed
);
CREATE INDEX notes_by_person ON notes (person_id, at);

CREATE TABLE appointments (
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL DEFAULT '',
    due_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, kind, ref)
);
CREATE INDEX appointments_due ON appointments (due_at);

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES persons(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    slot TEXT NOT NULL,              -- local date, or the thing it returns to
    due_at BIGINT NOT NULL,
    claimed_at BIGINT NOT NULL,
    claim TEXT NOT NULL,             -- which claim took it
    state TEXT NOT NULL,             -- claimed, sent, dropped, refused
    reason TEXT,
    content TEXT NOT NULL DEFAULT '{}', -- JSON of content ids
    message_id BIGINT,
    settled_at BIGINT,
    UNIQUE (person_id, kind, slot)
);
CREATE INDEX deliveries_claimed ON deliveries (claimed_at) WHERE state = 'claimed';

CREATE TABLE inbox (
    update_id BIGINT PRIMARY KEY,
    chat_id BIGINT,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL,             -- new, answered, done
    body TEXT,                       -- sealed update; gone when done
    replies TEXT                     -- sealed messages still to be sent; gone when done
);
CREATE INDEX inbox_open ON inbox (received_at) WHERE state <> 'done';
