/** The words of the pretend shop; not part of the product, so not among its messages. */
export const demoTexts = {
  en: {
    tagline: "Sharp cuts, warm towels, no waiting.",
    intro: "A neighbourhood barbershop since 1987. Walk in, or ask our assistant for a time that suits you.",
    services: "Services",
    rows: [
      ["Haircut", "Scissors or clipper, washed and styled"],
      ["Beard", "Hot towel, razor line, oil"],
      ["Haircut and beard", "The whole hour, and a coffee"],
    ],
    hours: "Monday to Saturday, 9 to 19",
    note: "This page belongs to a pretend shop. It shows the chat on a site with a strict content security policy.",
  },
  "pt-BR": {
    tagline: "Corte afiado, toalha quente, sem fila.",
    intro:
      "Barbearia de bairro desde 1987. Venha direto, ou peça ao nosso assistente um horário que sirva para você.",
    services: "Serviços",
    rows: [
      ["Corte", "Tesoura ou máquina, lavado e finalizado"],
      ["Barba", "Toalha quente, navalha e óleo"],
      ["Corte e barba", "A hora inteira, com café"],
    ],
    hours: "Segunda a sábado, das 9 às 19",
    note: "Esta página é de uma loja de mentira. Ela mostra o chat num site com política de segurança rígida.",
  },
  ro: {
    tagline: "Tuns precis, prosop cald, fără așteptare.",
    intro:
      "Frizerie de cartier din 1987. Intră direct sau cere asistentului nostru o oră care ți se potrivește.",
    services: "Servicii",
    rows: [
      ["Tuns", "Foarfecă sau mașină, spălat și aranjat"],
      ["Barbă", "Prosop cald, brici, ulei"],
      ["Tuns și barbă", "Ora întreagă, cu o cafea"],
    ],
    hours: "Luni până sâmbătă, 9–19",
    note: "Această pagină aparține unui magazin imaginar. Arată chatul pe un site cu o politică de securitate strictă.",
  },
} as const;
