/** Whether a key goes into something that uses it itself: a field, a menu, a dialog. */
export function isTypingTarget(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input,textarea,select,[role=dialog],[role=menu],[role=listbox],[role=combobox]") !==
        null)
  );
}
