import { getTranslations } from "next-intl/server";
import type { PublicShop } from "@/lib/booking/public-booking.shared";
import { personHref } from "./links";
import { photoSrc } from "./photo-src";
import { card } from "./styles";

/** Who works here, each with a page of their own. */
export async function TeamLinks({ shop }: { shop: PublicShop }) {
  const t = await getTranslations("public.person");
  const team = shop.staff.filter((person) => person.serviceIds.length > 0);
  if (team.length === 0) return null;
  return (
    <section className={`${card} grid gap-3 p-5`} aria-labelledby="team">
      <h2 id="team" className="font-semibold">
        {t("team")}
      </h2>
      <ul className="grid gap-1">
        {team.map((person) => (
          <li key={person.id}>
            <a
              href={personHref(shop.slug, person.id)}
              className="focus-ring -mx-2 flex min-h-11 items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-muted/60"
            >
              <PersonPicture slug={shop.slug} person={person} />
              <span className="grid min-w-0">
                <span className="font-medium">{person.name}</span>
                {person.bio ? (
                  <span className="truncate text-hint text-muted-foreground">{person.bio}</span>
                ) : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PictureProps = { slug: string; person: PublicShop["staff"][number]; className?: string };

/** A person's picture, or their initial, in a circle; beside their name, so read to nobody. */
export function PersonPicture({ slug, person, className = "size-9 text-ui" }: PictureProps) {
  if (person.photoId)
    return (
      // biome-ignore lint/performance/noImgElement: our own sizes, without the optimiser's script
      <img
        src={photoSrc(slug, person.photoId, "thumb")}
        alt=""
        loading="lazy"
        className={`shrink-0 rounded-full bg-muted object-cover ${className}`}
      />
    );
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-primary-soft font-semibold text-primary-text ${className}`}
    >
      {person.name.slice(0, 1).toUpperCase()}
    </span>
  );
}
