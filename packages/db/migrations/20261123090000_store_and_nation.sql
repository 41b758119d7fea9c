-- Why: what belongs to no tenant: the store's own settings, and the nation's procedures, calendars and people who sign in.
-- Safe while running: first migration, nothing runs yet.
-- Back: drop the tables; all data is lost.

create extension if not exists btree_gist;

create table store (
  only_row boolean primary key default true,
  kind text,
  law_offset_ms bigint not null default 0,
  first_write_at timestamptz,
  constraint store_one_row_ck check (only_row),
  constraint store_kind_ck check (kind in ('demo', 'real')),
  constraint store_offset_ck check (law_offset_ms = 0 or kind = 'demo')
);
insert into store default values;

create table reference_loads (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
);

create table procedures (
  code text primary key,
  name text not null,
  name_fold text collate "C" not null,
  field_code text not null,
  field_name text not null,
  level text not null,
  subjects text not null default '',
  authority text not null default '',
  decision text not null default '',
  ministry text not null default '',
  result_name text not null default '',
  short_name text,
  search_words text[] not null default '{}',
  retention jsonb,
  shipped boolean not null default false,
  constraint procedures_code_ck check (code ~ '^[0-9]\.[0-9]{6}$')
);

create table procedure_versions (
  procedure_code text not null,
  version integer not null,
  valid_from date not null,
  valid_to date,
  tiers text[] not null,
  sample boolean not null,
  definition jsonb not null,
  constraint procedure_versions_pk primary key (procedure_code, version),
  constraint procedure_versions_procedure_fk foreign key (procedure_code) references procedures (code),
  constraint procedure_versions_order_ck check (valid_to is null or valid_to >= valid_from),
  constraint procedure_versions_tiers_ck check (cardinality(tiers) > 0)
);

create table calendars (
  id text not null,
  version integer not null,
  covers_from date not null,
  covers_to date not null,
  definition jsonb not null,
  source text not null,
  constraint calendars_pk primary key (id, version)
);

-- People who sign in; the tables are those of the sign-in library, named by us.
create table users (
  id text primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  username text,
  display_username text,
  demo boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint users_email_uq unique (email),
  constraint users_username_uq unique (username)
);

create table sessions (
  id text primary key,
  token text not null,
  user_id text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint sessions_token_uq unique (token),
  constraint sessions_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index sessions_user_idx on sessions (user_id);

create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint accounts_user_fk foreign key (user_id) references users (id) on delete cascade
);
create index accounts_user_idx on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz,
  updated_at timestamptz
);
create index verifications_identifier_idx on verifications (identifier);
