import type { MetadataRoute } from "next";
import { appUrl } from "@/lib/core/env";

// The address is this installation's, which the build does not know.
export const dynamic = "force-dynamic";

/** Search engines see what customers see; the dashboard and the machines' doors are not for them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/t/", "/admin", "/api/", "/embed/", "/b/*/manage/", "/b/*/offer/", "/b/*/unsubscribe/"],
    },
    sitemap: `${appUrl()}/sitemap.xml`,
  };
}
