import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

function table(lines: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of lines.split(";")) {
    const [short = "", full = ""] = line.split("=").map((part) => part.trim());
    for (const form of short.split(/\s+/)) if (form) map.set(form, full);
  }
  return map;
}

/** Chat shorthand per language. Weekday shorthand lives with the dates, where the context is known. */
export const slang: Record<BuiltinLocale, ReadonlyMap<string, string>> = {
  "pt-BR": table(`
    qro kero qero keru qeru = quero; qria keria = queria; vc ce voc = voce; vcs ces = voces; tb tbm tmb = tambem;
    hj hje oje = hoje; amn amnh amanh amnha amanham amã aman = amanha; blz blza = beleza; pfv pf pfvr pfvor = por favor;
    vlw vlws flw = valeu; obg obgd obgda brigado brigada brigadao obrigadao = obrigado; q = que; qq qlqr qlq = qualquer;
    pq pk = porque; qnt qto qnto qt qnts qtos = quanto; qdo qnd qndo = quando; mt mto = muito; n nn naum num = nao;
    td = tudo; cmg = comigo; agr = agora; dps dpois = depois; msm = mesmo; ss = sim; simm = sim; eh = e; tah = ta;
    oq = o que; cm = com; hrs hr hs = horas; hra = hora; cab = cabelo; prox = proxima; fds = fim de semana;
    sem1 = semana; bj bjs = tchau; tava = estava; to tou = estou; marka = marcar; agnd = agenda; mrc = marcar;
    ceda = cedo; tardezinha tardinha = tarde; manhazinha = manha; noitinha = noite; prfv = por favor; pr = para`),
  en: table(`
    tmrw tmr tmw tmrow tomorow tommorow tommorrow tomorro 2moro 2morrow 2mrw = tomorrow; pls plz plss pleas = please;
    u ya = you; ur = your; r = are; appt apt appmt appts apptmt = appointment; thx ty tks thnx tnx thanx = thanks;
    wanna = want to; gonna = going to; gotta = have to; wknd = weekend; nvm nm = never mind; b4 = before; rn = now;
    tonite 2nite 2night tonit = tonight; yh yea yup yep yeh yah ye yas = yes; k kk oki okey okie okk = ok; abt = about;
    rsched resched = reschedule; sched = schedule; im = i'm; dont = don't; wont = won't; doesnt = doesn't; isnt = isn't; didnt = didn't; havent = haven't; ill = i'll; id = i'd; ive = i've; w = with; lets = let's; thats = that's; cant = can't; whats = what's; wheres = where's;
    hw = how; mch = much; avail = available; morn = morning; aft arvo = afternoon; nxt = next; wk = week;
    wed weds = wednesday; thur thurs thu = thursday; tues tue = tuesday; fri = friday; mon = monday; 2day tdy = today;
    cud = could; wud = would; lemme = let me; bday = birthday; nope nah naw = no; hrs = hours; addy = address; gud = good`),
  ro: table(`
    mn mne maini = maine; vr = vreau; pt ptr pentr = pentru; bn = bine; ms mss mersi mersic mulțam msc = multumesc;
    dc dk = daca; cv = ceva; f = foarte; pls plz = te rog; sal salu slt = salut; nush nustiu = nu stiu; tre = trebuie;
    poim = poimaine; sapt = saptamana; mier = miercuri; sb sam = sambata; dum = duminica; vin1 = vineri; oky okk okey = ok;
    juma jumatatea = jumate; dupamasa dupamas = dupa masa; dupaamiaza = dupa amiaza; prog = programare; k = ca; cn = cine;
    cnd = cand; ct cit = cat; acm = acum; astz = azi; vb = vorbim; tb tr = trebuie; nr = numar; dimi = dimineata; ndsr dsr = diseara;
    pe1 = pe; multam = multumesc; sarumana = buna; servus = salut; hei = salut; vroiam voiam vreu = vreau; deasemenea = de asemenea`),
};

/** Replaces chat shorthand of one language by whole words. */
export function expandSlang(squeezed: string, locale: BuiltinLocale): string {
  const map = slang[locale];
  return squeezed.replace(/(?<![a-z0-9'@./:])[a-z0-9]+(?![a-z0-9'@/:])/g, (word) => map.get(word) ?? word);
}
