-- What a mentor answers to a review, once.
alter table review add column reply text;
alter table review add column replied_at timestamptz;
alter table review add constraint reply_has_its_time check ((reply is null) = (replied_at is null));
