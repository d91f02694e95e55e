import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/core/env";
import { listPublicPages } from "@/lib/tenants/public-pages";

// Shops come and go: what was true at the build is not an answer.
export const dynamic = "force-dynamic";

/** Every page that a search engine may show: the front page, booking pages, and who works there. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = appUrl();
  const shops = await listPublicPages();
  return [
    { url: `${base}/`, changeFrequency: "monthly" },
    ...shops.flatMap(({ slug, updatedAt, staff }) => [
      { url: `${base}/b/${slug}`, lastModified: updatedAt, changeFrequency: "weekly" as const },
      ...staff.map((person) => ({
        url: `${base}/b/${slug}/staff/${person.id}`,
        lastModified: person.updatedAt,
        changeFrequency: "monthly" as const,
      })),
    ]),
  ];
}
