-- Accounts that were erased. Events about them may still come, late or out of order; nothing is kept
-- or sent for their sake any more.
create table forgotten_person (
    id uuid primary key
);
