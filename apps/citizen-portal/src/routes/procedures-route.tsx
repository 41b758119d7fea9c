import type { PortalServices } from "@motcua/rpc/portal";

import { messages } from "../features/procedures/messages.vi.ts";
import { ProcedurePage } from "../features/procedures/procedure-page.tsx";
import { SearchPage } from "../features/procedures/search-page.tsx";
import type { RoutedPage } from "./routed-page.ts";

const LONGEST_QUERY = 200;

/** `/thu-tuc?q=<words>&trang=<page>` */
export function searchRoute(query: URLSearchParams, services: PortalServices): RoutedPage {
  const words = (query.get("q") ?? "").trim();
  if (words.length > LONGEST_QUERY) {
    const content = <SearchPage search={{ query: words, found: null, error: messages.tooLong }} />;
    return { status: 400, title: messages.title, content, failed: true };
  }
  const page = /^\d{1,6}$/.exec(query.get("trang") ?? "")?.[0] ?? "1";
  const found = services.searchProcedures({ query: words, page: Number(page) });
  const title = words === "" ? messages.title : messages.titleFound(words);
  return { status: 200, title, content: <SearchPage search={{ query: words, found }} /> };
}

/** `/thu-tuc/<code>`; null when there is no such procedure. */
export function procedureRoute(code: string, services: PortalServices): RoutedPage | null {
  const procedure = services.findProcedure(code);
  if (procedure === null) return null;
  return { status: 200, title: procedure.name, content: <ProcedurePage procedure={procedure} /> };
}
