import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { listPhotos } from "@/lib/files/shop-photos";
import { allow } from "@/lib/tenants/allow";
import { getTenant } from "@/lib/tenants/tenants";
import type { PublicShop } from "./public-booking.shared";
import type { ServiceView } from "./schema";
import { listServices } from "./services";
import { listStaff } from "./staff";

/** What anybody may know of a shop: its address, what it offers, and the first names of those who do it. */
export async function getPublicShop(ctx: Ctx): Promise<PublicShop> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const tenant = await getTenant(ctx);
    const services = await listServices(ctx, { isActive: true });
    const staff = await listStaff(ctx, { isActive: true });
    const photos = await listPhotos(ctx);
    const offered = new Set(services.map((service) => service.id));
    const { stepMin, minNoticeMin, maxAdvanceDays, cancelLimitMin, holdMin, requirePhone } =
      tenant.bookingPolicy;
    return {
      slug: tenant.slug,
      name: tenant.name,
      vertical: tenant.vertical,
      locale: tenant.locale,
      timeZone: tenant.timeZone,
      currency: tenant.currency,
      country: tenant.country,
      phone: tenant.phone,
      email: tenant.email,
      address: tenant.address,
      website: tenant.website,
      about: tenant.about,
      branding: tenant.branding,
      bookingPolicy: { stepMin, minNoticeMin, maxAdvanceDays, cancelLimitMin, holdMin, requirePhone },
      photos,
      services: services.map((service) => publicService(service, offered)),
      staff: staff.map(({ id, name, bio, color, photoId, serviceIds, variants }) => ({
        id,
        name: firstName(name),
        bio,
        color,
        photoId,
        serviceIds: serviceIds.filter((serviceId) => offered.has(serviceId)),
        variants: variants?.filter(({ serviceId }) => offered.has(serviceId)),
      })),
    };
  });
}

function publicService(service: ServiceView, offered: ReadonlySet<string>): PublicShop["services"][number] {
  const { id, name, description, category, durationMin, priceCents, color, isAddOn, addOnIds } = service;
  const extras = addOnIds.filter((addOnId) => offered.has(addOnId));
  return { id, name, description, category, durationMin, priceCents, color, isAddOn, addOnIds: extras };
}

/** The public gets to know people by their first name. */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
