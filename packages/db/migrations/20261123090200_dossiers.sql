-- Why: dossiers, their persons, who sees them, and the append-only record of what happened.
-- Safe while running: new tables only.
-- Back: drop the tables; all dossiers are lost.

create table import_batches (
  district_id integer not null,
  id uuid not null,
  unit_id integer not null,
  actor text not null,
  file_name text not null,
  file_sha256 text not null,
  system text,
  state text not null,
  row_count integer not null default 0,
  imported integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  error_count integer not null default 0,
  report jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  constraint import_batches_pk primary key (district_id, id),
  constraint import_batches_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint import_batches_system_ck check (system in ('paper', 'province')),
  constraint import_batches_state_ck check (state in ('running', 'done', 'refused', 'failed', 'undone'))
);

create table dossiers (
  district_id integer not null,
  id uuid not null,
  version integer not null,
  code text not null,
  code_key text collate "C" not null,
  state smallint not null,
  procedure_code text not null,
  field_code text not null,
  procedure_version integer not null,
  process_version integer not null,
  fees_version integer not null,
  calendar_id text not null,
  calendar_version integer not null,
  number_format text not null,
  receiving_unit_id integer not null,
  resolving_unit_id integer not null,
  holding_unit_id integer not null,
  holder_id text,
  submitted_at timestamptz not null,
  received_at timestamptz not null,
  clock_from timestamptz not null,
  due_at timestamptz,
  legal_due_at timestamptz,
  committed_due_at timestamptz,
  score_due_at timestamptz,
  first_due_at timestamptz,
  result_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  outcome text,
  outcome_first text,
  channel_in text not null,
  channel_out_wanted text not null,
  channel_out text,
  copies integer not null default 1,
  components jsonb not null default '[]',
  digitised boolean not null default false,
  fee bigint not null default 0,
  payment text not null default 'free',
  satisfaction smallint,
  parent_id uuid,
  source text not null,
  source_system text,
  source_number text,
  import_batch_id uuid,
  voided_at timestamptz,
  archived_at timestamptz,
  retention_class text,
  constraint dossiers_pk primary key (district_id, id),
  constraint dossiers_procedure_fk foreign key (procedure_code) references procedures (code),
  constraint dossiers_receiving_fk foreign key (district_id, receiving_unit_id) references units (district_id, id),
  constraint dossiers_resolving_fk foreign key (district_id, resolving_unit_id) references units (district_id, id),
  constraint dossiers_holding_fk foreign key (district_id, holding_unit_id) references units (district_id, id),
  constraint dossiers_parent_fk foreign key (district_id, parent_id) references dossiers (district_id, id),
  constraint dossiers_batch_fk foreign key (district_id, import_batch_id) references import_batches (district_id, id),
  constraint dossiers_state_ck check (state between 1 and 10),
  constraint dossiers_version_ck check (version >= 1),
  constraint dossiers_code_ck check (code <> '' and code_key <> ''),
  constraint dossiers_channel_in_ck check (channel_in in ('direct', 'online', 'post')),
  constraint dossiers_channel_out_ck check (channel_out in ('desk', 'post', 'electronic')),
  constraint dossiers_channel_wanted_ck check (channel_out_wanted in ('desk', 'post', 'electronic')),
  constraint dossiers_payment_ck check (payment in ('cash', 'cashless', 'free')),
  constraint dossiers_outcome_ck check (outcome in ('early', 'onTime', 'late')),
  constraint dossiers_outcome_first_ck check (outcome_first in ('early', 'onTime', 'late')),
  constraint dossiers_fee_ck check (fee >= 0),
  constraint dossiers_copies_ck check (copies >= 1),
  constraint dossiers_satisfaction_ck check (satisfaction between 1 and 5),
  constraint dossiers_result_order_ck check (result_at >= received_at),
  constraint dossiers_return_order_ck check (returned_at >= received_at),
  constraint dossiers_end_order_ck check (ended_at >= received_at),
  constraint dossiers_result_state_ck check ((state in (9, 10)) = (result_at is not null)),
  constraint dossiers_return_state_ck check ((state = 10) = (returned_at is not null)),
  constraint dossiers_end_state_ck check ((state in (3, 7, 8)) = (ended_at is not null))
);
create unique index dossiers_code_uq on dossiers (district_id, code_key) where voided_at is null;
create index dossiers_batch_idx on dossiers (district_id, import_batch_id) where import_batch_id is not null;

-- Who sees a dossier, and what lists read: copies of what lists sort and filter by.
create table dossier_units (
  district_id integer not null,
  dossier_id uuid not null,
  unit_id integer not null,
  role text not null,
  since timestamptz not null,
  until timestamptz,
  open boolean not null,
  voided boolean not null,
  state smallint not null,
  due_at timestamptz not null,
  received_at timestamptz not null,
  outcome text,
  procedure_code text not null,
  field_code text not null,
  holder_id text,
  receiving boolean not null,
  constraint dossier_units_pk primary key (district_id, dossier_id, unit_id, role),
  constraint dossier_units_dossier_fk foreign key (district_id, dossier_id) references dossiers (district_id, id),
  constraint dossier_units_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint dossier_units_role_ck check (role in ('owner', 'processing', 'consulted'))
);
create index dossier_units_queue_idx on dossier_units (district_id, unit_id, due_at, dossier_id) where open;
create index dossier_units_received_idx on dossier_units (district_id, unit_id, received_at desc, dossier_id) where not voided;
create index dossier_units_to_return_idx on dossier_units (district_id, unit_id, received_at desc, dossier_id)
  where state = 9 and not voided;
