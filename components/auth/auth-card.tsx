import type { ReactNode } from "react";
import { Card, CardBody } from "@/components/ui/card";

type Props = { title: string; description: string; children: ReactNode; footer: ReactNode };

/** The one card of a sign-in or sign-up page. */
export function AuthCard({ title, description, children, footer }: Props) {
  return (
    <>
      <Card>
        <CardBody className="grid gap-6 p-6">
          <header className="grid gap-1">
            <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
            <p className="text-muted-foreground text-sm">{description}</p>
          </header>
          {children}
        </CardBody>
      </Card>
      <p className="text-center text-muted-foreground text-sm">{footer}</p>
    </>
  );
}
