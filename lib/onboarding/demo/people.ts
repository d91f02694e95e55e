/** The demo shop and its clients. Invented; the numbers are of a range that reaches nobody. */

export const demoShop = {
  businessName: "Barbearia Navalha",
  slug: "navalha",
  owner: { name: "Helena Duarte", email: "helena@navalha.example", password: "navalha-demo-2026" },
  barber: { name: "Rafael Lima", email: "rafael@navalha.example", password: "navalha-demo-2026" },
  profile: {
    phone: "+55 11 4002-8922",
    address: "Rua Augusta, 1508, Consolação, São Paulo",
    website: "https://navalha.example",
    about:
      "Barbearia de bairro desde 2014. Café por nossa conta, wi-fi livre e estacionamento conveniado ao lado.",
  },
} as const;

const firstNames =
  "Ana Bruno Caio Carlos Daniel Davi Diego Eduardo Felipe Gabriel Guilherme Gustavo Henrique Igor Joana Jorge Leandro Leonardo Lucas Luiz Marcelo Marcos Mateus Murilo Nicolas Otávio Paulo Pedro Rafaela Renato Ricardo Roberto Rodrigo Samuel Thiago Tiago Vinícius Vitor Wagner Yuri".split(
    " ",
  );
const lastNames =
  "Almeida Alves Andrade Araújo Barbosa Batista Cardoso Carvalho Castro Costa Dias Fernandes Ferreira Freitas Gomes Gonçalves Lima Lopes Martins Melo Mendes Moreira Moura Nascimento Nunes Oliveira Pereira Pinto Ramos Ribeiro Rocha Rodrigues Santana Santos Silva Soares Souza Teixeira Vieira".split(
    " ",
  );

/** Two clients for each first name, each with a phone: enough for a rhythm of a week or more between visits. */
export const demoClients = [...firstNames, ...firstNames].map((first, index) => ({
  name: `${first} ${lastNames[(index * 7) % lastNames.length]}`,
  phone: `+551199${String(4_000_000 + index * 7919).padStart(7, "0")}`,
}));
