-- Why: the one way in which records change. It writes what it was given and nothing else, always in the same
--   order: number counters, parties, dossiers, who sees them, events with their hashes, totals, due counts, feed.
-- Safe while running: functions only.
-- Back: drop the functions; nothing can be written then.

-- The only source of dossier numbers: the first of p_count serials of a unit's day. Holds the counter until commit.
create function take_numbers(p_unit integer, p_day date, p_count integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_longest constant integer := 999999999;
  v_last integer;
begin
  if not context_is_whole() or (p_unit = any (context_units())) is not true or (p_count between 1 and v_longest) is not true then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  insert into number_counters as c (district_id, unit_id, day, last)
    values (context_district(), p_unit, p_day, p_count)
    on conflict on constraint number_counters_pk do update set last = c.last + p_count
    returning c.last into v_last;
  if v_last > v_longest then
    raise exception 'the serials of unit % on % are used up', p_unit, p_day using errcode = 'numeric_value_out_of_range';
  end if;
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
  select count(*), count(*) filter (where e.subject_id = g.subject_id and e.kind = g.kind) into v_known, v_same
    from jsonb_to_recordset(p -> 'events') as g(command_id uuid, subject_id uuid, kind text)
    cross join lateral (select * from events x where x.district_id = context_district() and x.command_id = g.command_id offset 0) e;
  if v_known = 0 then return null; end if;
  if v_known <> v_same or v_known <> cardinality(v_commands) then
    raise exception 'COMMAND_REUSED' using errcode = 'MC001';
  end if;
  select jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'version', d.version)) into v_seen
    from (select distinct (e ->> 'subject_id')::uuid as id from jsonb_array_elements(p -> 'events') e
      where e ->> 'command_id' is not null) i
    cross join lateral (select * from dossiers x where x.district_id = context_district() and x.id = i.id offset 0) d
    where (select count(*) from dossier_units u where u.district_id = d.district_id and u.dossier_id = d.id
      and u.unit_id = any (context_units())) > 0;
  if v_seen is null then raise exception 'DOSSIER_NOT_FOUND' using errcode = 'MC001'; end if;
  return jsonb_build_object('repeated', true, 'dossiers', v_seen);
end $$;

