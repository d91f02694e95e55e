/** The words of the pretend shop; not part of the product, so not among its messages. */
export const demoTexts = {
  en: {
    tagline: "Sharp cuts, warm towels, no waiting.",
    intro: "A neighbourhood barbershop since 2014. Walk in, or ask our assistant for a time that suits you.",
    services: "Services",
    rows: [
      ["Haircut", "Scissors or clipper, washed and styled"],
      ["Beard", "Hot towel, razor line, oil"],
      ["Haircut and beard", "The whole hour, and a coffee"],
    ],
    hours: "Monday to Friday, 9 to 19; Saturday, 9 to 17",
    note: "This page belongs to a pretend shop. It shows the chat on a site with a strict content security policy.",
  },
  "pt-BR": {
    tagline: "Corte afiado, toalha quente, sem fila.",
    intro:
      "Barbearia de bairro desde 2014. Venha direto, ou peça ao nosso assistente um horário que sirva para você.",
    services: "Serviços",
    rows: [
      ["Corte", "Tesoura ou máquina, lavado e finalizado"],
      ["Barba", "Toalha quente, navalha e óleo"],
      ["Corte e barba", "A hora inteira, com café"],
    ],
    hours: "Segunda a sexta, das 9 às 19; sábado, das 9 às 17",
    note: "Esta página é de uma barbearia fictícia. Ela mostra o chat em um site com política de segurança rígida.",
  },
  ro: {
    tagline: "Tuns precis, prosop cald, fără așteptare.",
    intro:
      "Frizerie de cartier din 2014. Intră direct sau cere asistentului nostru o oră care ți se potrivește.",
    services: "Servicii",
    rows: [
      ["Tuns", "Foarfecă sau mașină, spălat și aranjat"],
      ["Barbă", "Prosop cald, brici, ulei"],
      ["Tuns și barbă", "Ora întreagă, cu o cafea"],
    ],
    hours: "Luni–vineri, 9–19; sâmbătă, 9–17",
    note: "Această pagină aparține unei frizerii imaginare. Arată chatul pe un site cu o politică de securitate strictă.",
  },
} as const;
