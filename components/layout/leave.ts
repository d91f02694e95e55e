/** Ends the session and loads the sign-in page afresh, so that nothing of the account stays in memory. */
export async function leave(signOut: () => Promise<void>): Promise<void> {
  await signOut();
  location.assign("/sign-in");
}
