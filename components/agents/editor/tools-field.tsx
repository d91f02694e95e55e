"use client";

import { useTranslations } from "next-intl";
import type { FieldProps } from "@/components/forms/field";
import { toolNames } from "@/lib/ai/tools.shared";
import { OptionsField } from "./options-field";

/** What an agent may look up and do, in plain words. */
export function ToolsField(props: FieldProps) {
  const t = useTranslations("agents");
  return (
    <OptionsField
      {...props}
      options={toolNames.map((name) => ({
        value: name,
        label: t(`tool.${name}`),
        hint: t(`toolHint.${name}`),
      }))}
    />
  );
}
