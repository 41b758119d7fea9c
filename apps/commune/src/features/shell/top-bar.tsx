import { ActionIcon, Button, CloseButton, Menu, TextInput } from "@mantine/core";
import { Kbd } from "@motcua/ui/kbd";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { KeyboardEvent, RefObject } from "react";

import { useIsConnectionLost } from "../../app/connection.ts";
import { messages as frame } from "../../app/messages.vi.ts";
import { messages as words } from "../session/messages.vi.ts";
import { useDesk } from "../session/session-context.ts";
import { useSignOut } from "../session/sign-out.tsx";
import { useIsLive } from "./live.tsx";
import { messages } from "./messages.vi.ts";
import { searchAddress, useDossierSearch } from "./search-context.ts";

interface Props {
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

/** Product, unit, search, state of the connection and who is signed in. */
export function TopBar({ searchInput, onHelp }: Props) {
  const { unit } = useDesk();
  return (
    <div className="mc-bar">
      <p className="mc-bar__name">
        <strong>{frame.appName}</strong> <span>{unit.name}</span>
      </p>
      <SearchField input={searchInput} />
      <ConnectionMark />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={messages.help} onClick={onHelp}>
        ?
      </ActionIcon>
      <UserMenu />
    </div>
  );
}

function SearchField({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { text, setText } = useDossierSearch();
  const navigate = useNavigate();
  const isSearching = useLocation({ select: ({ pathname }) => pathname.endsWith(searchAddress) });

  function type(next: string) {
    setText(next);
    if (next.trim() !== "" && !isSearching) void navigate({ to: searchAddress });
  }
  function leave() {
    setText("");
    if (isSearching) void navigate({ to: "/" });
  }
  function onKeyDown({ key }: KeyboardEvent) {
    if (key === "Escape") leave();
    if (key === "Enter" && text.trim() !== "") void navigate({ to: searchAddress });
  }
  return (
    <search className="mc-bar__search">
      <TextInput
        ref={input}
        type="text"
        aria-label={messages.searchLabel}
        placeholder={messages.searchPlaceholder}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        rightSectionWidth={44}
        rightSection={
          text === "" ? <Kbd keys={["F3"]} /> : <CloseButton aria-label={messages.clearSearch} onClick={leave} />
        }
      />
    </search>
  );
}

function ConnectionMark() {
  const isLive = useIsLive();
  const isLost = useIsConnectionLost();
  const state = isLost ? "lost" : isLive ? "live" : "polling";
  return (
    <span className="mc-connection" data-state={state}>
      {messages[state]}
    </span>
  );
}

function UserMenu() {
  const { session, unit, units, workAt } = useDesk();
  const { dialog, ask } = useSignOut();
  const roles = session.positions.map(({ roleName }) => roleName).join(", ");
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" aria-label={words.menu(session.name)} className="mc-bar__user" title={roles}>
            <span className="mc-bar__wide">{session.name}</span>
            <span className="mc-bar__narrow">{session.name.split(" ").at(-1)}</span>
            <span aria-hidden="true" className="mc-bar__arrow">
              ▾
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {units.length > 1 &&
            units.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => workAt(id)} disabled={id === unit.id}>
                {words.workAt}: {name}
              </Menu.Item>
            ))}
          <Menu.Item onClick={ask}>{words.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}
