-- The rate that was agreed at booking: what a session costs after a move is made from it. Made from
-- the price before the move, it would drift with every rounding, down to nothing.
alter table session add column hourly_rate numeric(12, 2);
update session set hourly_rate = round(price * 3600 / extract(epoch from ends_at - starts_at), 2);
alter table session alter column hourly_rate set not null;
