"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import {
  type FieldValues,
  FormProvider,
  type UseFormReturn,
  useFormContext,
  useFormState,
} from "react-hook-form";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { applyProblem } from "./apply-problem";
import { useHydrated } from "./use-hydrated";
import { useLeaveGuard } from "./use-leave-guard";
import { useProblemText } from "./use-problem-text";

type Props<I extends FieldValues, O> = {
  form: UseFormReturn<I, unknown, O>;
  /** Does the work; a thrown problem is shown at the fields or above the form. */
  onSubmit: (values: O) => void | Promise<void>;
  /** False where nothing is lost by leaving: sign-in, search, filters. */
  guard?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A form that sends once, shows what went wrong where it went wrong, and guards unsaved input. */
export function Form<I extends FieldValues, O>({
  form,
  onSubmit,
  guard = true,
  id,
  className,
  children,
}: Props<I, O>) {
  const t = useTranslations("common.form");
  const sending = useRef(false);
  const { isDirty, isSubmitting, isSubmitSuccessful } = useFormState({ control: form.control });
  useLeaveGuard(guard && isDirty && !isSubmitting && !isSubmitSuccessful, t("leave"));

  const submit = form.handleSubmit(async (values) => {
    // State lags behind a double click by a render; the ref does not.
    if (sending.current) return;
    sending.current = true;
    try {
      await onSubmit(values);
    } catch (error) {
      applyProblem(form, error);
    } finally {
      sending.current = false;
    }
  });

  return (
    <FormProvider {...form}>
      <form
        id={id}
        noValidate
        // Should the browser ever send it by itself, what was typed must not end up in the address.
        method="post"
        className={cn("grid gap-4", className)}
        onSubmit={(event) => {
          // A form in a dialog inside another form's tree must not send the outer one too.
          event.stopPropagation();
          if (sending.current) {
            event.preventDefault();
            return;
          }
          form.clearErrors("root");
          void submit(event);
        }}
      >
        <FormProblem />
        {children}
      </form>
    </FormProvider>
  );
}

/** The failure that belongs to no field; `Form` draws it at its top. */
function FormProblem() {
  const { errors } = useFormState();
  const t = useTranslations("common.error");
  const text = useProblemText();
  const message = errors.root?.server?.message;
  if (!message) return null;
  const [code = "", requestId] = message.split("#");
  return (
    <div
      role="alert"
      className="flex gap-2.5 rounded-lg border border-danger/30 bg-danger-soft px-3 py-2.5 text-ui"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-text" />
      <div>
        <p>{text({ code, status: 500 })}</p>
        {requestId ? (
          <p className="text-hint text-muted-foreground">{t("requestId", { id: requestId })}</p>
        ) : null}
      </div>
    </div>
  );
}

type SubmitProps = {
  children: ReactNode;
  /** Disabled until something was changed; for forms that edit what exists. */
  onlyWhenDirty?: boolean;
  variant?: "primary" | "danger";
  className?: string;
  /** For a button outside the form's element. */
  form?: string;
};

/** The button that sends the form it stands in. */
export function SubmitButton({
  children,
  onlyWhenDirty = false,
  variant = "primary",
  className,
  form,
}: SubmitProps) {
  const { formState } = useFormContext();
  // Before that the browser would send the form itself; a disabled button also stops the Enter key.
  const hydrated = useHydrated();
  return (
    <Button
      type="submit"
      variant={variant}
      form={form}
      pending={formState.isSubmitting}
      disabled={!hydrated || (onlyWhenDirty && !formState.isDirty)}
      // Pressing it must not blur the field at hand: the error that shows then would move the button from under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      className={cn(!hydrated && "disabled:opacity-100", className)}
    >
      {children}
    </Button>
  );
}
