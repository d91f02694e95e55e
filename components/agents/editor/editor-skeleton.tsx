import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a form while its code is on the way. */
export function EditorSkeleton() {
  return (
    <div aria-busy className="grid max-w-3xl gap-5 pt-4">
      <Skeleton className="h-64 rounded-lg" />
      <Skeleton className="h-40 rounded-lg" />
      <Skeleton className="h-56 rounded-lg" />
    </div>
  );
}
