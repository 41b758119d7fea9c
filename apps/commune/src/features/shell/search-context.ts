import { createContext, use } from "react";

/** Where what was found is shown. */
export const searchAddress = "/tim";

/** What is being searched for. Kept here and in no address: it may be somebody's name or number. */
export interface DossierSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
}

export const SearchContext = createContext<DossierSearch>({ text: "", setText: () => undefined });

export function useDossierSearch(): DossierSearch {
  return use(SearchContext);
}
