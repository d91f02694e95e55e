"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { CheckListField } from "../check-list-field";
import { useResources } from "./use-resources";

/** The shared things that a service needs; what is typed anew becomes one of which there is one. */
export function NeedsField() {
  const t = useTranslations("services.sheet");
  const tStock = useTranslations("services.resources");
  const tAction = useTranslations("common.action");
  const { field } = useController({ name: "requires" });
  const known = useResources().data ?? [];
  const [added, setAdded] = useState<string[]>([]);
  const [text, setText] = useState("");
  const chosen: string[] = field.value ?? [];
  const names = [...new Set([...known.map((resource) => resource.name), ...chosen, ...added])];

  function add() {
    const name = text.trim().replace(/\s+/g, " ");
    if (!name) return;
    const same = names.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
    setAdded((before) => [...before, same]);
    if (!chosen.includes(same)) field.onChange([...chosen, same]);
    setText("");
  }

  return (
    <div className="grid gap-2">
      {names.length > 0 ? (
        <CheckListField
          name="requires"
          label={t("resources")}
          hint={t("resourcesHint")}
          options={names.map((name) => {
            const stock = known.find((resource) => resource.name === name)?.stock ?? 1;
            return { value: name, label: name, hint: tStock("available", { count: stock }) };
          })}
        />
      ) : (
        <div className="grid gap-1.5">
          <span className="font-medium text-ui">{t("resources")}</span>
          <p className="text-hint text-muted-foreground">
            {t("resourcesNone")} {t("resourcesHint")}
          </p>
        </div>
      )}
      <div className="flex gap-2">
        <Input
          value={text}
          maxLength={60}
          aria-label={t("resourceNew")}
          placeholder={tStock("newHint")}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button
          variant="secondary"
          size="icon"
          aria-label={`${tAction("add")}: ${t("resourceNew")}`}
          disabled={text.trim() === ""}
          onClick={add}
        >
          <Plus />
        </Button>
      </div>
    </div>
  );
}
