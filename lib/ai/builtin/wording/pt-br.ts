import type { Personality, Wording } from "./wording";

/** Brazilian Portuguese. */
export function ptBr(tone: Personality): Wording {
  const formal = tone === "formal";
  const warm = tone === "friendly" || tone === "casual";
  const you = formal ? "o senhor ou a senhora" : "você";
  const great = { formal: "Perfeito.", casual: "Fechou!", friendly: "Que bom!", professional: "Certo." }[
    tone
  ];
  const sorry = formal ? "Lamento." : warm ? "Poxa, desculpe." : "Desculpe.";
  const who = (staff: string) => (staff ? ` com ${staff}` : "");
  return {
    greeting: (business, agent) =>
      `${formal ? "Olá, seja bem-vindo." : warm ? "Oi! 👋" : "Olá!"} Sou ${agent}, da ${business}.`,
    abilities: () =>
      "Posso marcar, remarcar ou cancelar um horário e informar serviços, preços, horário de funcionamento e endereço.",
    askService: (lines) => `Qual serviço ${formal ? "deseja" : "você quer"}?\n${lines}`,
    askWhichService: (lines) => `Qual destes ${formal ? "deseja" : "você quer"}?\n${lines}`,
    serviceLine: (name, price, duration) => `${name}: ${price} (${duration})`,
    askSlot: (single) => (single ? "Esse horário serve?" : "Qual horário prefere?"),
    askWhen: () => "Para que dia e horário?",
    askWhatSuits: () => "Sem problema. Que dia e horário ficam melhores?",
    askWhichAppointment: (lines) => `Qual destes agendamentos?\n${lines}`,
    askWhichStaff: (names) => `Com quem: ${names}?`,
    invalidDate: (written) => `A data “${written}” não existe ou já passou.`,
    askNewTime: (v) =>
      `Seu horário atual: ${v.services}${who(v.staff)}, ${v.date}, às ${v.time}. Para quando quer mudar?`,
    noSuchStaff: (name, team) => `Não temos ${name} na equipe. Aqui atendem ${team}.`,
    staffCannot: (name, services) => `${name} não faz ${services}; vejo com os outros profissionais.`,
    slotLine: (date, time, staff) => `${date ? `${date}, ` : ""}${time}${staff ? ` (${staff})` : ""}`,
    freeOn: (date, staff) => `Horários livres para ${date}${who(staff ?? "")}:`,
    freeNext: (staff) => `Os próximos horários livres${who(staff ?? "")}:`,
    freeAt: (time, staff) => `Às ${time}${who(staff ?? "")} tenho:`,
    otherTimes: () => "Outras opções:",
    notFree: (date, time, staff) =>
      `${sorry} ${staff ? `${staff} não está livre` : "Não há horário livre"} às ${time}${date ? ` (${date})` : ""}.`,
    timePassed: (time) => `Hoje já passou das ${time}.`,
    datePassed: (date) => `Essa data (${date}) já passou.`,
    closedOn: (date) => `Não abrimos nesse dia (${date}).`,
    staffOff: (name, date) => `${name} não atende nesse dia (${date}).`,
    fullOn: (date, staff) => `${staff ? `${staff} não tem` : "Não há"} horário disponível para ${date}.`,
    noneInWindow: () => "Nesse período não há horário livre.",
    noneAtAll: () =>
      "Não encontrei horários livres por perto. Quer tentar outra data, entrar na lista de espera ou falar com uma pessoa?",
    nearest: () => "O mais próximo que tenho:",
    justTaken: () => `${sorry} Esse horário acabou de ser ocupado.`,
    proposal: (v, askName) =>
      `${great} ${v.services}${who(v.staff)}: ${v.date}, às ${v.time}. Duração ${v.duration}, valor ${v.price}. Posso confirmar?${askName ? " E qual é o seu nome?" : ""}`,
    proposalAgain: (v) => `Posso confirmar ${v.services}${who(v.staff)} para ${v.date}, às ${v.time}?`,
    booked: (v) =>
      `${warm ? "Prontinho! ✅" : "Pronto."} Agendamento confirmado: ${v.services}${who(v.staff)}, ${v.date}, às ${v.time}. Valor: ${v.price}.`,
    proposeMove: (from, to) =>
      `Mudar ${from.services} de ${from.date}, às ${from.time}, para ${to.date}, às ${to.time}${who(to.staff)}. Posso confirmar a mudança?`,
    moved: (v) => `Pronto, remarcado: ${v.services}${who(v.staff)}, ${v.date}, às ${v.time}.`,
    proposeCancel: (v) => `Quer mesmo cancelar ${v.services}${who(v.staff)} de ${v.date}, às ${v.time}?`,
    cancelled: (v) =>
      `Cancelado: ${v.services}, ${v.date}, às ${v.time}. Se quiser marcar outro horário, é só dizer.`,
    kept: (v) => `Tudo bem, fica como está: ${v.services}, ${v.date}, às ${v.time}.`,
    visitLine: (v) => `${v.date}, às ${v.time}: ${v.services}${who(v.staff)}`,
    refused: (reason) =>
      ({
        too_late: "Já passou do prazo para fazer isso por aqui. Quer que eu chame uma pessoa da equipe?",
        too_many:
          "Já há o máximo de agendamentos em aberto neste contato. Quer que eu chame uma pessoa da equipe?",
        not_found: "Não encontrei mais esse agendamento. Quer que eu chame uma pessoa da equipe?",
        invalid: "Não consegui fazer isso. Quer que eu chame uma pessoa da equipe?",
      })[reason],
    noAppointments: () => "Não encontrei nenhum agendamento em aberto neste contato. Quer marcar um horário?",
    appointments: (lines) => `Seus agendamentos:\n${lines}`,
    priceOf: (name, price, duration) => `${name} custa ${price} (${duration}).`,
    total: (price, duration) => `Juntos: ${price} (${duration}).`,
    durationOf: (name, duration) => `${name} leva ${duration}.`,
    services: (lines) => `Nossos serviços:\n${lines}`,
    team: (names) => `Aqui atendem ${names}.`,
    hours: (lines) => `Nosso horário de funcionamento:\n${lines}`,
    hoursOn: (date, ranges) => (ranges ? `${date}: abrimos ${ranges}.` : `${date}: estamos fechados.`),
    hourLine: (weekday, ranges) => `${weekday}: ${ranges ?? "fechado"}`,
    address: (address) =>
      address
        ? `Estamos em ${address}.`
        : "Não tenho o endereço aqui. Quer que eu chame uma pessoa da equipe?",
    contactInfo: (phone, website) =>
      phone || website
        ? [phone && `Telefone: ${phone}.`, website && `Site: ${website}`].filter(Boolean).join(" ")
        : "Não tenho outro contato aqui. Quer que eu chame uma pessoa da equipe?",
    notes: (notes) => notes,
    unknownFact: (offer) =>
      `Essa informação eu não tenho.${offer ? " Quer que eu chame uma pessoa da equipe?" : ""}`,
    askName: () => `Qual é o seu nome, para eu anotar no agendamento?`,
    nameSaved: (name) => `Obrigado, ${name}! Anotei o seu nome.`,
    contactSaved: () => "Obrigado, anotei o seu contato.",
    handedOver: () =>
      `Vou chamar uma pessoa da equipe. Ela vai responder ${formal ? "ao senhor ou à senhora" : "você"} por aqui.`,
    cannotHandOver: () =>
      "Não consigo chamar uma pessoa daqui agora. Por favor, ligue para o estabelecimento.",
    boundary: () =>
      `Quero ajudar, mas peço respeito na conversa. Posso cuidar do seu horário, se ${you} quiser.`,
    refusal: () =>
      "Com isso não posso ajudar. Sou a recepção e cuido dos horários e das informações da casa.",
    unclear: () =>
      `Não entendi bem. ${formal ? "Pode escrever" : "Escreva"}, por exemplo, “corte amanhã às 15h”, “quanto custa?” ou “cancelar meu horário”. Também posso chamar uma pessoa.`,
    neverMind: () =>
      `${formal ? "Certamente." : "Tudo bem."} Não fiz nenhuma mudança. Quando quiser, é só escrever.`,
    anythingElse: () => "Posso ajudar em mais alguma coisa?",
    allRight: () => "Tudo bem. Quando quiser, é só escrever.",
    welcome: () => (formal ? "Disponha." : warm ? "Por nada! 😊" : "Por nada."),
    goodbye: () => (formal ? "Até breve." : "Até mais!"),
    trouble: () => "Não consegui consultar a agenda agora.",
    noSuchTime: (written) => `O horário “${written}” não existe.`,
    tooFarAhead: () => "Isso é mais longe do que a nossa agenda alcança.",
    addOns: (list) => `Para acompanhar: ${list}.`,
    notOffered: () => "Isso não está na nossa lista.",
    oneByOne: () => "Que bom receber vocês! Marco um horário para cada pessoa; vamos começar pela primeira.",
    nextPerson: (lines) => `Agora a próxima pessoa, no mesmo dia: qual serviço?\n${lines}`,
    companion: (client) => (client ? `Vem com ${client}` : "Vem junto com outro agendamento"),
    deposit: (amount, until, pixCode, link) =>
      `Para garantir, pague o sinal de ${amount}${until ? ` até ${until.date}, às ${until.time}` : ""}${pixCode ? ` com este código PIX:\n${pixCode}\nou aqui` : " aqui"}: ${link}`,
    theUsual: (services, staff) => `O de sempre: ${services} com ${staff}.`,
    noUsual: () => "Ainda não sei o seu de sempre; vamos escolher.",
    askWhichToConfirm: (lines) => `Qual deles confirma? Diga o dia.\n${lines}`,
    visitConfirmed: (v) =>
      `Obrigado, presença confirmada: ${v.services}${who(v.staff)}, ${v.date}, às ${v.time}.`,
    changeLimit: (duration) => `Dá para remarcar ou cancelar por aqui até ${duration} antes do horário.`,
    termsOf: (service, { deposit, late, freeUntil, noShow }) =>
      `${service}: ${[
        deposit && `sinal de ${deposit} ao marcar`,
        late && `cancelar é grátis até ${freeUntil} antes, depois custa ${late}`,
        noShow && `faltar custa ${noShow}`,
      ]
        .filter(Boolean)
        .join("; ")}.`,
    wait: (state, wait, ahead) =>
      ({
        open: wait
          ? `Sem hora marcada, a espera agora é de cerca de ${wait}${ahead > 0 ? ` (${ahead} na sua frente)` : ""}.`
          : "Agora não tem espera: é só chegar.",
        full: "Hoje não cabe mais ninguém sem hora marcada. Quer que eu procure um horário?",
        closed: "Estamos fechados agora, então não há fila. Posso marcar um horário.",
        not_told: "Pode vir sem hora marcada; daqui eu não vejo a fila.",
        no_walk_ins: "Atendemos só com hora marcada. Posso achar um horário.",
      })[state],
    askWaitDays: () => "Para quais dias coloco na lista de espera?",
    proposeWait: (services, staff, from, to) =>
      `Posso colocar você na lista de espera para ${services}${who(staff)}, ${to ? `de ${from} a ${to}` : from}, e avisamos assim que vagar um horário. Pode ser?`,
    onList: () => "Pronto, você está na lista de espera. O primeiro horário que vagar é oferecido a você.",
    askEmail: () => "Em qual e-mail podemos avisar?",
    notWaiting: () => "Você não está na lista de espera.",
    waitingFor: (lines) => `Você está na lista de espera:\n${lines}`,
    waitLine: (services, from, to) =>
      from === to ? `${services}, ${from}` : `${services}, de ${from} a ${to}`,
    proposeLeave: (services) => `Quer sair da lista de espera de ${services}?`,
    leftList: () => "Pronto, você saiu da lista de espera.",
  };
}
