import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useMediaQuery } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";

import { type FoundProcedure, trpc } from "../../app/rpc.ts";
import { fieldId } from "./check-intake.ts";
import { messages } from "./messages.vi.ts";

const TYPING_PAUSE_MS = 120;
/** As in the style sheets. */
const NARROW = "(max-width: 48rem)";
const path = "procedureCode";

interface Props {
  readonly unitId: number;
  /** What was chosen, in words; null while nothing is. */
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onPick: (code: string) => void;
  readonly onClear: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Type without accents, choose by arrows and Enter. What cannot be received today is shown with its reason. */
export function ProcedurePicker({ unitId, chosen, error, onPick, onClear, inputRef }: Props) {
  /** What is being typed; null while the field shows what was chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [query] = useDebouncedValue(typed ?? "", TYPING_PAUSE_MS);
  const isNarrow = useMediaQuery(NARROW);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useQuery(
    trpc.procedures.search.queryOptions(
      { unitId, query: query.slice(0, 200) },
      { enabled: combobox.dropdownOpened, placeholderData: keepPreviousData },
    ),
  );
  const isFresh = query === (typed ?? "") && !search.isPlaceholderData && search.data !== undefined;
  const found = search.data ?? [];
  const enterWaits = useRef(false);

  function pick(code: string) {
    enterWaits.current = false;
    setTyped(null);
    combobox.closeDropdown();
    onPick(code);
  }

  // Enter pressed before the answer came takes the first of the answer, never a line of the one before.
  useEffect(() => {
    if (!isFresh || !combobox.dropdownOpened) return;
    const first = found.find(({ notOffered }) => notOffered === null);
    if (enterWaits.current && first) pick(first.code);
    else combobox.selectFirstOption();
  }, [isFresh, search.data, combobox.dropdownOpened]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.ctrlKey || !combobox.dropdownOpened) return;
    if (isFresh) return;
    event.preventDefault();
    enterWaits.current = true;
  }

  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={fieldId(path)}
          ref={inputRef}
          role="combobox"
          aria-label={messages.procedure}
          placeholder={isNarrow ? messages.procedurePlaceholderShort : messages.procedurePlaceholder}
          value={typed ?? chosen ?? ""}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (chosen !== null) setTyped(null);
          }}
          onKeyDownCapture={onKeyDown}
          rightSection={
            search.isFetching ? (
              <Loader role="status" size={16} aria-label={messages.procedureSearching} />
            ) : (
              chosen !== null && <CloseButton aria-label={messages.clearProcedure} tabIndex={-1} onClick={onClear} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={messages.procedure} mah="17rem" className="mc-options">
          {found.map((procedure) => (
            <ProcedureOption key={procedure.code} procedure={procedure} waiting={!isFresh} />
          ))}
          {isFresh && found.length === 0 && <Combobox.Empty>{messages.procedureNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ProcedureOption({ procedure, waiting }: { readonly procedure: FoundProcedure; readonly waiting: boolean }) {
  const { code, name, fieldName, limit, notOffered } = procedure;
  return (
    <Combobox.Option value={code} disabled={notOffered !== null || waiting} data-not-offered={notOffered !== null}>
      <span className="mc-option__name">{name}</span>
      <span className="mc-option__facts">
        {[code, fieldName, notOffered === null ? limit : messages.notOffered[notOffered]].filter(Boolean).join(" · ")}
      </span>
    </Combobox.Option>
  );
}
