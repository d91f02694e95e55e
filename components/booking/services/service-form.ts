import {
  type CreateService,
  createServiceSchema,
  type ServiceView,
  type StaffView,
} from "@/lib/booking/schema";
import { cleanParts } from "./parts";

/** The sheet's fields: all of a service but what other screens own. */
export const serviceFormSchema = createServiceSchema.omit({ position: true, noShowPolicy: true });

type Catalogue = { staff: readonly StaffView[]; services: readonly ServiceView[] };

/** What the sheet starts with: the service as it is, or an ordinary half hour that everybody does. */
export function serviceDefaults(service: ServiceView | null, { staff, services }: Catalogue): CreateService {
  const own = (person: StaffView) => person.variants?.find((variant) => variant.serviceId === service?.id);
  return {
    name: service?.name ?? "",
    category: service?.category ?? "",
    description: service?.description ?? "",
    durationMin: service?.durationMin ?? 30,
    priceCents: service?.priceCents ?? 0,
    bufferBeforeMin: service?.bufferBeforeMin ?? 0,
    bufferAfterMin: service?.bufferAfterMin ?? 0,
    segments: service?.segments ?? null,
    capacity: service?.capacity ?? 1,
    requires: service?.requires ?? [],
    color: (service?.color as CreateService["color"]) ?? "teal",
    isActive: service?.isActive ?? true,
    isAddOn: service?.isAddOn ?? false,
    addOnIds: service?.addOnIds ?? [],
    addOnOfIds: services.filter((main) => service && main.addOnIds.includes(service.id)).map(({ id }) => id),
    staffIds: staff
      .filter((person) => !service || person.serviceIds.includes(service.id))
      .map((person) => person.id),
    variants: staff.flatMap((person) => {
      const variant = own(person);
      if (!variant) return [];
      const { durationMin, priceCents } = variant;
      return [{ staffId: person.id, durationMin, priceCents }];
    }),
  };
}

/** What is sent: only what fits together. Own terms of people who no longer do it are dropped. */
export function toServiceBody(values: CreateService): CreateService {
  const { addOnIds, addOnOfIds, ...rest } = values;
  const staffIds = new Set(values.staffIds);
  return {
    ...rest,
    segments: cleanParts(values.segments),
    variants: (values.variants ?? []).filter((own) => staffIds.has(own.staffId)),
    ...(values.isAddOn ? { capacity: 1, addOnOfIds: addOnOfIds ?? [] } : { addOnIds: addOnIds ?? [] }),
  };
}
