import type { Intent } from "@/lib/ai/builtin/reading";

/** What Romanian customers say, on folded text. */
export const romanianIntents: readonly (readonly [Intent, RegExp])[] = [
  [
    "book",
    /\b(?:programez|programa(?:re|ri)?|programeaza|programati|programeaza-ma|rezerv\w*|(?:sa|pot(?: sa)?|vreau(?: sa)?|putea(?: sa)?|as vrea(?: sa)?) (?:ma )?(?:vin|tund|tuns|programez|fac o|rezerv|trec|ajung|iau)|(?:vreau|as vrea|doresc|am nevoie de|mi-ar trebui|imi trebuie) (?:o |un )?(?:programare|tuns\w*|tunsoare|frizura|barba|loc|ora|barbierit)|ma (?:tundeti|tunzi|tunde|primiti|primesti|bagi|bagati|programati|programezi)|sa ma tund\w*|sa ma programez)\b/,
  ],
  [
    "reschedule",
    /\b(?:reprogram\w*|aman(?!do[ui])\w*|amanare|(?:mut|muta|muti|mutam|mutati|schimb|schimbi|schimba|schimbam|schimbati|modific\w*|devansez|decal\w*)(?:-o| o| mi| programarea| ora| ziua| data| rezervarea| pe| la| pentru|ti)?\b.{0,25}\b(?:programare\w*|ora|ziua|data|pe|la|rezervare\w*|alta|alt)|sa (?:mut|schimb|mutam|schimbam))\b/,
  ],
  [
    "cancel",
    /\b(?:(?<!politica de )anul\w*|sterg\w* programarea|renunt la programare|nu (?:mai )?(?:pot|o sa (?:mai )?pot|voi putea|mai) (?:sa )?(?:vin|ajung|veni|ajunge)|nu mai (?:vin|ajung|pot)|n-o sa mai (?:vin|pot|ajung)|contramand\w*)\b/,
  ],
  [
    "my_appointments",
    /\b(?:programar(?:ea|ile|ii) mea|programarile mele|rezervarea mea|(?:cand|la ce ora|in ce zi|ce zi|la cat) (?:am|sunt|e|este|ma) (?:programa\w*|programarea|tuns\w*|rezerva\w*)|(?:ce|care|am) programari? (?:am|mea|facut\w*)|am (?:vreo |o )?programare(?! (?:la|pe) (?:un|alt))\b(?=.{0,25}\?)|cand e programarea|cand trebuie sa vin|la ce ora trebuie)\b/,
  ],
  [
    "availability",
    /\b(?:liber[aie]?|disponib\w*|(?:aveti|ai|mai aveti|mai ai|e|este|exista|gasesc) (?:\w+ )?(?:loc|locuri|ore|ora|ceva|interval\w*|vreun loc|vreo ora)|(?:ce|care|cand) (?:ore|ora|intervale|zile|locuri|aveti|ai|e liber|se poate|puteti|pot (?:sa )?(?:vin|veni|trece))|locuri (?:libere)?|(?:cand|la ce ora) (?:aveti|ai|pot|as putea|se poate|puteti|ma puteti|m-ati putea)|se poate (?:maine|azi|poimaine))\b/,
  ],
  [
    "usual",
    /\b(?:(?:ca )?de obicei|obisnuit(?:ul|a|ele)?|ca (?:data trecuta|ultima (?:data|oara)|intotdeauna|mereu)|la fel ca (?:data trecuta|ultima (?:data|oara)))\b/,
  ],
  [
    "wait",
    /\b(?:cat (?:timp )?(?:e|este|se|am|as|ar|trebuie|de)?.{0,18}\basteptat?\w*|timp(?:ul)? de asteptare|(?:e|este|aveti) (?:coada|aglomerat)|cat (?:e|este) (?:de )?(?:lunga )?coada|fara (?:o )?programare)\b/,
  ],
  [
    "join_waitlist",
    /\b(?:lista de asteptare|(?:anunta|anuntati|spune|spuneti)[- ]?(?:ti)?[- ]?(?:ma|mi) (?:daca|cand) se (?:elibereaza|anuleaza|face|iveste))/,
  ],
  ["my_waitlist", /\b(?:sunt|mai sunt|locul meu)\b.{0,10}lista de asteptare/],
  ["leave_waitlist", /\b(?:scoate\w*|sterge\w*|anul\w*|ies|renunt\w*)\b.{0,22}lista de asteptare/],
  [
    "policy",
    /\b(?:politica (?:de )?(?:anulare|avans|neprezentare|programare)|politica voastra|(?:taxa|penalizare|penalizari) (?:de |pentru )?(?:anulare|neprezentare)?|(?:cereti|trebuie|platesc|percepeti|aveti) (?:un |vreun )?avans|pana cand (?:se )?pot(?:i)? (?:sa )?(?:anul\w*|mut\w*|schimb\w*)|ce se intampla daca nu (?:vin|ajung|apar))\b/,
  ],
  [
    "confirm_visit",
    /\b(?:confirm(?:a|ati|ez)? (?:prezenta|programarea|vizita)|voi (?:fi acolo|ajunge|veni)|o sa (?:fiu acolo|ajung|vin) sigur)\b/,
  ],
  [
    "group",
    /\b(?:(?:eu|mine) si (?:fiul|baiatul|copilul|fratele|sotul|tata|tatal|prietenul|un prieten|inca)|(?:fiul|baiatul|copilul|fratele|sotul|tatal|prietenul) meu si (?:eu|mine)|(?:doua|trei|2|3) persoane|noi (?:doi|trei)|pentru amandoi)\b/,
  ],
  [
    "price",
    /\b(?:pret\w*|cat (?:costa|e|este|ma costa|face|ar fi|luati|cereti|vine|iei|ati lua|ar costa)|costa\w*|tarif\w*|cati (?:bani|lei)|scump\w*|ieftin\w*|ce pret\w*|cost)\b/,
  ],
  ["duration", /\b(?:cat (?:timp )?(?:dureaza|sta|ia|tine)|cat timp|dureaza|durata|cate minute)\b/],
  [
    "hours",
    /\b(?:(?:ce )?(?:program|orar)(?:ul)?(?: de (?:lucru|functionare))?(?: aveti| ai| este| e)?(?=\W*$|\W+(?:aveti|ai|de|este|e|in|la|sambata|duminica|azi|maine|vostru|dvs|saptamana))|(?:la ce ora|pana la ce ora|de la ce ora|cand|pana cand|la cat|pana la cat) (?:va )?(?:deschide\w*|inchide\w*|lucra\w*|sunteti deschi\w*|e deschis)|(?:sunteti|esti|e|este) (?:deschis\w*|inchis\w*)|lucrati (?:si )?(?:sambata|duminica|in weekend|azi|maine|de sarbatori|luni|pana)|deschis (?:azi|maine|sambata|duminica|acum)|pana la ce ora|(?:lucrati|deschideti|inchideti)\b(?=.{0,14}\?)|ora(?:rul)? de (?:inchidere|deschidere))/,
  ],
  [
    "address",
    /\b(?:adres\w*|unde (?:sunteti|va aflati|e|este|va gasesc|va gasim|vine|aveti|te afli|esti|se afla|stati)|locati\w*|cum ajung|ce strada|parcare|harta|maps|in ce zona|in ce cartier)\b/,
  ],
  [
    "contact_info",
    /\b(?:(?:numar\w*|nr\.?) (?:de )?(?:telefon|tel|contact|vostru)|telefon(?:ul)? (?:vostru|dvs)|(?:pot|putem) (?:sa )?(?:va )?sun\w*|date(?:le)? de contact|(?:aveti|ce) (?:instagram|facebook|site|whatsapp|e-?mail)|e-?mail-?ul)\b/,
  ],
  [
    "services",
    /\b(?:(?:ce|care) (?:servicii|tipuri|faceti|oferiti|sunt serviciile|alte servicii)|servicii(?:le)? (?:aveti|oferiti|oferite|disponibile|voastre)?|(?:faceti|oferiti|aveti|tundeti) (?:si )?(?:femei|dame|fete|baieti|barbati|barba|sprancene|vopsit|copii|tuns|suvite|barbierit|manichiura)|(?:faceti|oferiti) (?:si )?(?!asta|ceva|ce |programari)[a-z]{4,}(?=\W*\?)|lista (?:de|cu) servicii|meniu|oferta)\b/,
  ],
  [
    "staff",
    /\b(?:(?:ce|care|cine) (?:sunt |e |este )?(?:frizer\w*|barber\w*|coafez\w*|coafor\w*|echipa|angajat\w*|stilist\w*)|cine (?:tunde|lucreaza|e la lucru|este la lucru|ma tunde|face|e disponibil azi)|frizerii (?:vostri|aveti)|echipa)\b/,
  ],
  [
    "human",
    /\b(?:(?:vorbesc|vorbi|vorbim|discut|discuta) (?:si eu )?(?:cu|la) (?:un |o )?(?:om|persoana|cineva|operator\w*|frizer\w*|manager\w*|sef\w*|patron\w*|receptie|receptioner\w*|coleg\w*|angajat\w*|uman)|(?:om|persoana) (?:real\w*|adevarat\w*|in carne)|operator\w*|^om(?=\W*$)|sunati-ma|ma (?:sunati|suna|poate suna)|sa ma sune|reclamati\w*|plang\w*|(?:esti|sunteti|e) (?:un )?(?:robot|bot|om|ai)|nu vreau (?:sa vorbesc cu )?(?:un )?(?:robot|bot)|vreau (?:un )?om)\b/,
  ],
  [
    "other_options",
    /\b(?:alt[ae]? (?:or[ae]|zi|zile|optiun[ei]|variant[ae]|interval\w*|dat[ae]|locuri)|alt (?:interval|loc|moment)|altceva|altcand(?:va)?|(?:ceva )?mai (?:tarziu|devreme)(?=\W*$)|(?:ceva )?mai (?:tarziu|devreme) (?:aveti|se poate|ar fi|nu)|mai aveti (?:si )?(?:alt\w*|ceva)|niciun(?:a|ul)?(?: din(?:tre)? \w+)?(?: nu)?|nu (?:imi |mi |ma )?(?:convine|merge|potriveste|aranjeaza)(?: niciun\w*)?|ce altceva|alte optiuni|alte ore|nu pot atunci)\b/,
  ],
  [
    "never_mind",
    /\b(?:las(?:a|ati)?-?(?:o| o)? (?:balta|asa|ca nu|naibii)|nu mai (?:vreau|e nevoie|am nevoie|doresc|trebuie|conteaza)|renunt\b(?! la programare)|m-am razgandit|nu-i nimic|uita(?:-o|ti)?(?: de)?(?:(?=\W*$)| asta)|alta data|nu acum|mai tarziu va (?:scriu|anunt)|o iau de la capat|de la capat)\b/,
  ],
  [
    "greeting",
    /^(?:salut\w*|buna(?: (?:ziua|dimineata|seara))?|bun[ae] ?(?:ziua)?|hei|hey|noroc|servus|hello|neata|alo|ceau|hi|sal|ziua buna|saru'?mana|va salut|ce faci|ce faceti|seara buna)\b/,
  ],
  ["thanks", /\b(?:multum\w*|mersi|merci|va multumesc|mult\w* mult|thx|thanks|multam)\b/],
  [
    "goodbye",
    /\b(?:la revedere|pa(?: pa)?(?=\W*$)|o zi (?:buna|frumoasa|faina)|o seara (?:buna|frumoasa|faina)|pe curand|ne (?:vedem|auzim)|noapte buna|numai bine|toate cele bune|weekend placut|ceau ceau)\b/,
  ],
  [
    "abuse",
    /\b(?:pula|pulii|pulamea|pizd\w+|muie\w*|mui[ei]|dracu\w*|du-te (?:dracu|naibii|in)|fut\w*|fute\w*|futu-\w*|cur(?:va|ve|vo)|prost(?:ule|ilor|i|ii)?|proasta|proasto|idiot\w*|imbecil\w*|cretin\w*|jeg\w*|handicapat\w*|tampit\w*|bou(?:le)?|javra|rahat|cacat\w*|ma-ta|mata-n|nesimtit\w*|labar\w*|taran\w*|gunoi\w*|retardat\w*|poponar|bulangiu|hotii?(?:lor)?|escroc\w*)\b/,
  ],
  [
    "injection",
    /(?:\b(?:ignor[aei]\w*|uita\w*|nu tine cont|treci peste)\b.{0,30}\b(?:instruct\w+|reguli\w*|regulile|prompt\w*|comenzi\w*|de mai sus|de dinainte)\b|\bprompt(?:ul)?(?: de sistem| initial| tau)?\b|\b(?:arata|spune|zi|afiseaza|da|dezvaluie|care (?:e|sunt))\w*\b.{0,20}\b(?:instructiunile|regulile tale|codul sursa|configur\w+)\b|\b(?:list\w+|arata\w*|da\w*-?mi|trimite\w*|afiseaza|spune\w*)\b.{0,25}\b(?:tot[ie]|tuturor|celorlalti|altor|alti|alte|toata)\b.{0,15}\b(?:client\w*|utilizator\w*|contact\w*|telefoane\w*|parole\w*|numere\w*|pacient\w*)\b|\b(?:lista|datele|numerele|telefoanele) (?:cu |de |tuturor )?client\w+|\bcheia? (?:de )?api\b|\bparola (?:de |la )?(?:admin|sistem)\w*|\bde acum (?:inainte )?esti\b|\bacum esti (?:un|o|alt)\b|\b(?:prefa-te|comporta-te|poarta-te|joaca rolul)\b|\bmod(?:ul)? (?:dezvoltator|admin\w*|debug)\b|\bprogramarea altui client\b|\b(?:telefonul|programarea|datele|numarul) (?:altui|altei|altcuiva|unui alt)\b|\bsunt (?:administratorul|adminul|dezvoltatorul|programatorul|proprietarul sistemului)\b|\bfara (?:sa ceri )?confirmare\b|\b(?:telefon\w*|programarea|datele|adresa|numarul)(?: \w+){0,3} client(?:ului|ei|ul|a)\b|\b(?:ce|care) clienti\b|\brepeta\b.{0,20}\bde mai sus\b)/,
  ],
  [
    "off_topic",
    /\b(?:vremea|meteo|ploua|prognoza|fotbal\w*|steaua|fcsb|dinamo|cine a (?:castigat|batut)|scor\w*|meci\w*|politica(?! de)|politicieni\w*|aleger\w*|presedint\w*|simion|iohannis|bitcoin|cripto\w*|investi\w*|retet\w*|prajitur\w*|banc(?:uri)?|glum[aei]\w*|poezi\w*|melodi\w*|film(?:e|ul)?|cod (?:in|python|java\w*)|python|javascript|tema (?:la|de)|capitala|tradu\w*|horoscop\w*|zodi\w*|stiri\w*|pizza|iubit\w*|matematica|chatgpt|sensul vietii|religie|loto)\b/,
  ],
];

export const romanianYes =
  /^(?:a+|pai|hmm+|ah|aha)?[ ,]*(?:da(?! nu)|sigur(?: ca da)?|e (?:bine|ok|perfect|in regula|bun|super)|este (?:bine|ok|in regula|bun)|bine|perfect|ok|okay|exact|corect|confirm\w*|de acord|desigur|bineinteles|normal|clar|merge|imi convine|convine|se poate|in regula|super|asa (?:e|ramane|facem|e bine)|ramane (?:asa|stabilit|cum)|hai(?:de)?|facem asa|accept|batem palma|s-a facut|gata|mere|fain|excelent|minunat|suna bine|foarte bine|pai da|mda|yes|asta e|de ce nu|nicio problema|nu e nicio problema|vreau(?: da)?(?=\W*$)|programeaza-ma|fa asa|potrivit|stabilit)(?![a-z-])/;
export const romanianNo =
  /^(?:a+|pai|hmm+|ah|ok|din pacate|scuze|imi pare rau)?[ ,]*(?:nu(?! (?:stiu|sunt sigur|conteaza|e nicio problema|am (?:nicio )?preferint|imi amintesc|inteleg|am inteles|aveti|mai aveti))|nici(?: unul| una| asta| vorba)?|n-as vrea|nu vreau|.{0,24}\bgresit[ae]?|incorect|deloc|nope|nup|nici gand|negativ|niciun\w*)(?![a-z])/;
