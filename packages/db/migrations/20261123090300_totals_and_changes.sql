-- Why: figures that cost units x fields x days whatever the number of dossiers, numbers, and the change feed.
-- Safe while running: new tables only.
-- Back: drop the tables; totals can be recomputed, counters and the feed cannot.

create table number_counters (
  district_id integer not null,
  unit_id integer not null,
  day date not null,
  last integer not null,
  constraint number_counters_pk primary key (district_id, unit_id, day),
  constraint number_counters_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint number_counters_last_ck check (last >= 0)
);

-- received … satisfaction_count: of the dossiers received that day. did_*: what happened that day.
-- due_count, due_met: by due day; overdue_closed: closed after its due day, by closing day.
create table unit_day_totals (
  district_id integer not null,
  unit_id integer not null,
  part text not null,
  field_code text not null,
  day date not null,
  received integer not null default 0,
  online integer not null default 0,
  early integer not null default 0,
  on_time integer not null default 0,
  late integer not null default 0,
  ended integer not null default 0,
  digitised integer not null default 0,
  by_post integer not null default 0,
  cashless integer not null default 0,
  satisfaction_sum integer not null default 0,
  satisfaction_count integer not null default 0,
  did_early integer not null default 0,
  did_on_time integer not null default 0,
  did_late integer not null default 0,
  did_end integer not null default 0,
  did_return integer not null default 0,
  due_count integer not null default 0,
  due_met integer not null default 0,
  overdue_closed integer not null default 0,
  constraint unit_day_totals_pk primary key (district_id, unit_id, part, day, field_code),
  constraint unit_day_totals_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint unit_day_totals_part_ck check (part in ('resolving', 'receiving')),
  constraint unit_day_totals_counts_ck check (least(received, online, early, on_time, late, ended, digitised, by_post,
    cashless, satisfaction_sum, satisfaction_count, did_early, did_on_time, did_late, did_end, did_return,
    due_count, due_met, overdue_closed) >= 0),
  constraint unit_day_totals_sum_ck check (early + on_time + late + ended <= received)
);

-- Open dossiers by due moment ('infinity' while suspended) and by day of receipt.
create table open_by_due (
  district_id integer not null,
  unit_id integer not null,
  part text not null,
  due_at timestamptz not null,
  field_code text not null,
  received_day date not null,
  open_count integer not null,
  constraint open_by_due_pk primary key (district_id, unit_id, part, due_at, field_code, received_day),
  constraint open_by_due_unit_fk foreign key (district_id, unit_id) references units (district_id, id),
  constraint open_by_due_part_ck check (part in ('resolving', 'receiving')),
  constraint open_by_due_count_ck check (open_count >= 0)
);

-- xid lets a reader wait for late commits: it reads only what is older than every running transaction.
create table changes (
  district_id integer not null,
  id bigint generated always as identity,
  unit_id integer not null,
  xid xid8 not null default pg_current_xact_id(),
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  recorded_at timestamptz not null,
  constraint changes_pk primary key (district_id, id)
);
create index changes_unit_idx on changes (district_id, unit_id, id);
-- Readers go by transaction, then id: an id alone can be overtaken by a late commit.
create index changes_order_idx on changes (district_id, xid, id);
create index changes_age_idx on changes (recorded_at);
