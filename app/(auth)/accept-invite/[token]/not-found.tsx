import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";

export default async function InvitationGone() {
  const t = await getTranslations("auth.invite");
  return (
    <Card>
      <CardBody className="grid gap-4 p-6">
        <h1 className="font-semibold text-xl tracking-tight">{t("goneTitle")}</h1>
        <p className="text-muted-foreground text-sm">{t("goneText")}</p>
        <Button asChild className="justify-self-start">
          <Link href="/sign-in">{t("goneSignIn")}</Link>
        </Button>
      </CardBody>
    </Card>
  );
}
