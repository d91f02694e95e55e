"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { ImportMapping, ImportResult } from "@/lib/contacts/import-schema.shared";
import { type ReadText, readText } from "./read-text";

/** The server's own limit. */
const maxBytes = 2_000_000;

export type ImportOptions = { mapping?: ImportMapping; onDuplicate: "skip" | "update"; skipInvalid: boolean };

/** The state of an import from the file to the result; every change of the options is tried out by the server. */
export function useImport(onTooLarge: () => void) {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const [file, setFile] = useState<(ReadText & { name: string }) | null>(null);
  const [options, setOptions] = useState<ImportOptions>({ onDuplicate: "skip", skipInvalid: true });
  const [result, setResult] = useState<ImportResult | null>(null);
  const [pending, setPending] = useState(false);

  async function send(csv: string, chosen: ImportOptions, dryRun: boolean): Promise<ImportResult | null> {
    setPending(true);
    try {
      const body = { csv, ...chosen, dryRun };
      const { data } = await api<{ data: ImportResult }>("/contacts/import", { body });
      setResult(data);
      return data;
    } catch (error) {
      toast.problem(error);
      return null;
    } finally {
      setPending(false);
    }
  }

  return {
    file,
    options,
    result,
    pending,
    async choose(chosen: File) {
      if (chosen.size > maxBytes) return onTooLarge();
      const read = readText(new Uint8Array(await chosen.arrayBuffer()));
      const fresh: ImportOptions = { onDuplicate: "skip", skipInvalid: true };
      if (await send(read.text, fresh, true)) {
        setFile({ ...read, name: chosen.name });
        setOptions(fresh);
      }
    },
    async change(next: Partial<ImportOptions>) {
      if (!file) return;
      const chosen = { ...options, ...next };
      if (await send(file.text, chosen, true)) setOptions(chosen);
    },
    async apply() {
      if (!file || !(await send(file.text, options, false))) return;
      await client.invalidateQueries({ queryKey: ["contacts", slug] });
    },
    restart() {
      setFile(null);
      setResult(null);
    },
  };
}
