-- Runs roles.sql with passwords from the environment, so that none shows in a process list.
-- Once when a new database is made, and by hand or from the cluster job to rotate them.
\set ON_ERROR_STOP on
\getenv auth PRIME_DB_PASSWORD_AUTH
\getenv mentor PRIME_DB_PASSWORD_MENTOR
\getenv session PRIME_DB_PASSWORD_SESSION
\getenv hiring PRIME_DB_PASSWORD_HIRING
\getenv notification PRIME_DB_PASSWORD_NOTIFICATION
\getenv analytics PRIME_DB_PASSWORD_ANALYTICS
\getenv export PRIME_DB_PASSWORD_EXPORT
\o /dev/null
select set_config('prime.password.auth', :'auth', false),
       set_config('prime.password.mentor', :'mentor', false),
       set_config('prime.password.session', :'session', false),
       set_config('prime.password.hiring', :'hiring', false),
       set_config('prime.password.notification', :'notification', false),
       set_config('prime.password.analytics', :'analytics', false),
       set_config('prime.password.export', :'export', false);
\o
\ir ../roles.sql
