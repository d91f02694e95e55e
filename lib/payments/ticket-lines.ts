import type { TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { chargeableFees } from "./fee-lines";
import type { LineInput } from "./schema";

/** A line as it will stand on the bill, with name and price of this moment. */
export type BillLine = {
  kind: "service" | "product" | "custom" | "fee";
  serviceId: string | null;
  productId: string | null;
  feeId: string | null;
  staffId: string | null;
  name: string;
  quantity: number;
  unitCents: number;
};

/** Names and prices lines from the catalogue, a person's own price first. Throws 404 for what is not ours. */
export async function priceLines(ctx: TxCtx, inputs: readonly LineInput[]): Promise<BillLine[]> {
  const { db, tenantId } = ctx;
  const ids = (pick: (line: LineInput) => string | null | undefined) => [
    ...new Set(inputs.flatMap((line) => pick(line) ?? [])),
  ];
  const serviceIds = ids((line) => line.serviceId);
  const staffIds = ids((line) => line.staffId);
  const productIds = ids((line) => line.productId);
  const services = await db.service.findMany({
    where: { tenantId, id: { in: serviceIds } },
    select: { id: true, name: true, priceCents: true },
  });
  const own = await db.staffService.findMany({
    where: { tenantId, staffId: { in: staffIds }, serviceId: { in: serviceIds } },
    select: { staffId: true, serviceId: true, priceCents: true },
  });
  const products = await db.product.findMany({
    where: { tenantId, id: { in: productIds } },
    select: { id: true, name: true, priceCents: true },
  });
  await assertStaff(ctx, staffIds);
  if (services.length !== serviceIds.length || products.length !== productIds.length) throw notFound();
  const fees = await chargeableFees(
    ctx,
    ids((line) => line.feeId),
  );
  return inputs.map((line) => {
    const fee = fees.find((row) => row.feeId === line.feeId);
    if (fee) return fee;
    const staffId = line.staffId ?? null;
    const service = services.find((row) => row.id === line.serviceId);
    const product = products.find((row) => row.id === line.productId);
    const variant = own.find((row) => row.serviceId === service?.id && row.staffId === staffId);
    const listed = variant?.priceCents ?? service?.priceCents ?? product?.priceCents ?? 0;
    return {
      kind: service ? "service" : product ? "product" : "custom",
      serviceId: service?.id ?? null,
      productId: product?.id ?? null,
      feeId: null,
      staffId,
      name: line.name ?? service?.name ?? product?.name ?? "",
      quantity: line.quantity,
      unitCents: line.unitCents ?? listed,
    };
  });
}

/** Throws 404 unless every person is on our staff. */
export async function assertStaff({ db, tenantId }: TxCtx, ids: readonly string[]): Promise<void> {
  const known = ids.length === 0 ? 0 : await db.staff.count({ where: { tenantId, id: { in: [...ids] } } });
  if (known !== ids.length) throw notFound();
}

/** Throws 404 unless the contact is ours. */
export async function assertContact({ db, tenantId }: TxCtx, id: string | null | undefined): Promise<void> {
  if (id && (await db.contact.count({ where: { tenantId, id } })) === 0) throw notFound();
}
