"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { toProblem } from "@/components/forms/problem";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useLive } from "@/components/layout/use-live";
import { useToast } from "@/components/ui/toast";
import type { JoinQueue, QueueView, WalkInView } from "@/lib/walkins/schema";

/** The queue, kept as it is in the database; forecasts are counted again every half minute. */
export function useQueue(initialData: QueueView) {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const queryKey = ["walk-ins", slug, "queue"];
  const refresh = () => void client.invalidateQueries({ queryKey: ["walk-ins", slug] });
  useLive({ queue_changed: refresh, appointment_changed: refresh });
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api<{ data: QueueView }>("/walk-ins", { signal })).data,
    initialData,
    refetchInterval: 30_000,
  });
}

/** What the front desk does with people in the queue: shown at once, taken back when refused. */
export function useQueueActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const t = useTranslations("walkins");
  return useMemo(() => {
    const key = ["walk-ins", slug, "queue"];
    const nameOf = (person: WalkInView) => person.contact.name ?? person.contact.phone ?? t("unnamed");
    const refresh = () => client.invalidateQueries({ queryKey: ["walk-ins", slug] });
    // In the order of the taps: a call shown at once and followed by a seat must not arrive after it.
    let last: Promise<unknown> = Promise.resolve();
    const post = (person: WalkInView, action: string, body?: object) => {
      const send = () =>
        api<{ data: WalkInView }>(`/walk-ins/${person.id}/${action}`, {
          method: "POST",
          ...(body ? { body } : {}),
        });
      const answer = last.then(send, send);
      last = answer;
      return answer;
    };

    async function shown(change: (queue: QueueView) => QueueView, work: () => Promise<void>) {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<QueueView>(key);
      client.setQueryData<QueueView>(key, (queue) => queue && change(queue));
      try {
        await work();
      } catch (error) {
        client.setQueryData(key, before);
        toast.problem(error);
      } finally {
        void refresh();
      }
    }

    const without = (person: WalkInView) => (queue: QueueView) => ({
      ...queue,
      waiting: queue.waiting.filter((other) => other.id !== person.id),
    });

    async function putBack(person: WalkInView): Promise<void> {
      await post(person, "put-back");
      await refresh();
    }

    return {
      nameOf,
      join: async (input: JoinQueue, idempotencyKey: string) => {
        const { data } = await api<{ data: WalkInView }>("/walk-ins", {
          method: "POST",
          body: input,
          idempotencyKey,
        });
        await refresh();
        return data;
      },
      call: (person: WalkInView) =>
        shown(
          (queue) => {
            const called = { ...person, status: "called" as const, calledAt: new Date().toISOString() };
            const others = queue.waiting.filter((other) => other.id !== person.id);
            const first = others.filter((other) => other.status === "called");
            const rest = others.filter((other) => other.status !== "called");
            return { ...queue, waiting: [...first, called, ...rest] };
          },
          async () => {
            await post(person, "call");
            toast.undo(t("calledDone", { name: nameOf(person) }), () => putBack(person));
          },
        ),
      leave: (person: WalkInView) =>
        shown(without(person), async () => {
          await post(person, "leave");
          toast.undo(t("leftDone", { name: nameOf(person) }), () => putBack(person));
        }),
      /** False when the chair is taken: the person has to be asked whose chair it shall be. */
      seat: async (person: WalkInView, staff?: { id: string; name: string }): Promise<boolean> => {
        try {
          await post(person, "seat", staff ? { staffId: staff.id } : {});
          const name = nameOf(person);
          const message = staff ? t("seatedWith", { name, staff: staff.name }) : t("seated", { name });
          toast.undo(message, () => putBack(person));
          return true;
        } catch (error) {
          if (toProblem(error).code === "walkins.chair_taken") return false;
          toast.problem(error);
          return true;
        } finally {
          void refresh();
        }
      },
      putBack: async (person: WalkInView) => {
        try {
          await putBack(person);
          toast.success(t("backDone", { name: nameOf(person) }));
        } catch (error) {
          toast.problem(error);
        }
      },
    };
  }, [api, client, slug, t, toast]);
}

export type QueueActions = ReturnType<typeof useQueueActions>;
