"use client";

import { useEffect, useState } from "react";

/** A telephone number as people of its country write it; the number tables come after the page. */
export function PhoneText({ phone }: { phone: string }) {
  const [shown, setShown] = useState(phone);
  useEffect(() => {
    let current = true;
    setShown(phone);
    void import("libphonenumber-js/min").then(({ parsePhoneNumberFromString }) => {
      const number = parsePhoneNumberFromString(phone);
      if (current && number) setShown(number.formatInternational());
    });
    return () => {
      current = false;
    };
  }, [phone]);
  return <span className="whitespace-nowrap">{shown}</span>;
}
