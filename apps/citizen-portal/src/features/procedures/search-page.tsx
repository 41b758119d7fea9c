import type { PublicProcedurePage } from "@motcua/rpc/portal";
import { ErrorSummary } from "@motcua/ui/error-summary";
import { formatCount } from "@motcua/ui/format";

import { messages } from "./messages.vi.ts";

/** What was typed and what it led to; `found` null when it could not be searched for. */
export interface ProcedureSearch {
  readonly query: string;
  readonly found: PublicProcedurePage | null;
  readonly error?: string;
}

/** Look-up of procedures: the form above, what was found below, twenty a page. */
export function SearchPage({ search }: { readonly search: ProcedureSearch }) {
  const { query, found, error } = search;
  return (
    <>
      {error !== undefined && <ErrorSummary errors={[{ fieldId: "q", message: error }]} />}
      <h1>{messages.title}</h1>
      <SearchForm search={search} />
      {found !== null && (found.total === 0 ? <NothingFound /> : <Results query={query} found={found} />)}
    </>
  );
}

function SearchForm({ search: { query, error } }: { readonly search: ProcedureSearch }) {
  return (
    <form action="/thu-tuc" method="get" noValidate>
      <div className={error === undefined ? "mc-field" : "mc-field mc-field--error"}>
        <label htmlFor="q">{messages.label}</label>
        <span className="mc-hint" id="q-goi-y">
          {messages.hint}
        </span>
        {error !== undefined && (
          <span className="mc-error" id="q-loi">
            {error}
          </span>
        )}
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          autoComplete="off"
          aria-describedby={error === undefined ? "q-goi-y" : "q-goi-y q-loi"}
          aria-invalid={error === undefined ? undefined : true}
        />
      </div>
      <button className="mc-button" type="submit">
        {messages.submit}
      </button>
    </form>
  );
}

function NothingFound() {
  return (
    <section role="status">
      <h2>{messages.none}</h2>
      <p>{messages.noneAdvice}</p>
    </section>
  );
}

function Results({ query, found }: { readonly query: string; readonly found: PublicProcedurePage }) {
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">
        {query === "" ? messages.common : messages.found(found.total).replace(/\d+/, formatCount(found.total))}
      </h2>
      <ul className="mc-results">
        {found.lines.map(({ code, name, fieldName, limit, sample }) => (
          <li key={code}>
            <a href={`/thu-tuc/${code}`}>{name}</a>
            <div className="mc-meta">
              {[messages.code(code), fieldName, ...(limit === null ? [] : [messages.limit(limit, sample)])].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
      {found.pages > 1 && <Pages query={query} found={found} />}
    </section>
  );
}

function Pages({ query, found: { page, pages } }: { readonly query: string; readonly found: PublicProcedurePage }) {
  return (
    <nav className="mc-pages" aria-label={messages.pages}>
      <span>{page > 1 && <a href={addressOf(query, page - 1)}>← {messages.earlier}</a>}</span>
      <p>{messages.page(page, pages)}</p>
      <span>{page < pages && <a href={addressOf(query, page + 1)}>{messages.later} →</a>}</span>
    </nav>
  );
}

function addressOf(query: string, page: number): string {
  const parameters = new URLSearchParams({ ...(query === "" ? {} : { q: query }), trang: String(page) });
  return `/thu-tuc?${parameters}`;
}
