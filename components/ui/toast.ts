"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Problem, toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { withToasts } from "./toast-queue";

/** Short messages at the edge of the page, in the reader's language. */
export function useToast() {
  const t = useTranslations("common.toast");
  const problemText = useProblemText();
  return useMemo(
    () => ({
      /** Something worked. */
      success: (message: string, description?: string) =>
        withToasts((toast) => toast.success(message, { description })),
      /** Something worth knowing. */
      info: (message: string, description?: string) => withToasts((toast) => toast(message, { description })),
      /** Something failed; shows what to do next and, for unknown faults, the request id. */
      problem: (error: unknown) => {
        const problem: Problem = toProblem(error);
        withToasts((toast) =>
          toast.error(problemText(problem), {
            description:
              problem.status >= 500 && problem.requestId
                ? t("requestId", { id: problem.requestId })
                : undefined,
            duration: 8000,
          }),
        );
      },
      /** Something was done that can be taken back for eight seconds; `undo` reports its own failure. */
      undo: (message: string, undo: () => void | Promise<void>) =>
        withToasts((toast) =>
          toast(message, {
            duration: 8000,
            action: {
              label: t("undo"),
              onClick: () => {
                Promise.resolve(undo()).catch((error: unknown) => toast.error(problemText(toProblem(error))));
              },
            },
          }),
        ),
    }),
    [t, problemText],
  );
}