-- Parties of a change. One identifier leads to one party of the district; a party without one is always new.
create function record_parties(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_made uuid[];
  v_lost uuid;
begin
  with made as (
    insert into parties (district_id, id, kind, created_at)
      select context_district(), g.party_id, g.kind, (p ->> 'recorded_at')::timestamptz
      from jsonb_to_recordset(p -> 'parties') as g(party_id uuid, kind text, identity_kind text, identity_hash text)
      where g.identity_hash is null or (select i.party_id from party_identifiers i where i.district_id = context_district()
        and i.kind = g.identity_kind and i.search_hash = decode(g.identity_hash, 'hex')) is null
      returning id
  ) select array_agg(id) into v_made from made;
  insert into party_identifiers (district_id, kind, search_hash, party_id, cipher, key_id)
    select context_district(), g.identity_kind, decode(g.identity_hash, 'hex'), g.party_id, decode(g.identity_cipher, 'base64'), g.key_id
    from jsonb_to_recordset(p -> 'parties')
      as g(party_id uuid, identity_kind text, identity_hash text, identity_cipher text, key_id text)
    where g.identity_hash is not null and g.party_id = any (v_made)
    order by g.identity_kind, g.identity_hash
    on conflict on constraint party_identifiers_pk do nothing;
  -- The same person twice in one change, or at two desks at once: the first identifier wins, the second party goes.
  for v_lost in select g.party_id from jsonb_to_recordset(p -> 'parties') as g(party_id uuid, identity_hash text)
    where g.identity_hash is not null and g.party_id = any (v_made) and (select count(*) from party_identifiers i
      where i.district_id = context_district() and i.party_id = g.party_id) = 0
  loop
    delete from parties t where t.district_id = context_district() and t.id = v_lost;
  end loop;
  insert into dossier_parties (district_id, dossier_id, role, party_id, kind, name, printed_cipher, key_id, identity_hash, digest)
    select context_district(), g.dossier_id, g.role, coalesce((select i.party_id from party_identifiers i
        where i.district_id = context_district() and i.kind = g.identity_kind and i.search_hash = decode(g.identity_hash, 'hex')),
      g.party_id), g.kind, g.name, decode(g.printed_cipher, 'base64'), g.key_id, decode(g.identity_hash, 'hex'), g.digest
    from jsonb_to_recordset(p -> 'parties') as g(dossier_id uuid, role text, party_id uuid, kind text, name text,
      printed_cipher text, key_id text, identity_kind text, identity_hash text, digest text);
  insert into name_tails (district_id, unit_id, tail, dossier_id)
    select context_district(), g.unit_id, g.tail, g.dossier_id
    from jsonb_to_recordset(p -> 'name_tails') as g(unit_id integer, tail text, dossier_id uuid)
    on conflict on constraint name_tails_pk do nothing;
end $$;

-- Dossiers as given: new ones with their number, changed ones only from the version they were read at, and only in
-- what a step may change. What the receipt settled must be given as it stands.
create function record_dossiers(p jsonb, p_codes jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r dossiers;
  d dossiers;
begin
  insert into dossiers
    select x.* from jsonb_populate_recordset(null::dossiers, (
      select jsonb_agg(case when p_codes ? (i ->> 'id')
        then i || jsonb_build_object('code', p_codes ->> (i ->> 'id'), 'code_key', p_codes ->> (i ->> 'id')) else i end)
      from jsonb_array_elements(p -> 'inserts') i)) x;
  for r in select * from jsonb_populate_recordset(null::dossiers, p -> 'updates') x order by x.id
  loop
    if not exists (select from dossier_units u where u.district_id = context_district() and u.dossier_id = r.id
        and u.unit_id = any (context_units())) then
      raise exception 'DOSSIER_NOT_FOUND' using errcode = 'MC001';
    end if;
    select * into d from dossiers x where x.district_id = context_district() and x.id = r.id for update;
    if d.version is distinct from r.version - 1 or d.voided_at is not null then
      raise exception 'STALE_VERSION' using errcode = 'MC001';
    end if;
    if (d.code, d.code_key, d.procedure_code, d.field_code, d.procedure_version, d.process_version, d.fees_version,
        d.calendar_id, d.calendar_version, d.number_format, d.receiving_unit_id, d.resolving_unit_id, d.submitted_at,
        d.received_at, d.clock_from, d.first_due_at, d.channel_in, d.channel_out_wanted, d.copies, d.components, d.parent_id,
        d.source, d.import_batch_id) is distinct from (r.code, r.code_key, r.procedure_code, r.field_code,
        r.procedure_version, r.process_version, r.fees_version, r.calendar_id, r.calendar_version, r.number_format,
        r.receiving_unit_id, r.resolving_unit_id, r.submitted_at, r.received_at, r.clock_from, r.first_due_at, r.channel_in,
        r.channel_out_wanted, r.copies, r.components, r.parent_id, r.source, r.import_batch_id) then
      raise exception 'FORBIDDEN' using errcode = 'MC001';
    end if;
    update dossiers x set version = r.version, state = r.state, holding_unit_id = r.holding_unit_id, holder_id = r.holder_id,
        due_at = r.due_at, legal_due_at = r.legal_due_at, committed_due_at = r.committed_due_at,
        score_due_at = r.score_due_at, result_at = r.result_at, returned_at = r.returned_at, ended_at = r.ended_at,
        outcome = r.outcome, outcome_first = r.outcome_first, channel_out = r.channel_out, digitised = r.digitised,
        fee = r.fee, payment = r.payment, satisfaction = r.satisfaction, voided_at = r.voided_at
      where x.district_id = context_district() and x.id = r.id;
  end loop;
end $$;

-- Who sees the dossiers changed: memberships as given, what lists read copied from the dossiers themselves.
create function record_units(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_id uuid;
begin
  insert into dossier_units (district_id, dossier_id, unit_id, role, since, until, open, voided, state, due_at, received_at,
      outcome, procedure_code, field_code, holder_id, receiving)
    select d.district_id, d.id, g.unit_id, g.role, g.since, g.until,
      d.voided_at is null and g.until is null and d.state in (1, 2, 4, 5, 6), d.voided_at is not null, d.state,
      coalesce(d.due_at, 'infinity'), d.received_at, d.outcome, d.procedure_code, d.field_code,
      case when g.unit_id = d.holding_unit_id then d.holder_id end, g.unit_id = d.receiving_unit_id
    from jsonb_to_recordset(p -> 'units') as g(dossier_id uuid, unit_id integer, role text, since timestamptz, until timestamptz)
    cross join lateral (select * from dossiers x where x.district_id = context_district() and x.id = g.dossier_id offset 0) d
    on conflict on constraint dossier_units_pk do update set until = excluded.until;
  for v_id in select (x ->> 'id')::uuid from jsonb_array_elements(p -> 'updates') x
  loop
    update dossier_units u set (open, voided, state, due_at, outcome, holder_id) = (
        select d.voided_at is null and u.until is null and d.state in (1, 2, 4, 5, 6), d.voided_at is not null, d.state,
          coalesce(d.due_at, 'infinity'), d.outcome, case when u.unit_id = d.holding_unit_id then d.holder_id end
        from dossiers d where d.district_id = u.district_id and d.id = u.dossier_id)
      where u.district_id = context_district() and u.dossier_id = v_id;
  end loop;
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
    select g.step, n.e, event_hash(n.e) as hash
    from given g cross join lateral (select row(context_district(), g.subject_kind, g.subject_id, g.last_seq + 1, g.kind,
      g.format, g.command_id, current_setting('app.actor'), null, g.device_at, g.occurred_at,
      (p ->> 'recorded_at')::timestamptz, g.source, g.text, g.last_hash, '')::events as e offset 0) n
    where g.step = 1
    union all
    select g.step, n.e, event_hash(n.e)
    from chain c join given g on g.subject_kind = (c.e).subject_kind and g.subject_id = (c.e).subject_id and g.step = c.step + 1
    cross join lateral (select row(context_district(), g.subject_kind, g.subject_id, (c.e).seq + 1, g.kind, g.format,
      g.command_id, current_setting('app.actor'), null, g.device_at, g.occurred_at, (p ->> 'recorded_at')::timestamptz,
      g.source, g.text, c.hash, '')::events as e offset 0) n
  )
  insert into events
    select (c.e).district_id, (c.e).subject_kind, (c.e).subject_id, (c.e).seq, (c.e).kind, (c.e).format, (c.e).command_id,
      (c.e).actor, (c.e).on_behalf_of, (c.e).device_at, (c.e).occurred_at, (c.e).recorded_at, (c.e).source, (c.e).payload,
      (c.e).prev, c.hash
    from chain c;
end $$;

-- Totals and due counts, row by row in the order of their keys: added to, or made first; a due count of none goes.
create function record_totals(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  g unit_day_totals;
  h open_by_due;
  v_left integer;
begin
  for g in select * from jsonb_populate_recordset(null::unit_day_totals, p -> 'totals') r
    order by r.unit_id, r.part, r.day, r.field_code
  loop
    loop
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
        where t.district_id = context_district() and t.unit_id = g.unit_id and t.part = g.part and t.day = g.day
          and t.field_code = g.field_code;
      exit when found;
      insert into unit_day_totals (district_id, unit_id, part, day, field_code)
        values (context_district(), g.unit_id, g.part, g.day, g.field_code)
        on conflict on constraint unit_day_totals_pk do nothing;
    end loop;
  end loop;
  for h in select * from jsonb_populate_recordset(null::open_by_due, p -> 'due') r
    order by r.unit_id, r.part, r.due_at, r.field_code, r.received_day
  loop
    loop
      update open_by_due t set open_count = t.open_count + h.open_count
        where t.district_id = context_district() and t.unit_id = h.unit_id and t.part = h.part and t.due_at = h.due_at
          and t.field_code = h.field_code and t.received_day = h.received_day
        returning t.open_count into v_left;
      exit when found;
      insert into open_by_due (district_id, unit_id, part, due_at, field_code, received_day, open_count)
        values (context_district(), h.unit_id, h.part, h.due_at, h.field_code, h.received_day, 0)
        on conflict on constraint open_by_due_pk do nothing;
    end loop;
    if v_left = 0 then
      delete from open_by_due t where t.district_id = context_district() and t.unit_id = h.unit_id and t.part = h.part
        and t.due_at = h.due_at and t.field_code = h.field_code and t.received_day = h.received_day;
    end if;
  end loop;
end $$;

-- What was given must belong together: a whole context, all lists, rows only of the dossiers changed and none of these
-- without an event, numbers only of the receiving unit and its day. An unknown value never passes for a known one.
create function check_change(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_largest constant integer := 16777216;
  v_ids uuid[];
begin
  if pg_column_size(p) > v_largest then
    raise exception 'a change is larger than % bytes', v_largest using errcode = 'program_limit_exceeded';
  end if;
  if not context_is_whole() or jsonb_typeof(p) <> 'object'
    or (p ->> 'district_id')::integer is distinct from context_district()
    or exists (select from unnest(array['numbers', 'raise_counters', 'inserts', 'updates', 'parties', 'name_tails', 'units',
      'events', 'totals', 'due']) list where jsonb_typeof(p -> list) is distinct from 'array') then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  v_ids := array(select (d ->> 'id')::uuid from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) d);
  if exists (select from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) d
      where (d ->> 'district_id')::integer is distinct from context_district())
    or exists (select from jsonb_array_elements((p -> 'units') || (p -> 'parties') || (p -> 'name_tails')) r
      where ((r ->> 'dossier_id')::uuid = any (v_ids)) is not true)
    or exists (select from jsonb_to_recordset(p -> 'events')
        as e(subject_kind text, subject_id uuid, occurred_at timestamptz, device_at timestamptz)
      where (e.subject_kind = 'dossier' and e.subject_id = any (v_ids)) is not true
        or not isfinite(e.occurred_at) or e.occurred_at <> date_trunc('milliseconds', e.occurred_at)
        or not isfinite(e.device_at) or e.device_at <> date_trunc('milliseconds', e.device_at))
    or exists (select unnest(v_ids) except select (e ->> 'subject_id')::uuid from jsonb_array_elements(p -> 'events') e)
    or exists (select from jsonb_to_recordset(p -> 'raise_counters') as r(unit_id integer, at_least integer)
      where (r.unit_id = any (context_units()) and r.at_least between 0 and 999999999) is not true) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
  perform check_inserts(p);
end $$;

-- New dossiers begin at version 1 at a unit of the context, with a number of their own or one order for a number: of the
-- unit that receives, with the stem that it has by law on that day.
create function check_inserts(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from jsonb_to_recordset(p -> 'inserts')
      as d(id uuid, version integer, code text, code_key text, receiving_unit_id integer, resolving_unit_id integer)
    full join jsonb_to_recordset(p -> 'numbers') as n(dossier_id uuid, unit_id integer, day date, stem text)
      on n.dossier_id = d.id
    where (d.version = 1
      and (d.receiving_unit_id = any (context_units()) or d.resolving_unit_id = any (context_units()))
      and case when n.dossier_id is null
        then d.code not like '{%' and (d.code ~ '[^ -~]' or d.code_key = upper(replace(d.code, ' ', '') collate "C"))
        else d.code = '{number}' and n.unit_id = d.receiving_unit_id and exists (select from unit_versions v
          where v.district_id = context_district() and v.unit_id = n.unit_id and v.valid_from <= n.day
            and (v.valid_to is null or v.valid_to >= n.day) and n.stem = v.number_prefix || to_char(n.day, '-YYMMDD-'))
      end) is not true)
    or (select count(*) <> count(distinct n ->> 'dossier_id') from jsonb_array_elements(p -> 'numbers') n) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
end $$;

-- What was written must hang together: one owner, the resolving unit; sight and search by name only for the units that
-- receive, resolve or hold; figures only of the first two.
create function check_written(p jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
      select from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) i
      cross join lateral (select * from dossiers x where x.district_id = context_district() and x.id = (i ->> 'id')::uuid offset 0) d
      where (select count(*) filter (where u.role = 'owner') = 1 and bool_and(case u.role
            when 'owner' then u.unit_id = d.resolving_unit_id and u.until is null
            when 'processing' then u.until is not null or u.unit_id in (d.receiving_unit_id, d.holding_unit_id)
            else true end)
          from dossier_units u where u.district_id = d.district_id and u.dossier_id = d.id) is not true)
    or exists (select from (select distinct x.dossier_id, x.unit_id
        from jsonb_to_recordset(p -> 'name_tails') as x(dossier_id uuid, unit_id integer)) t
      where (select t.unit_id in (d.receiving_unit_id, d.resolving_unit_id) from dossiers d
        where d.district_id = context_district() and d.id = t.dossier_id) is not true)
    or exists (select from jsonb_array_elements((p -> 'totals') || (p -> 'due')) t
      where ((t ->> 'unit_id')::integer in (
        select unnest(array[d.receiving_unit_id, d.resolving_unit_id])
        from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) i cross join lateral (select * from dossiers x
          where x.district_id = context_district() and x.id = (i ->> 'id')::uuid offset 0) d)) is not true) then
    raise exception 'FORBIDDEN' using errcode = 'MC001';
  end if;
