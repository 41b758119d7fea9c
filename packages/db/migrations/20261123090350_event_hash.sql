-- Why: the hash that chains events, the same as packages/domain makes, and what a transaction says of its actor.
-- Safe while running: functions only.
-- Back: drop the functions; the write door needs them.

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

-- Whether a context can write: an actor, a district, and units without an unknown one, which would make every
-- comparison with them unknown, too.
create function context_is_whole() returns boolean
language sql stable
return context_district() is not null and coalesce(cardinality(context_units()), 0) > 0
  and array_position(context_units(), null) is null and btrim(coalesce(current_setting('app.actor', true), '')) <> '';