create index dossier_units_due_idx on dossier_units (district_id, due_at, dossier_id) where open and role = 'owner';

create table parties (
  district_id integer not null,
  id uuid not null,
  kind text not null,
  created_at timestamptz not null,
  constraint parties_pk primary key (district_id, id),
  constraint parties_kind_ck check (kind in ('person', 'household', 'organisation'))
);

create table party_identifiers (
  district_id integer not null,
  kind text not null,
  search_hash bytea not null,
  party_id uuid not null,
  cipher bytea not null,
  key_id text not null,
  constraint party_identifiers_pk primary key (district_id, kind, search_hash),
  constraint party_identifiers_party_fk foreign key (district_id, party_id) references parties (district_id, id)
);
create index party_identifiers_party_idx on party_identifiers (district_id, party_id);

-- What was printed on the slip stays with the dossier, whatever becomes of the party.
create table dossier_parties (
  district_id integer not null,
  dossier_id uuid not null,
  role text not null,
  party_id uuid not null,
  kind text not null,
  name text not null,
  printed_cipher bytea not null,
  key_id text not null,
  identity_hash bytea,
  digest text not null,
  constraint dossier_parties_pk primary key (district_id, dossier_id, role),
  constraint dossier_parties_dossier_fk foreign key (district_id, dossier_id) references dossiers (district_id, id),
  constraint dossier_parties_party_fk foreign key (district_id, party_id) references parties (district_id, id),
  constraint dossier_parties_role_ck check (role in ('owner', 'submitter', 'proxy', 'representative'))
);
create index dossier_parties_identity_idx on dossier_parties (district_id, identity_hash) where identity_hash is not null;
create index dossier_parties_party_idx on dossier_parties (district_id, party_id);

-- One row for each word of an owner's folded name and all after it; range search needs no right that a policy refuses.
create table name_tails (
  district_id integer not null,
  unit_id integer not null,
  tail text collate "C" not null,
  dossier_id uuid not null,
  constraint name_tails_pk primary key (district_id, unit_id, tail, dossier_id),
  constraint name_tails_dossier_fk foreign key (district_id, dossier_id) references dossiers (district_id, id)
);

create table events (
  district_id integer not null,
  subject_kind text not null,
  subject_id uuid not null,
  seq integer not null,
  kind text not null,
  format smallint not null,
  command_id uuid,
  actor text not null,
  on_behalf_of text,
  device_at timestamptz,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  source text not null,
  payload text not null,
  prev text not null,
  hash text not null,
  constraint events_pk primary key (district_id, subject_kind, subject_id, seq),
  constraint events_seq_ck check (seq >= 1),
  constraint events_chain_ck check ((seq = 1) = (prev = '')),
  constraint events_hash_ck check (length(hash) = 64),
  constraint events_source_ck check (source in ('desk', 'import', 'demo'))
);
create unique index events_command_uq on events (district_id, command_id) where command_id is not null;

create table files (
  district_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  purpose text not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  type text not null,
  key_id text not null,
  retention text,
  created_at timestamptz not null,
  constraint files_pk primary key (district_id, id),
  constraint files_dossier_fk foreign key (district_id, dossier_id) references dossiers (district_id, id),
  constraint files_size_ck check (size >= 0)
);
create unique index files_slip_uq on files (district_id, dossier_id) where purpose = 'receipt-slip';

create table personal_data_views (
  district_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  actor text not null,
  viewed_at timestamptz not null,
  purpose text not null,
  constraint personal_data_views_pk primary key (district_id, id),
  constraint personal_data_views_dossier_fk foreign key (district_id, dossier_id) references dossiers (district_id, id)
);

-- Another system's register, kept beside: what it says of a number, as cleaned text by column.
create table system_register_rows (
  district_id integer not null,
  system text not null,
  code_key text collate "C" not null,
  code text not null,
  unit_id integer not null,
  batch_id uuid not null,
  received_at timestamptz not null,
  row_digest text not null,
  cells jsonb not null,
  constraint system_register_rows_pk primary key (district_id, system, code_key),
  constraint system_register_rows_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint system_register_rows_batch_fk foreign key (district_id, batch_id) references import_batches (district_id, id),
  constraint system_register_rows_system_ck check (system in ('paper', 'province'))
);
create index system_register_rows_unit_idx on system_register_rows (district_id, system, unit_id, received_at);
create index system_register_rows_batch_idx on system_register_rows (district_id, batch_id);
