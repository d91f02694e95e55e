"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import { issueCode } from "./issue-code";

type ObjectSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>;

/** The form of a schema: what is typed is the schema's input, what `onSubmit` gets is its output. */
export type AppForm<S extends ObjectSchema> = UseFormReturn<z.input<S>, unknown, z.output<S>>;

type Options<S extends ObjectSchema> = {
  schema: S;
  /** Every field of the form must be named, also the empty ones. */
  defaultValues: DefaultValues<z.input<S>>;
};

/** A form checked by a zod schema: first on leaving a field, then with every change. */
export function useAppForm<S extends ObjectSchema>({ schema, defaultValues }: Options<S>): AppForm<S> {
  return useForm<z.input<S>, unknown, z.output<S>>({
    resolver: zodResolver(schema, { error: (issue) => issueCode(issue as z.core.$ZodRawIssue) }),
    defaultValues,
    mode: "onTouched",
    shouldFocusError: true,
  });
}
