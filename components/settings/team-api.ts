"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import type { InvitationView, Invite, MemberView, TeamView, UpdateMember } from "@/lib/tenants/team.shared";

type Invited = InvitationView & { link: string };

/** The team of this business, and what an administrator may do with it. */
export function useTeam(initial: TeamView) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const key = ["team", slug];
  const base = `/tenants/${slug}`;
  const refresh = () => client.invalidateQueries({ queryKey: key });

  const { data: team } = useQuery({
    queryKey: key,
    queryFn: async () => (await api<{ data: TeamView }>(`${base}/users`)).data,
    initialData: initial,
  });
  const invite = useMutation({
    mutationFn: async (body: Invite) =>
      (await api<{ data: Invited }>(`${base}/users`, { method: "POST", body })).data,
    onSuccess: refresh,
  });
  const update = useMutation({
    mutationFn: ({ userId, ...body }: UpdateMember & { userId: string }) =>
      api<{ data: MemberView }>(`${base}/users/${userId}`, { method: "PUT", body }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (userId: string) => api<void>(`${base}/users/${userId}`, { method: "DELETE" }),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api<void>(`${base}/invitations/${id}`, { method: "DELETE" }),
    onSettled: refresh,
  });
  return { team, invite, update, remove, revoke };
}
