import type { Personality, Wording } from "./wording";

/** Romanian. */
export function ro(tone: Personality): Wording {
  const polite = tone === "formal" || tone === "professional";
  const formal = tone === "formal";
  const warm = tone === "friendly" || tone === "casual";
  const great = {
    formal: "Desigur.",
    casual: "Super!",
    friendly: "Foarte bine!",
    professional: "În regulă.",
  }[tone];
  const sorry = formal ? "Ne cerem scuze." : warm ? "Îmi pare rău." : "Din păcate nu se poate.";
  const want = polite ? "doriți" : "dorești";
  const your = polite ? "dumneavoastră" : "tău";
  const who = (staff: string) => (staff ? ` cu ${staff}` : "");
  const person = polite ? "Doriți să chem pe cineva din echipă?" : "Vrei să chem pe cineva din echipă?";
  return {
    greeting: (business, agent) =>
      `${formal ? "Bună ziua și bine ați venit." : warm ? "Salut! 👋" : "Bună ziua!"} Sunt ${agent}, de la ${business}.`,
    abilities: () =>
      "Pot face, muta sau anula o programare și pot da informații despre servicii, prețuri, program și adresă.",
    askService: (lines) => `Ce serviciu ${want}?\n${lines}`,
    askWhichService: (lines) => `Pe care dintre acestea îl ${want}?\n${lines}`,
    serviceLine: (name, price, duration) => `${name}: ${price} (${duration})`,
    askSlot: (single) =>
      single ? "Se potrivește această oră?" : `Ce oră ${polite ? "preferați" : "preferi"}?`,
    askWhen: () => `Pentru ce zi și oră?`,
    askWhatSuits: () => "Nicio problemă. Ce zi și ce oră s-ar potrivi mai bine?",
    askWhichAppointment: (lines) => `Care dintre aceste programări?\n${lines}`,
    askWhichStaff: (names) => `Cu cine: ${names}?`,
    invalidDate: (written) => `Data „${written}” nu există sau a trecut deja.`,
    askNewTime: (v) =>
      `Programarea actuală: ${v.services}${who(v.staff)}, ${v.date}, la ${v.time}. Pe când ${want} să o mut?`,
    noSuchStaff: (name, team) => `Nu avem pe nimeni cu numele ${name}. Echipa noastră: ${team}.`,
    staffCannot: (name, services) => `${name} nu face ${services}; am căutat la ceilalți colegi.`,
    slotLine: (date, time, staff) => `${date ? `${date}, ` : ""}${time}${staff ? ` (${staff})` : ""}`,
    freeOn: (date, staff) => `Ore libere pentru ${date}${who(staff ?? "")}:`,
    freeNext: (staff) => `Următoarele ore libere${who(staff ?? "")}:`,
    freeAt: (time, staff) => `La ${time}${who(staff ?? "")} am:`,
    otherTimes: () => "Alte variante:",
    notFree: (date, time, staff) =>
      `${sorry} ${staff ? `${staff} nu este liber` : "Nu este nimic liber"}${date ? ` ${date}` : ""} la ${time}.`,
    timePassed: (time) => `Astăzi a trecut deja de ${time}.`,
    datePassed: (date) => `Data aceasta (${date}) a trecut deja.`,
    closedOn: (date) => `În acea zi suntem închiși (${date}).`,
    staffOff: (name, date) => `${name} nu lucrează în acea zi (${date}).`,
    fullOn: (date, staff) => `${staff ? `${staff} nu are` : "Nu sunt"} ore disponibile ${date}.`,
    noneInWindow: () => "În acel interval nu este nimic liber.",
    noneAtAll: () =>
      `Nu am găsit ore libere în apropiere. ${polite ? "Doriți" : "Vrei"} să încercăm altă dată, să intri pe lista de așteptare sau să chem pe cineva?`,
    nearest: () => "Cele mai apropiate variante:",
    justTaken: () => `${sorry} Ora aceasta tocmai s-a ocupat.`,
    proposal: (v, askName) =>
      `${great} ${v.services}${who(v.staff)}: ${v.date}, la ${v.time}. Durează ${v.duration} și costă ${v.price}. Pot confirma?${askName ? ` Și care este numele ${your}?` : ""}`,
    proposalAgain: (v) => `Pot confirma ${v.services}${who(v.staff)} pentru ${v.date}, la ${v.time}?`,
    booked: (v) =>
      `${warm ? "Gata! ✅" : "Gata."} Programare confirmată: ${v.services}${who(v.staff)}, ${v.date}, la ${v.time}. Preț: ${v.price}.`,
    proposeMove: (from, to) =>
      `Mut ${from.services} de ${from.date}, la ${from.time}, pe ${to.date}, la ${to.time}${who(to.staff)}. Pot confirma schimbarea?`,
    moved: (v) => `Gata, am mutat programarea: ${v.services}${who(v.staff)}, ${v.date}, la ${v.time}.`,
    proposeCancel: (v) => `Sigur anulez ${v.services}${who(v.staff)} de ${v.date}, la ${v.time}?`,
    cancelled: (v) =>
      `Programare anulată: ${v.services}, ${v.date}, la ${v.time}. Pentru altă oră, ${polite ? "scrieți-mi" : "scrie-mi"} oricând.`,
    kept: (v) => `În regulă, rămâne neschimbată: ${v.services}, ${v.date}, la ${v.time}.`,
    visitLine: (v) => `${v.date}, la ${v.time}: ${v.services}${who(v.staff)}`,
    refused: (reason) =>
      `${
        {
          too_late: "Este prea târziu pentru a face asta de aici.",
          too_many: "Acest contact are deja numărul maxim de programări deschise.",
          not_found: "Nu mai găsesc această programare.",
          invalid: "Nu am reușit să fac asta.",
        }[reason]
      } ${person}`,
    noAppointments: () =>
      `Nu am găsit nicio programare viitoare pentru acest contact. ${polite ? "Doriți" : "Vrei"} să facem una?`,
    appointments: (lines) => `Programările ${polite ? "dumneavoastră" : "tale"}:\n${lines}`,
    priceOf: (name, price, duration) => `${name} costă ${price} (${duration}).`,
    total: (price, duration) => `Împreună: ${price} (${duration}).`,
    durationOf: (name, duration) => `${name} durează ${duration}.`,
    services: (lines) => `Serviciile noastre:\n${lines}`,
    team: (names) => `Echipa noastră: ${names}.`,
    hours: (lines) => `Programul nostru:\n${lines}`,
    hoursOn: (date, ranges) => (ranges ? `${date}: deschis ${ranges}.` : `${date}: închis.`),
    hourLine: (weekday, ranges) => `${weekday}: ${ranges ?? "închis"}`,
    address: (address) => (address ? `Ne găsiți la ${address}.` : `Nu am adresa aici. ${person}`),
    contactInfo: (phone, website) =>
      phone || website
        ? [phone && `Telefon: ${phone}.`, website && `Site: ${website}`].filter(Boolean).join(" ")
        : `Nu am alte date de contact aici. ${person}`,
    notes: (notes) => notes,
    unknownFact: (offer) => `Nu am această informație.${offer ? ` ${person}` : ""}`,
    askName: () => `Care este numele ${your}, ca să îl notez?`,
    nameSaved: (name) => `Mulțumesc, ${name}! Am notat numele.`,
    contactSaved: () => "Mulțumesc, am notat datele de contact.",
    handedOver: () => `Chem un coleg din echipă. ${polite ? "Vă" : "Îți"} va răspunde aici.`,
    cannotHandOver: () =>
      `Acum nu pot chema un coleg de aici. ${polite ? "Vă rog să sunați" : "Te rog să suni"} la salon.`,
    boundary: () =>
      `Vreau să ajut, dar ${polite ? "vă rog" : "te rog"} să păstrăm respectul. Mă pot ocupa de programare.`,
    refusal: () => "Cu asta nu pot ajuta. Sunt recepția: programări și informații despre salon.",
    unclear: () =>
      `Nu am înțeles bine. ${polite ? "Puteți scrie" : "Poți scrie"}, de exemplu, „tuns mâine la 15”, „cât costă?” sau „anulează programarea”. Pot chema și un coleg.`,
    neverMind: () =>
      `${formal ? "Desigur." : "În regulă."} Nu am schimbat nimic. ${polite ? "Scrieți-mi" : "Scrie-mi"} oricând.`,
    anythingElse: () => "Mai pot ajuta cu ceva?",
    allRight: () => `În regulă. ${polite ? "Scrieți-mi" : "Scrie-mi"} oricând.`,
    welcome: () => (warm ? "Cu drag! 😊" : "Cu plăcere."),
    goodbye: () => (formal ? "La revedere." : "Pe curând!"),
    trouble: () => "Nu am putut consulta calendarul acum.",
    noSuchTime: (written) => `Ora „${written}” nu există.`,
    tooFarAhead: () => "E mai departe decât ajunge agenda noastră.",
    addOns: (list) => `Se pot adăuga: ${list}.`,
    notOffered: () => "Nu avem așa ceva pe listă.",
    oneByOne: () => "Vă așteptăm cu drag! Fac câte o programare pentru fiecare; începem cu prima persoană.",
    nextPerson: (lines) => `Acum persoana următoare, în aceeași zi: ce serviciu?\n${lines}`,
    companion: (client) => (client ? `Vine cu ${client}` : "Vine împreună cu altă programare"),
    deposit: (amount, until, pixCode, link) =>
      `Ca să rămână, avansul de ${amount} se plătește${until ? ` până ${until.date}, la ${until.time}` : ""}${pixCode ? ` cu acest cod PIX:\n${pixCode}\nsau aici` : " aici"}: ${link}`,
    theUsual: (services, staff) => `Ca de obicei: ${services} cu ${staff}.`,
    noUsual: () => "Încă nu știu ce faci de obicei; hai să alegem.",
    askWhichToConfirm: (lines) => `Pe care o confirmi? Spune ziua.\n${lines}`,
    visitConfirmed: (v) =>
      `Mulțumim, vizita e confirmată: ${v.services}${who(v.staff)}, ${v.date}, la ${v.time}.`,
    changeLimit: (duration) => `Programarea se poate muta sau anula aici până cu ${duration} înainte.`,
    termsOf: (service, { deposit, late, freeUntil, noShow }) =>
      `${service}: ${[
        deposit && `avans de ${deposit} la programare`,
        late && `anularea e gratuită până cu ${freeUntil} înainte, apoi costă ${late}`,
        noShow && `neprezentarea costă ${noShow}`,
      ]
        .filter(Boolean)
        .join("; ")}.`,
    wait: (state, wait, ahead) =>
      ({
        open: wait
          ? `Fără programare, acum se așteaptă cam ${wait}${ahead > 0 ? ` (${ahead} înainte)` : ""}.`
          : "Acum nu se așteaptă deloc: poți veni direct.",
        full: "Azi nu mai e loc fără programare. Caut o oră liberă?",
        closed: "Acum e închis, deci nu e coadă. Pot face o programare.",
        not_told: "Se poate veni și fără programare; de aici nu văd coada.",
        no_walk_ins: "Lucrăm doar cu programare. Pot găsi o oră.",
      })[state],
    askWaitDays: () => "Pentru ce zile te trec pe lista de așteptare?",
    proposeWait: (services, staff, from, to) =>
      `Te pot trece pe lista de așteptare pentru ${services}${who(staff)}, ${to ? `${from} – ${to}` : from}, și te anunțăm imediat ce se eliberează o oră. E bine așa?`,
    onList: () => "Gata, ești pe lista de așteptare. Prima oră liberă ți se oferă ție.",
    askEmail: () => "La ce adresă de e-mail te putem anunța?",
    notWaiting: () => "Nu ești pe lista de așteptare.",
    waitingFor: (lines) => `Ești pe lista de așteptare:\n${lines}`,
    waitLine: (services, from, to) => (from === to ? `${services}, ${from}` : `${services}, ${from} – ${to}`),
    proposeLeave: (services) => `Te scot de pe lista de așteptare pentru ${services}?`,
    leftList: () => "Gata, nu mai ești pe lista de așteptare.",
  };
}
