-- One schema and one login role per service in the current database.
--
-- Run as the owner of the database or a superuser, on a connection that already knows the passwords:
--   select set_config('prime.password.auth', '...', false);   -- and so on for each of the seven
-- Idempotent: run again it repairs owners and grants and sets the passwords anew. It is a single
-- statement, so it happens wholly or not at all, through JDBC as through psql.
do $roles$
declare
  schemas constant text[] :=
    array['auth', 'mentor', 'session', 'hiring', 'notification', 'analytics', 'export'];
  extension_names constant text[] := array['btree_gist', 'pg_trgm', 'unaccent', 'citext'];
  superuser constant boolean := current_setting('is_superuser')::boolean;
  schema_name text;
  role_name text;
  extension_name text;
  password text;
begin
  -- For the rest of this transaction: no notice for each thing that is there already.
  perform set_config('client_min_messages', 'warning', true);

  foreach schema_name in array schemas loop
    if coalesce(current_setting('prime.password.' || schema_name, true), '') = '' then
      raise exception 'No password for the role of schema "%"', schema_name
        using hint = format('select set_config(''prime.password.%s'', ''...'', false) first',
                            schema_name);
    end if;
  end loop;

  -- Roles belong to the whole cluster: two databases prepared at the same moment would otherwise
  -- fail with "tuple concurrently updated". Logins are not held up by this lock.
  if superuser then
    lock table pg_catalog.pg_authid in share row exclusive mode;
  end if;

  -- Nobody gets in, or makes anything, by merely being a role of this cluster.
  execute format('revoke all on database %I from public', current_database());
  revoke all on schema public from public;

  create schema if not exists extensions;
  revoke all on schema extensions from public;
  foreach extension_name in array extension_names loop
    execute format('create extension if not exists %I with schema extensions', extension_name);
    -- A managed database may have brought it along in another schema.
    if exists (select from pg_extension
               where extname = extension_name
                 and extnamespace <> 'extensions'::regnamespace) then
      execute format('alter extension %I set schema extensions', extension_name);
    end if;
  end loop;

  foreach schema_name in array schemas loop
    role_name := schema_name || '_service';
    password := current_setting('prime.password.' || schema_name);

    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I', role_name);
    end if;
    execute format('alter role %I login password %L', role_name, password);
    execute format('alter role %I in database %I set search_path = %I, extensions',
                   role_name, current_database(), schema_name);

    -- Only a superuser may give schemas away without being a member of the new owner.
    if not superuser and not pg_has_role(role_name, 'set') then
      execute format('grant %I to current_user with inherit false, set true', role_name);
    end if;
    execute format('create schema if not exists %I authorization %I', schema_name, role_name);
    if not exists (select from pg_namespace
                   where nspname = schema_name
                     and nspowner = (select oid from pg_roles where rolname = role_name)) then
      execute format('alter schema %I owner to %I', schema_name, role_name);
    end if;
    -- Only its owner may close a schema, and the owner of the database does not inherit from it.
    execute format('set local role %I', role_name);
    execute format('revoke all on schema %I from public', schema_name);
    reset role;

    execute format('grant connect on database %I to %I', current_database(), role_name);
    execute format('grant usage on schema extensions to %I', role_name);
  end loop;
end
$roles$;
