import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { type DossierSearch, searchAddress } from "./search-context.ts";

/** The text in the bar: it stands there only over what it found, and going back to that brings it back. */
export function useSearchText(): DossierSearch {
  const isSearching = useLocation({ select: ({ pathname }) => pathname.endsWith(searchAddress) });
  const [search, setSearch] = useState({ text: "", left: "" });
  useEffect(() => {
    setSearch(({ text, left }) => (isSearching ? { text: text || left, left: "" } : { text: "", left: text }));
  }, [isSearching]);
  return { text: search.text, setText: (text) => setSearch({ text, left: "" }) };
}
