"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";

/** Something a page lets people do from the palette while it is open. */
export type PaletteAction = { id: string; label: string; icon?: ReactNode; onSelect: () => void };

type Registry = { actions: PaletteAction[]; register: (actions: PaletteAction[]) => () => void };

const PaletteContext = createContext<Registry | null>(null);

/** Holds the actions of the page at hand; part of AppShell. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<PaletteAction[][]>([]);
  // Never changes, so that registering does not make the pages register again.
  const register = useCallback((actions: PaletteAction[]) => {
    setSets((before) => [...before, actions]);
    return () => setSets((before) => before.filter((set) => set !== actions));
  }, []);
  const value = useMemo<Registry>(() => ({ actions: sets.flat(), register }), [sets, register]);
  return <PaletteContext value={value}>{children}</PaletteContext>;
}

/** Offers a page's actions in the palette while the page is shown; pass a memoised list. */
export function usePaletteActions(actions: PaletteAction[]): void {
  const register = useContext(PaletteContext)?.register;
  useEffect(() => register?.(actions), [register, actions]);
}

/** The actions of the page at hand. */
export function useRegisteredActions(): readonly PaletteAction[] {
  return useContext(PaletteContext)?.actions ?? [];
}
