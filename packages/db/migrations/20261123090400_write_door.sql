-- Why: the one way in which records change. It writes what it was given and nothing else, always in the same
--   order: number counters, parties, dossiers, who sees them, events with their hashes, totals, due counts, feed.
-- Safe while running: functions only.
-- Back: drop the functions; nothing can be written then.

-- A field of the hashed text: its length in bytes, a colon, the text; '-' for null. Same as eventText in packages/domain.
create function event_field(value text) returns text
language sql immutable parallel safe
return coalesce(octet_length(value)::text || ':' || value, '-');

create function event_hash(e events) returns text
language sql immutable parallel safe
return encode(sha256(convert_to(
  event_field(e.district_id::text) || event_field(e.subject_kind) || event_field(e.subject_id::text)
  || event_field(e.seq::text) || event_field(e.kind) || event_field(e.format::text)
  || event_field(e.command_id::text) || event_field(e.actor) || event_field(e.on_behalf_of)
  || event_field((extract(epoch from e.device_at) * 1000)::bigint::text)
  || event_field((extract(epoch from e.occurred_at) * 1000)::bigint::text)
  || event_field((extract(epoch from e.recorded_at) * 1000)::bigint::text)
  || event_field(e.source) || event_field(e.payload) || event_field(e.prev), 'UTF8')), 'hex');

create function context_district() returns integer
language sql stable
return nullif(current_setting('app.district_id', true), '')::integer;

create function context_units() returns integer[]
language sql stable
return nullif(current_setting('app.unit_ids', true), '')::integer[];

-- The only source of dossier numbers: the first of p_count serials of a unit's day. Holds the counter until commit.
create function take_numbers(p_unit integer, p_day date, p_count integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_last integer;
begin
  if p_count < 1 or context_district() is null or not p_unit = any (context_units()) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  insert into number_counters as c (district_id, unit_id, day, last)
    values (context_district(), p_unit, p_day, p_count)
    on conflict on constraint number_counters_pk do update set last = c.last + p_count
    returning c.last into v_last;
  return v_last - p_count + 1;
end $$;

-- A command that was carried out before: its dossiers, or null. Another's command looks like an unknown dossier.
create function repeated_command(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_commands uuid[] := (select array_agg((e ->> 'command_id')::uuid) from jsonb_array_elements(p -> 'events') e
    where e ->> 'command_id' is not null);
  v_known integer;
  v_same integer;
  v_seen jsonb;
begin
  if v_commands is null then return null; end if;
  select count(*), count(*) filter (where g.subject is not null) into v_known, v_same
    from events e
    left join (select (x ->> 'command_id')::uuid command_id, (x ->> 'subject_id')::uuid subject, x ->> 'kind' kind
               from jsonb_array_elements(p -> 'events') x) g
      on g.command_id = e.command_id and g.subject = e.subject_id and g.kind = e.kind
    where e.district_id = context_district() and e.command_id = any (v_commands);
  if v_known = 0 then return null; end if;
  if v_known <> v_same or v_known <> cardinality(v_commands) then
    raise exception 'COMMAND_REUSED' using errcode = 'MC001';
  end if;
  select jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'version', d.version)) into v_seen
    from dossiers d
    where d.district_id = context_district()
      and d.id in (select e.subject_id from events e where e.district_id = d.district_id and e.command_id = any (v_commands))
      and exists (select from dossier_units u where u.district_id = d.district_id and u.dossier_id = d.id
                  and u.unit_id = any (context_units()));
  if v_seen is null then raise exception 'DOSSIER_NOT_FOUND' using errcode = 'MC001'; end if;
  return jsonb_build_object('repeated', true, 'dossiers', v_seen);
end $$;

