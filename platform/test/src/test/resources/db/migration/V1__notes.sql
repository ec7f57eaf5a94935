create table note (id uuid primary key, text text not null unique, times int not null default 0);
