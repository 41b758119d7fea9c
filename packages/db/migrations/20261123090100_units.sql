-- Why: the tenant and its units as an effective-dated tree; codes are re-used, so identity is (district_id, id).
-- Safe while running: new tables only.
-- Back: drop the tables; nothing else refers to them yet.

create table districts (
  district_id integer primary key,
  gso_code text not null,
  name text not null,
  -- [{validFrom, validTo, code, name, orgCode}], days inclusive
  provinces jsonb not null
);

create table units (
  district_id integer not null,
  id integer not null,
  constraint units_pk primary key (district_id, id),
  constraint units_district_fk foreign key (district_id) references districts (district_id)
);

-- Days are inclusive; valid_to null: still in force.
create table unit_versions (
  district_id integer not null,
  unit_id integer not null,
  valid_from date not null,
  valid_to date,
  code text,
  parent_id integer,
  tier text not null,
  kind text not null,
  name text not null,
  raw_name text,
  desk_name text,
  authority text not null,
  number_prefix text,
  number_format text,
  calendar_id text not null,
  sample boolean not null default false,
  unverified boolean not null default false,
  constraint unit_versions_pk primary key (district_id, unit_id, valid_from),
  constraint unit_versions_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint unit_versions_parent_fk foreign key (district_id, parent_id) references units (district_id, id),
  constraint unit_versions_number_ck check ((number_prefix is null) = (number_format is null)),
  constraint unit_versions_format_ck check (number_format in ('unitFirst', 'provinceFirst')),
  constraint unit_versions_order_ck check (valid_to is null or valid_to >= valid_from),
  constraint unit_versions_one_at_a_time_ex exclude using gist
    (district_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint unit_versions_code_once_ex exclude using gist
    (district_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&) where (code is not null)
);

create table unit_successions (
  district_id integer not null,
  from_unit_id integer not null,
  to_unit_id integer not null,
  effective_on date not null,
  share text not null,
  main boolean not null,
  note text not null default '',
  constraint unit_successions_share_ck check (share in ('whole', 'part')),
  constraint unit_successions_pk primary key (district_id, from_unit_id, to_unit_id, effective_on),
  constraint unit_successions_from_fk foreign key (district_id, from_unit_id) references units (district_id, id),
  constraint unit_successions_to_fk foreign key (district_id, to_unit_id) references units (district_id, id)
);

-- Every unit is its own ancestor; made from unit_versions when these are loaded.
create table unit_closure (
  district_id integer not null,
  ancestor_id integer not null,
  unit_id integer not null,
  valid_from date not null,
  valid_to date,
  constraint unit_closure_pk primary key (district_id, ancestor_id, unit_id, valid_from),
  constraint unit_closure_ancestor_fk foreign key (district_id, ancestor_id) references units (district_id, id),
  constraint unit_closure_unit_fk foreign key (district_id, unit_id) references units (district_id, id)
);

-- Leads from a dossier number to the tenant and unit that issue it; asked before any context is known.
create table number_prefixes (
  prefix text not null,
  valid_from date not null,
  valid_to date,
  district_id integer not null,
  unit_id integer not null,
  constraint number_prefixes_pk primary key (prefix, valid_from)
);

create table user_positions (
  district_id integer not null,
  id uuid not null,
  user_id text not null,
  unit_id integer not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  constraint user_positions_pk primary key (district_id, id),
  constraint user_positions_user_fk foreign key (user_id) references users (id),
  constraint user_positions_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint user_positions_order_ck check (valid_to is null or valid_to >= valid_from)
);
create index user_positions_user_idx on user_positions (user_id);
create index user_positions_unit_idx on user_positions (district_id, unit_id);