-- Parties of a change. One identifier leads to one party of the district; a party without one is always new.
create function record_parties(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into parties (district_id, id, kind, created_at)
    select context_district(), g.party_id, g.kind, (p ->> 'recorded_at')::timestamptz
    from jsonb_to_recordset(p -> 'parties') as g(party_id uuid, kind text, identity_kind text, identity_hash text)
    where g.identity_hash is null or not exists (select from party_identifiers i where i.district_id = context_district()
      and i.kind = g.identity_kind and i.search_hash = decode(g.identity_hash, 'hex'));
  insert into party_identifiers (district_id, kind, search_hash, party_id, cipher, key_id)
    select context_district(), g.identity_kind, decode(g.identity_hash, 'hex'), g.party_id, decode(g.identity_cipher, 'base64'), g.key_id
    from jsonb_to_recordset(p -> 'parties')
      as g(party_id uuid, identity_kind text, identity_hash text, identity_cipher text, key_id text)
    where g.identity_hash is not null
    order by g.identity_kind, g.identity_hash
    on conflict on constraint party_identifiers_pk do nothing;
  -- The same person twice in one change, or at two desks at once: the first identifier wins, the second party goes.
  delete from parties t
    using jsonb_to_recordset(p -> 'parties') as g(party_id uuid, identity_hash text)
    where t.district_id = context_district() and t.id = g.party_id and g.identity_hash is not null
      and not exists (select from party_identifiers i where i.district_id = t.district_id and i.party_id = t.id);
  insert into dossier_parties (district_id, dossier_id, role, party_id, kind, name, printed_cipher, key_id, identity_hash, digest)
    select context_district(), g.dossier_id, g.role, coalesce(i.party_id, g.party_id), g.kind, g.name,
      decode(g.printed_cipher, 'base64'), g.key_id, decode(g.identity_hash, 'hex'), g.digest
    from jsonb_to_recordset(p -> 'parties') as g(dossier_id uuid, role text, party_id uuid, kind text, name text,
      printed_cipher text, key_id text, identity_kind text, identity_hash text, digest text)
    left join party_identifiers i on i.district_id = context_district() and i.kind = g.identity_kind
      and i.search_hash = decode(g.identity_hash, 'hex');
  insert into name_tails (district_id, unit_id, tail, dossier_id)
    select context_district(), g.unit_id, g.tail, g.dossier_id
    from jsonb_to_recordset(p -> 'name_tails') as g(unit_id integer, tail text, dossier_id uuid)
    on conflict on constraint name_tails_pk do nothing;
end $$;

-- Dossiers as given: new ones with their number, changed ones only from the version they were read at.
create function record_dossiers(p jsonb, p_codes jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_count integer;
begin
  insert into dossiers
    select r.* from jsonb_populate_recordset(null::dossiers, (
      select jsonb_agg(case when p_codes ? (d ->> 'id')
        then d || jsonb_build_object('code', p_codes ->> (d ->> 'id'), 'code_key', p_codes ->> (d ->> 'id')) else d end)
      from jsonb_array_elements(p -> 'inserts') d)) r;
  if jsonb_array_length(p -> 'updates') = 0 then return; end if;
  select count(distinct u.dossier_id) into v_count from dossier_units u
    where u.district_id = context_district() and u.unit_id = any (context_units())
      and u.dossier_id in (select (d ->> 'id')::uuid from jsonb_array_elements(p -> 'updates') d);
  if v_count <> jsonb_array_length(p -> 'updates') then raise exception 'DOSSIER_NOT_FOUND' using errcode = 'MC001'; end if;
  update dossiers d set version = r.version, state = r.state, holding_unit_id = r.holding_unit_id, holder_id = r.holder_id,
      due_at = r.due_at, legal_due_at = r.legal_due_at, committed_due_at = r.committed_due_at, score_due_at = r.score_due_at,
      result_at = r.result_at, returned_at = r.returned_at, ended_at = r.ended_at, outcome = r.outcome,
      outcome_first = r.outcome_first, channel_out = r.channel_out, digitised = r.digitised, fee = r.fee,
      payment = r.payment, satisfaction = r.satisfaction, voided_at = r.voided_at
    from jsonb_populate_recordset(null::dossiers, p -> 'updates') r
    where d.district_id = context_district() and d.id = r.id and d.version = r.version - 1 and d.voided_at is null;
  get diagnostics v_count = row_count;
  if v_count <> jsonb_array_length(p -> 'updates') then raise exception 'STALE_VERSION' using errcode = 'MC001'; end if;
end $$;

-- Who sees the dossiers changed: memberships as given, what lists read copied from the dossiers themselves.
create function record_units(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into dossier_units (district_id, dossier_id, unit_id, role, since, until, open, voided, state, due_at, received_at,
      outcome, procedure_code, field_code, holder_id, receiving)
    select d.district_id, d.id, g.unit_id, g.role, g.since, g.until,
      d.voided_at is null and g.until is null and d.state in (1, 2, 4, 5, 6), d.voided_at is not null, d.state,
      coalesce(d.due_at, 'infinity'), d.received_at, d.outcome, d.procedure_code, d.field_code,
      case when g.unit_id = d.holding_unit_id then d.holder_id end, g.unit_id = d.receiving_unit_id
    from jsonb_to_recordset(p -> 'units') as g(dossier_id uuid, unit_id integer, role text, since timestamptz, until timestamptz)
    join dossiers d on d.district_id = context_district() and d.id = g.dossier_id
    on conflict on constraint dossier_units_pk do update set until = excluded.until;
  update dossier_units u set open = d.voided_at is null and u.until is null and d.state in (1, 2, 4, 5, 6),
      voided = d.voided_at is not null, state = d.state, due_at = coalesce(d.due_at, 'infinity'), outcome = d.outcome,
      holder_id = case when u.unit_id = d.holding_unit_id then d.holder_id end
    from dossiers d
    where d.district_id = context_district() and d.id in (select (x ->> 'id')::uuid from jsonb_array_elements(p -> 'updates') x)
      and u.district_id = d.district_id and u.dossier_id = d.id;
end $$;

-- Events appended to the chains of their subjects; the hash is made here, under the lock of the row they belong to.
create function record_events(p jsonb, p_codes jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with recursive given as materialized (
    select g.*, row_number() over (partition by g.subject_kind, g.subject_id order by g.place) as step,
      coalesce(l.seq, 0) as last_seq, coalesce(l.hash, '') as last_hash,
      replace(g.payload, '{number}', coalesce(p_codes ->> g.subject_id::text, '{number}')) as text
    from (select e.*, o.place from jsonb_array_elements(p -> 'events') with ordinality o(item, place),
      jsonb_to_record(o.item) as e(subject_kind text, subject_id uuid, kind text, format smallint, command_id uuid,
        device_at timestamptz, occurred_at timestamptz, source text, payload text)) g
    left join lateral (select x.seq, x.hash from events x where x.district_id = context_district()
      and x.subject_kind = g.subject_kind and x.subject_id = g.subject_id order by x.seq desc limit 1) l on true
  ), chain as (
    select g.step, row(context_district(), g.subject_kind, g.subject_id, g.last_seq + 1, g.kind, g.format, g.command_id,
      current_setting('app.actor'), null, g.device_at, g.occurred_at, (p ->> 'recorded_at')::timestamptz, g.source, g.text,
      g.last_hash, '')::events as e
    from given g where g.step = 1
    union all
    select g.step, row(context_district(), g.subject_kind, g.subject_id, (c.e).seq + 1, g.kind, g.format, g.command_id,
      current_setting('app.actor'), null, g.device_at, g.occurred_at, (p ->> 'recorded_at')::timestamptz, g.source, g.text,
      event_hash(c.e), '')::events
    from chain c join given g on g.subject_kind = (c.e).subject_kind and g.subject_id = (c.e).subject_id and g.step = c.step + 1
  )
  insert into events
    select (c.e).district_id, (c.e).subject_kind, (c.e).subject_id, (c.e).seq, (c.e).kind, (c.e).format, (c.e).command_id,
      (c.e).actor, (c.e).on_behalf_of, (c.e).device_at, (c.e).occurred_at, (c.e).recorded_at, (c.e).source, (c.e).payload,
      (c.e).prev, event_hash(c.e)
    from chain c;
end $$;

-- Totals and due counts: rows made if missing, locked in the order of their keys, then added to.
create function record_totals(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into unit_day_totals (district_id, unit_id, part, day, field_code)
    select context_district(), g.unit_id, g.part, g.day, g.field_code
    from jsonb_populate_recordset(null::unit_day_totals, p -> 'totals') g order by 1, 2, 3, 4, 5
    on conflict on constraint unit_day_totals_pk do nothing;
  perform from unit_day_totals t join jsonb_populate_recordset(null::unit_day_totals, p -> 'totals') g
    using (unit_id, part, day, field_code) where t.district_id = context_district()
    order by t.unit_id, t.part, t.day, t.field_code for update of t;
  update unit_day_totals t set received = t.received + coalesce(g.received, 0), online = t.online + coalesce(g.online, 0),
      early = t.early + coalesce(g.early, 0), on_time = t.on_time + coalesce(g.on_time, 0), late = t.late + coalesce(g.late, 0),
      ended = t.ended + coalesce(g.ended, 0), digitised = t.digitised + coalesce(g.digitised, 0),
      by_post = t.by_post + coalesce(g.by_post, 0), cashless = t.cashless + coalesce(g.cashless, 0),
      satisfaction_sum = t.satisfaction_sum + coalesce(g.satisfaction_sum, 0),
      satisfaction_count = t.satisfaction_count + coalesce(g.satisfaction_count, 0),
      did_early = t.did_early + coalesce(g.did_early, 0), did_on_time = t.did_on_time + coalesce(g.did_on_time, 0),
      did_late = t.did_late + coalesce(g.did_late, 0), did_end = t.did_end + coalesce(g.did_end, 0),
      did_return = t.did_return + coalesce(g.did_return, 0), due_count = t.due_count + coalesce(g.due_count, 0),
      due_met = t.due_met + coalesce(g.due_met, 0), overdue_closed = t.overdue_closed + coalesce(g.overdue_closed, 0)
    from jsonb_populate_recordset(null::unit_day_totals, p -> 'totals') g
    where t.district_id = context_district() and t.unit_id = g.unit_id and t.part = g.part and t.day = g.day
      and t.field_code = g.field_code;
  insert into open_by_due (district_id, unit_id, part, due_at, field_code, received_day, open_count)
    select context_district(), g.unit_id, g.part, g.due_at, g.field_code, g.received_day, 0
    from jsonb_populate_recordset(null::open_by_due, p -> 'due') g order by 1, 2, 3, 4, 5, 6
    on conflict on constraint open_by_due_pk do nothing;
  perform from open_by_due t join jsonb_populate_recordset(null::open_by_due, p -> 'due') g
    using (unit_id, part, due_at, field_code, received_day) where t.district_id = context_district()
    order by t.unit_id, t.part, t.due_at, t.field_code, t.received_day for update of t;
  update open_by_due t set open_count = t.open_count + g.open_count
    from jsonb_populate_recordset(null::open_by_due, p -> 'due') g
    where t.district_id = context_district() and t.unit_id = g.unit_id and t.part = g.part and t.due_at = g.due_at
      and t.field_code = g.field_code and t.received_day = g.received_day;
  delete from open_by_due t using jsonb_populate_recordset(null::open_by_due, p -> 'due') g
    where t.district_id = context_district() and t.unit_id = g.unit_id and t.part = g.part and t.due_at = g.due_at
      and t.field_code = g.field_code and t.received_day = g.received_day and t.open_count = 0;
end $$;

-- What was given must belong together: rows only of the dossiers changed, totals only of their units, all of the context.
create function check_change(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_ids uuid[] := coalesce((select array_agg((d ->> 'id')::uuid)
    from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) d), '{}');
begin
  if context_district() is null or context_units() is null or coalesce(current_setting('app.actor', true), '') = ''
    or (p ->> 'district_id')::integer is distinct from context_district() then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  if exists (select from jsonb_array_elements(p -> 'inserts') d where (d ->> 'district_id')::integer <> context_district()
      or not ((d ->> 'receiving_unit_id')::integer = any (context_units()) or (d ->> 'resolving_unit_id')::integer = any (context_units()))) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  if exists (select from jsonb_array_elements(p -> 'units' || (p -> 'parties') || (p -> 'name_tails')) r
      where (r ->> 'dossier_id')::uuid <> all (v_ids))
    or exists (select from jsonb_array_elements(p -> 'events') e where e ->> 'subject_kind' <> 'dossier'
      or (e ->> 'subject_id')::uuid <> all (v_ids)) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
end $$;

create function record_change(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_answer jsonb;
  v_codes jsonb := '{}';
  v_order record;
begin
  perform check_change(p);
  v_answer := repeated_command(p);
  if v_answer is not null then return v_answer; end if;
  update store set kind = 'real', first_write_at = (p ->> 'recorded_at')::timestamptz where kind is null;
  for v_order in select n.* from jsonb_to_recordset(p -> 'numbers') as n(dossier_id uuid, unit_id integer, day date, stem text)
    order by n.unit_id, n.day, n.dossier_id
  loop
    v_codes := v_codes || jsonb_build_object(v_order.dossier_id::text, v_order.stem
      || regexp_replace(lpad(take_numbers(v_order.unit_id, v_order.day, 1)::text, 9, '0'), '^0{1,5}', ''));
  end loop;
  insert into number_counters as c (district_id, unit_id, day, last)
    select context_district(), r.unit_id, r.day, r.at_least
    from jsonb_to_recordset(p -> 'raise_counters') as r(unit_id integer, day date, at_least integer)
    where r.unit_id = any (context_units()) order by r.unit_id, r.day
    on conflict on constraint number_counters_pk do update set last = greatest(c.last, excluded.last);
  perform record_dossiers(p, v_codes);
  perform record_parties(p);
  perform record_units(p);
  perform record_events(p, v_codes);
  if exists (select from jsonb_array_elements((p -> 'totals') || (p -> 'due')) t where (t ->> 'unit_id')::integer not in (
      select unnest(array[d.receiving_unit_id, d.resolving_unit_id]) from dossiers d where d.district_id = context_district()
        and d.id in (select (x ->> 'id')::uuid from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) x))) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  perform record_totals(p);
  insert into changes (district_id, unit_id, subject_kind, subject_id, kind, recorded_at)
    select distinct context_district(), u.unit_id, 'dossier', u.dossier_id, p ->> 'kind', (p ->> 'recorded_at')::timestamptz
    from dossier_units u where u.district_id = context_district()
      and u.dossier_id in (select (x ->> 'id')::uuid from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) x);
  perform pg_notify('motcua_changes', context_district()::text);
  return jsonb_build_object('repeated', false, 'dossiers', (
    select coalesce(jsonb_agg(jsonb_build_object('id', d ->> 'id', 'version', d -> 'version',
      'code', coalesce(v_codes ->> (d ->> 'id'), d ->> 'code'))), '[]')
    from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) d));
end $$;
