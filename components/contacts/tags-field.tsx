"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field, type FieldProps } from "@/components/forms/field";
import { Badge } from "@/components/ui/badge";
import { Input } from "@/components/ui/input";

/** Short labels: typed, added with Enter or a comma. */
export function TagsField(props: FieldProps) {
  const t = useTranslations("contacts.form");
  const [text, setText] = useState("");
  return (
    <Field {...props}>
      {({ field, aria }) => {
        const tags: string[] = field.value ?? [];
        const add = () => {
          const tag = text.trim().slice(0, 40);
          if (tag && !tags.includes(tag)) field.onChange([...tags, tag]);
          setText("");
        };
        return (
          <div className="grid gap-2">
            {tags.length > 0 ? (
              <ul className="flex flex-wrap gap-1.5">
                {tags.map((tag) => (
                  <li key={tag}>
                    <Badge className="pr-1">
                      {tag}
                      <button
                        type="button"
                        aria-label={t("removeTag", { tag })}
                        onClick={() => field.onChange(tags.filter((known) => known !== tag))}
                        className="focus-ring relative rounded-full before:absolute before:-inset-2"
                      >
                        <X aria-hidden />
                      </button>
                    </Badge>
                  </li>
                ))}
              </ul>
            ) : null}
            <Input
              {...aria}
              value={text}
              maxLength={40}
              placeholder={t("tagPlaceholder")}
              onChange={(event) => setText(event.target.value)}
              onBlur={() => {
                add();
                field.onBlur();
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== ",") return;
                event.preventDefault();
                add();
              }}
            />
          </div>
        );
      }}
    </Field>
  );
}
