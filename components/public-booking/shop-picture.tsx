import type { PublicShop } from "@/lib/booking/public-booking.shared";
import { photoSrc } from "./photo-src";

type Photo = PublicShop["photos"][number];

/** The shop's cover above everything; the largest thing on a phone, so it is asked for first. */
export function Cover({ shop }: { shop: PublicShop }) {
  const cover = shop.photos.find(({ kind }) => kind === "cover");
  if (!cover) return null;
  return (
    // biome-ignore lint/performance/noImgElement: our own sizes, without the optimiser's script
    <img
      src={photoSrc(shop.slug, cover.fileId, "medium")}
      srcSet={`${photoSrc(shop.slug, cover.fileId, "medium")} 800w, ${photoSrc(shop.slug, cover.fileId, "full")} 1600w`}
      sizes="(min-width: 72rem) 70rem, 100vw"
      alt={cover.alt}
      width={cover.width}
      height={cover.height}
      fetchPriority="high"
      className="aspect-[3/1] w-full rounded-xl bg-muted object-cover"
    />
  );
}

/** The photos of the shop; each opens large by itself. */
export function GallerySection({ shop, title }: { shop: PublicShop; title: string }) {
  const photos = shop.photos.filter(({ kind }) => kind === "gallery");
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="photos" className="grid gap-3">
      <h2 id="photos" className="font-semibold">
        {title}
      </h2>
      <ul className="grid grid-cols-3 gap-2">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <a
              href={photoSrc(shop.slug, photo.fileId, "full")}
              target="_blank"
              rel="noreferrer"
              className="focus-ring block overflow-hidden rounded-lg"
            >
              <Thumb slug={shop.slug} photo={photo} alt={photo.alt || `${title} ${index + 1}`} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thumb({ slug, photo, alt }: { slug: string; photo: Photo; alt: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: our own sizes, without the optimiser's script
    <img
      src={photoSrc(slug, photo.fileId, "thumb")}
      alt={alt}
      width={320}
      height={320}
      loading="lazy"
      decoding="async"
      className="aspect-square w-full bg-muted object-cover"
    />
  );
}
