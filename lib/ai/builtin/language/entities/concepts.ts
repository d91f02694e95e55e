/** What services are about, in any of the three languages: the shop's "Corte" is the customer's "haircut". */
export type Concept = {
  id: string;
  /** A modifier narrows another service ("infantil", "fade") and is no reason to book by itself, unless a service has it. */
  modifier?: true;
  /** Meant when no service of the shop has the concept itself: a fade is a haircut. */
  implies?: string;
  /** Folded phrases; longer ones are tried first. `*` stands for any ending. */
  phrases: readonly string[];
};

const list = (text: string) => text.split(",").map((part) => part.trim().replace(/\s+/g, " "));

export const concepts: readonly Concept[] = [
  {
    id: "beard",
    phrases:
      list(`beard trim, trim my beard, trim the beard, beard cut, beard, beards, barba, barbas, barbinha, barbe, barbear, fazer a barba, barbita, barbii,
      aranjat barba, tuns barba, facial hair, moustache, mustache, bigode, mustata, cavanhaque, goatee`),
  },
  {
    id: "shave",
    implies: "beard",
    phrases: list(
      `shave, shaving, shaved, hot towel shave, wet shave, barbear com navalha, navalha, navalhado, barboterapia, toalha quente, ras, barbierit, barbierire, ras cu briciul, brici`,
    ),
  },
  {
    id: "haircut",
    phrases:
      list(`haircut, hair cut, haircuts, hair trim, cut my hair, get my hair cut, hair done, hair, cut, trim, trimmed, corte, cortes, cortar, corta, cortinho, cortar o cabelo,
      corte de cabelo, cortar cabelo, cabelo, cabelos, cabelinho, aparar, tuns, tunde, tund, tunda, tunsoare, tunsori, tunsoarea, tunsul, tuns par, frizura, frizuri, coafat, coafura, parul, bundinha na regua`),
  },
  {
    id: "fade",
    modifier: true,
    implies: "haircut",
    phrases: list(
      "fade, skin fade, low fade, mid fade, high fade, taper, taper fade, degrade, degradee, disfarcado, disfarce, razor fade, pierdut, tuns in degrade",
    ),
  },
  {
    id: "buzz",
    modifier: true,
    implies: "haircut",
    phrases: list(
      "buzz cut, buzzcut, shave my head, shaved head, maquina, corte na maquina, raspar a cabeca, raspar, tuns la masina, masina, zero peste tot, tuns zero",
    ),
  },
  {
    id: "scissors",
    modifier: true,
    implies: "haircut",
    phrases: list("scissor cut, scissors, tesoura, na tesoura, foarfeca, din foarfeca"),
  },
  {
    id: "child",
    modifier: true,
    implies: "haircut",
    phrases:
      list(`kid, kids, kid's, child, children, child's, boy, boys, my son, my boy, toddler, infantil, crianca, criancas, filho, meu filho, filhinho, menino, garoto, copil, copii, copilul,
      copilului, copiilor, baietel, daughter, girl, girls, filha, filhinha, menina, fiica, fetita, baietelul, baiat, baiatul, baiatului, fiul, fiul meu, fiu-meu, pentru copii`),
  },
  {
    id: "women",
    modifier: true,
    phrases: list(
      "women, woman, women's, ladies, lady, female, wife, esposa, sotie, sotia, feminino, feminina, mulher, mulheres, moca, femei, femeie, dama, dame, doamne, fete",
    ),
  },
  {
    id: "men",
    modifier: true,
    phrases: list(
      "men, men's, mens, man, gents, gentlemen, male, masculino, masculina, homem, homens, barbati, barbat, barbatesc, barbateasca, domni",
    ),
  },
  {
    id: "senior",
    modifier: true,
    phrases: list("senior, seniors, pensioner, idoso, terceira idade, pensionari, pensionar, seniori"),
  },
  {
    id: "student",
    modifier: true,
    phrases: list("student, students, estudante, estudantes, studenti, elevi, elev"),
  },
  {
    id: "eyebrow",
    phrases: list(
      "eyebrow, eyebrows, eye brow, eye brows, brow, brows, sobrancelha, sobrancelhas, sombrancelha, sombrancelhas, sobrancelia, sprancene, sprancenele, spranceana, pensat",
    ),
  },
  {
    id: "neckline",
    phrases: list(
      "neck trim, neckline, line up, lineup, shape up, edge up, pezinho, acabamento, contur, contururi, conturat, linie",
    ),
  },
  {
    id: "wash",
    phrases: list(
      "wash, hair wash, shampoo, shampooing, lavar, lavagem, lavar o cabelo, lavado, spalat, spala, spalare, samponat",
    ),
  },
  {
    id: "color",
    phrases: list(
      "color, colour, coloring, colouring, dye, hair dye, dyed, tint, tintura, tingir, pintar, pintar o cabelo, coloracao, cor, vopsit, vopsea, vopsire, colorat, camuflagem, grey coverage, camuflare",
    ),
  },
  {
    id: "highlights",
    phrases: list("highlight, highlights, luzes, mechas, reflexo, reflexos, suvite, mese, balayage, ombre"),
  },
  {
    id: "bleach",
    phrases: list(
      "bleach, bleaching, platinum, platinado, nevou, descolorir, descoloracao, decolorare, decolorat, platinat",
    ),
  },
  {
    id: "straighten",
    phrases: list(
      "straightening, keratin, brazilian blowout, progressiva, escova progressiva, selagem, botox capilar, alisamento, relaxamento, indreptat, indreptare, keratina",
    ),
  },
  {
    id: "styling",
    phrases: list(
      "styling, style, blow dry, blow-dry, blowdry, blowout, escova, penteado, finalizacao, coafat, aranjat, aranjare, styling",
    ),
  },
  {
    id: "hydration",
    phrases: list(
      "hydration, hair treatment, treatment, conditioning, hidratacao, hidratar, tratamento, nutricao, tratament, hidratare, masca de par",
    ),
  },
  { id: "perm", phrases: list("perm, permanente, permanent") },
  {
    id: "wax",
    phrases: list("wax, waxing, nose wax, ear wax, cera, depilacao, nariz, epilat, epilare, ceara"),
  },
  {
    id: "facial",
    phrases: list(
      "facial, face mask, black mask, skin care, skincare, limpeza de pele, mascara, masca, masca faciala, tratament facial, curatare ten",
    ),
  },
  { id: "massage", phrases: list("massage, massagem, masaj, head massage") },
  { id: "manicure", phrases: list("manicure, nails, nail, unhas, unha, manicura, manichiura, unghii") },
  { id: "pedicure", phrases: list("pedicure, feet, pes, pedichiura") },
  {
    id: "cleaning",
    phrases: list(
      "dental cleaning, teeth cleaning, cleaning, limpeza, limpeza dental, profilaxia, detartraj, igienizare, curatare dentara",
    ),
  },
  { id: "whitening", phrases: list("whitening, teeth whitening, clareamento, albire, albire dentara") },
  {
    id: "consultation",
    phrases: list(
      "consultation, check-up, checkup, check up, consult, exam, consulta, avaliacao, consultatie, control",
    ),
  },
  { id: "filling", phrases: list("filling, fillings, obturacao, restauracao, plomba, obturatie, plombe") },
  { id: "extraction", phrases: list("extraction, tooth removal, extracao, arrancar dente, extractie") },
];

/** Words of a service's name that tell nothing about which one it is. */
export const emptyWords: ReadonlySet<string> = new Set(
  list(
    "a,o,e,de,da,do,das,dos,com,para,em,na,no,um,uma,the,and,with,for,of,to,in,on,si,cu,la,pe,pentru,din,sau,or,ou,combo,pacote,pack,package,pachet,servico,service,serviciu,completo,completa,complet,complete,full,simples,simple,simplu,classic,classico,classica,clasic,clasica,standard,normal,normala,tradicional,tradicionala,min,par,barbearia,salao",
  ),
);
