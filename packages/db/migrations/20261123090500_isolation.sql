-- Why: the API's role owns nothing and sees only rows of its context; without a context nothing.
-- Safe while running: the API is started after the migrations.
-- Back: disable row level security and drop the role; never on a store in use.

do $$ begin
  if not exists (select from pg_roles where rolname = 'motcua_api') then
    create role motcua_api login nosuperuser nocreatedb nocreaterole noinherit;
  end if;
end $$;
grant usage on schema public to motcua_api;

do $$
declare
  v_table text;
  v_district constant text := 'district_id = (select context_district())';
  v_units constant text := 'any ((select context_units())::integer[])';
  v_seen constant text := 'exists (select from dossier_units u where u.district_id = %I.district_id and u.dossier_id = %I.%I and u.unit_id = %s)';
begin
  foreach v_table in array array['unit_versions', 'unit_closure', 'user_positions', 'dossier_units', 'name_tails',
    'number_counters', 'unit_day_totals', 'open_by_due', 'changes', 'import_batches', 'system_register_rows'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy context on %I to motcua_api using (%s and unit_id = %s)', v_table, v_district, v_units);
    execute format('grant select on %I to motcua_api', v_table);
  end loop;
  foreach v_table in array array['dossier_parties', 'files', 'personal_data_views'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy context on %I to motcua_api using (%s and ' || v_seen || ')',
      v_table, v_district, v_table, v_table, 'dossier_id', v_units);
    execute format('grant select on %I to motcua_api', v_table);
  end loop;
  -- Nobody logs a view under another's name.
  execute format('alter policy context on personal_data_views with check (%s and ' || v_seen
      || ' and actor = current_setting(''app.actor'', true))',
    v_district, 'personal_data_views', 'personal_data_views', 'dossier_id', v_units);
  execute format('create policy context on dossiers to motcua_api using (%s and ' || v_seen || ')',
    v_district, 'dossiers', 'dossiers', 'id', v_units);
  execute format('create policy context on events to motcua_api using (%s and subject_kind = ''dossier'' and ' || v_seen || ')',
    v_district, 'events', 'events', 'subject_id', v_units);
  execute format('create policy context on units to motcua_api using (%s and id = %s)', v_district, v_units);
  execute format('create policy context on unit_successions to motcua_api using (%s and (from_unit_id = %s or to_unit_id = %s))',
    v_district, v_units, v_units);
  execute format('create policy context on districts to motcua_api using (%s and array_remove((select context_units()), null) <> ''{}'')',
    v_district);
  foreach v_table in array array['dossiers', 'events', 'units', 'unit_successions', 'districts'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('grant select on %I to motcua_api', v_table);
  end loop;
end $$;

-- Of parties the API reads only what is printed on dossiers: no grant, and no policy that would let it see a row.
alter table parties enable row level security;
alter table party_identifiers enable row level security;

grant insert on files, personal_data_views, import_batches, system_register_rows to motcua_api;
grant update on import_batches, system_register_rows to motcua_api;
grant delete on system_register_rows to motcua_api;
grant select on store, reference_loads, procedures, procedure_versions, calendars, users to motcua_api;
grant select, insert, update, delete on sessions, verifications to motcua_api;
grant select, insert, update on accounts to motcua_api;
grant update on users to motcua_api;

-- Units and their names are public by law; asked whole and kept by the API, so that no policy need open unit tables.
create function unit_directory() returns setof unit_versions
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select * from unit_versions order by district_id, unit_id, valid_from;
end;

create function district_directory() returns setof districts
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select * from districts order by district_id;
end;

-- What somebody may see on a day: each position with the units of its reach. Asked before any context is set.
create function positions_of(p_user text, p_day date)
returns table (district_id integer, unit_id integer, role text, below integer[], whole_district integer[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.district_id, p.unit_id, p.role,
    (select array_agg(c.unit_id order by c.unit_id) from unit_closure c where c.district_id = p.district_id
      and c.ancestor_id = p.unit_id and c.valid_from <= p_day and (c.valid_to is null or c.valid_to >= p_day)),
    (select array_agg(u.id order by u.id) from units u where u.district_id = p.district_id)
  from user_positions p
  where p.user_id = p_user and p.valid_from <= p_day and (p.valid_to is null or p.valid_to >= p_day)
  order by p.district_id, p.unit_id, p.role;
end;

-- Signed-out tracking: the number and the state, nothing else, and only for a whole number.
create function track_dossier(p_code_key text) returns table (code text, state smallint)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.code, d.state from dossiers d
  where d.code_key = p_code_key and d.voided_at is null
    and d.district_id in (select n.district_id from number_prefixes n where n.prefix = split_part(p_code_key, '-', 1));
end;

-- Changes older than the feed keeps; a reader with an older cursor is told to reload.
create function prune_changes(p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_count bigint;
begin
  delete from changes where recorded_at < p_before;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

revoke all on all functions in schema public from public;
grant execute on function record_change(jsonb), take_numbers(integer, date, integer), context_district(), context_units(),
  unit_directory(), district_directory(), positions_of(text, date), track_dossier(text), prune_changes(timestamptz)
  to motcua_api;