end $$;

-- Numbers as ordered, by dossier: all of a unit's day in one step, days in the order of their keys.
create function give_numbers(p jsonb) returns jsonb
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  with orders as materialized (
    select n.dossier_id, n.unit_id, n.day, n.stem, row_number() over (partition by n.unit_id, n.day order by n.dossier_id) as place
    from jsonb_to_recordset(p -> 'numbers') as n(dossier_id uuid, unit_id integer, day date, stem text)
  ), days as materialized (
    select d.unit_id, d.day, take_numbers(d.unit_id, d.day, d.amount) as first
    from (select o.unit_id, o.day, count(*)::integer as amount from orders o group by 1, 2 order by 1, 2 offset 0) d
  )
  select coalesce(jsonb_object_agg(o.dossier_id,
    o.stem || regexp_replace(lpad((d.first + o.place - 1)::text, 9, '0'), '^0{1,5}', '')), '{}')
  from orders o join days d using (unit_id, day);
end;

-- Every row is found by its whole key, one at a time: a plan made while the tables were small must not read a district
-- when they have grown. `offset 0` keeps the planner from turning such a look-up into a join.
create function record_change(p jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  v_answer jsonb;
  v_codes jsonb;
begin
  perform check_change(p);
  v_answer := repeated_command(p);
  if v_answer is not null then return v_answer; end if;
  update store set kind = 'real', first_write_at = (p ->> 'recorded_at')::timestamptz where kind is null;
  -- A number that a file brought for another unit is passed over, or the desk could never go on that day.
  loop
    v_codes := give_numbers(p);
    exit when not exists (select from jsonb_each_text(v_codes) c where (select count(*) from dossiers d
      where d.district_id = context_district() and d.code_key = c.value and d.voided_at is null) > 0);
  end loop;
  insert into number_counters as c (district_id, unit_id, day, last)
    select context_district(), r.unit_id, r.day, r.at_least
    from jsonb_to_recordset(p -> 'raise_counters') as r(unit_id integer, day date, at_least integer)
    order by r.unit_id, r.day
    on conflict on constraint number_counters_pk do update set last = greatest(c.last, excluded.last);
  perform record_dossiers(p, v_codes);
  perform record_parties(p);
  perform record_units(p);
  perform record_events(p, v_codes);
  perform check_written(p);
  perform record_totals(p);
  insert into changes (district_id, unit_id, subject_kind, subject_id, kind, recorded_at)
    select distinct context_district(), u.unit_id, 'dossier', u.dossier_id, p ->> 'kind', (p ->> 'recorded_at')::timestamptz
    from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) i cross join lateral (select x.unit_id, x.dossier_id
      from dossier_units x where x.district_id = context_district() and x.dossier_id = (i ->> 'id')::uuid offset 0) u;
  perform pg_notify('motcua_changes', context_district()::text);
  return jsonb_build_object('repeated', false, 'dossiers', (
    select coalesce(jsonb_agg(jsonb_build_object('id', d ->> 'id', 'version', d -> 'version',
      'code', coalesce(v_codes ->> (d ->> 'id'), d ->> 'code'))), '[]')
    from jsonb_array_elements((p -> 'inserts') || (p -> 'updates')) d));
end $$;
