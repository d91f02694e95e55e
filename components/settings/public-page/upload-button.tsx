"use client";

import { ImagePlus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { pictureTypes } from "@/lib/files/schema";

type Props = {
  label: string;
  /** What is chosen, for those who do not see where the button stands. */
  name?: string;
  pending: boolean;
  disabled?: boolean;
  onFile: (file: File) => void;
};

/** Chooses one picture; on a phone also with its camera. */
export function UploadButton({ label, name, pending, disabled = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={pictureTypes.join(",")}
        aria-label={name ?? label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      <Button
        variant="secondary"
        size="sm"
        pending={pending}
        disabled={disabled}
        aria-label={name}
        onClick={() => input.current?.click()}
      >
        <ImagePlus aria-hidden />
        {label}
      </Button>
    </>
  );
}
