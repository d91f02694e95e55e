import type { Intent } from "@/lib/ai/builtin/reading";

/** What Brazilian customers say, on folded text. */
export const portugueseIntents: readonly (readonly [Intent, RegExp])[] = [
  [
    "book",
    /\b(?:marcar|marca(?! d[ea])|agendar|agenda(?:mento)?(?! de voces)|agende|agendo|reservar|reserva|marque|encaixar|encaixe|encaixa|(?:quero|queria|gostaria|preciso|posso|da pra|quer|vou|bora|dar um trato|tava querendo)(?: \w+){0,2} (?:cortar|corte|fazer|barba|horario|aparar|cabelo|vir)|(?:quero|queria|preciso de?|gostaria de?) (?:um|uma) (?:corte|horario|hora|barba|vaga)|dar um trato)\b/,
  ],
  [
    "reschedule",
    /\b(?:remarcar|remarca|reagendar|reagenda\w*|remarque|adiar|adiantar|antecipar|(?:mudar|trocar|alterar|passar|mover|muda|troca|altera|passa|transferir)(?: \w+){0,3} (?:horario|hora|agendamento|corte|reserva|dia|data|para|pra|marcado)|mudar o meu|trocar o meu|jogar (?:pra|para))\b/,
  ],
  [
    "cancel",
    /\b(?:cancelar|cancela|cancele|(?<!politica de )cancelamento|desmarcar|desmarca|desmarque|nao (?:vou (?:poder|conseguir|mais)(?: (?:ir|vir|comparecer))?|vou mais|poderei|consigo (?:ir|mais)|posso mais))\b/,
  ],
  [
    "my_appointments",
    /\b(?:meus? (?:proximos? )?(?:horarios?|agendamentos?|reservas?|compromissos?|cortes? marcados?)|minhas? (?:reservas?|marcac(?:ao|oes))|(?:quando|que horas|que dia) (?:e|eh|ficou|esta|ta|era|foi|que e) (?:o )?(?:meu|minha|marcado|mesmo)|(?:tenho|eu tenho) (?:algo|algum|alguma|horario|hora)(?: \w+)? ?(?:marcad[oa]|agendad[oa])?|(?:o que|que) (?:eu )?(?:tenho|marquei)|tenho (?:um|uma|algum|alguma) (?:agendamento|horario|hora|corte|reserva|coisa)\b(?=.{0,30}\?)|to marcado|estou marcado|qual (?:e )?(?:o )?meu horario)\b/,
  ],
  [
    "availability",
    /\b(?:tem (?:algum |alguma |algo |um |uma )?(?:horario|hora|vaga|agenda|disponi\w*|livre|espaco|encaixe|pra (?:hoje|amanha))\w*|disponi\w*|vagas?|(?:horarios?|hora) (?:livres?|vagos?|tem|disponi\w*|voce|para|pra)|(?:quais|que|qual) (?:os )?(?:horarios?|dias?)(?! (?:voces )?(?:abre|fecha|funciona))|(?:quando|que horas) (?:tem|posso|voces? (?:tem|pode)|da|pode|seria|consegue)|ta livre|esta livre|tem (?:como|jeito) (?:hoje|amanha|pra)|consegue (?:hoje|amanha|me))\b/,
  ],
  [
    "usual",
    /\b(?:(?:o )?de sempre|(?:o )?mesmo (?:de|da) (?:sempre|antes|ultima vez|outra vez)|(?:a )?mesma coisa (?:de sempre|da ultima vez)|como (?:sempre|da ultima vez)|igual (?:da|a) ultima vez)\b/,
  ],
  [
    "wait",
    /\b(?:tempo de (?:espera|fila)|quanto tempo (?:de |na |esta a )?(?:espera|fila)|(?:tem|esta com|ta com|ta tendo) (?:muita )?(?:fila|espera)|(?:como|quanto) (?:esta|ta) a (?:fila|espera)|fila (?:esta |ta )?(?:grande|longa)|sem (?:hora marcada|horario marcado|agendar|marcar)|ordem de chegada|se eu for (?:ai )?agora)\b/,
  ],
  [
    "join_waitlist",
    /\b(?:(?:lista|fila) de espera|(?:me )?avis[ae]\w* (?:se|quando|caso) (?:alguem|abrir|surgir|desmarcar\w*|vagar|liberar|tiver|aparecer))/,
  ],
  ["my_waitlist", /\b(?:estou|to|continuo|meu lugar|minha posicao)\b.{0,15}(?:lista|fila) de espera/],
  ["leave_waitlist", /\b(?:tir\w+|sair|saio|remov\w+|cancel\w+|sai)\b.{0,12}(?:lista|fila) de espera/],
  [
    "policy",
    /\b(?:politicas?(?! (?:brasileira|atual|nacional))|(?:taxa|multa) (?:de |por |se |para )?(?:cancel\w*|falta\w*|nao|eu)|(?:cobram?|precisa|tem|pede[m]?|exige[m]?|pago|pagar) (?:de |um |algum )?(?:sinal|multa|adiantamento)|ate quando (?:eu )?(?:posso|da pra) (?:cancelar|desmarcar|remarcar|mudar)|o que acontece se eu (?:faltar|nao (?:for|aparecer|vier)))\b/,
  ],
  [
    "confirm_visit",
    /\b(?:confirm(?:o|ar|a|e) (?:a |o )?(?:minha |meu )?(?:presenca|horario|visita|agendamento)|vou comparecer|estarei (?:la|ai)|pode confirmar (?:a )?minha presenca)\b/,
  ],
  [
    "group",
    /\b(?:(?:eu|pra mim|para mim) e (?:o |a |pro |para o )?(?:meu|minha|mais)\b|(?:meu|minha) (?:filh[oa]s?|irmao|pai|amigo|marido|esposa|namorado|sobrinho) e (?:eu|pra mim|para mim)|(?:duas|tres|2|3) pessoas|(?:dois|tres|2|3) cortes|nos (?:dois|tres)|pra nos (?:dois|tres))\b/,
  ],
  [
    "price",
    /\b(?:precos?|valor(?:es)?|quanto (?:e|eh|custa\w*|cobra\w*|fica|sai|ta|esta|que e|que custa|vale|seria|o |a |pra |para |um |uma |voce)|custa\w*|cobra\w*|tabela|orcamento|caro|barato|quantos reais|quanto(?=\W*$)|aceita (?:pix|cartao))\b/,
  ],
  [
    "duration",
    /\b(?:quanto tempo|demora\w*|dura(?:cao)?|quantos minutos|leva quanto|tempo (?:leva|demora|dura))\b/,
  ],
  [
    "hours",
    /\b(?:horarios? (?:de )?(?:funcionamento|atendimento)|(?:que|ate que|a partir de que|qual) (?:horas?|horario) (?:voces? |que |e que |a barbearia |o salao )*(?:abr\w+|fech\w+|funciona\w*|atend\w+)|(?:voces? |a barbearia |o salao )?(?:abr(?:e|em)|fech(?:a|am)|funcionam?|atend(?:e|em))(?: (?:aos?|no|na|de|hoje|amanha|que|as|dia|sabado|domingo|segunda|feriado|agora|ate)\b|(?=\W*$))|(?:esta|estao|ta|tao) (?:abert[oa]s?|fechad[oa]s?|funcionando|atendendo)|dias? (?:de )?funcionamento|abert[oa]s? (?:hoje|agora|amanha|sabado|domingo))/,
  ],
  [
    "address",
    /\b(?:enderecos?|onde (?:fica\w*|e|eh|voces? (?:fica\w*|esta\w*)|esta\w*|ta|estao|se localiza)|fica\w* onde|localizac\w*|localizad\w*|como (?:chego|chegar|faco pra chegar)|qual (?:a |e a )?rua|(?:tem )?estacionamento|mapa|maps|em que bairro|qual bairro|perto de)\b/,
  ],
  [
    "contact_info",
    /\b(?:(?:seu|teu|o|qual(?: e)?(?: o)?|numero (?:de|do)) (?:telefone|contato|whats(?:app)?|zap|e-?mail|instagram|insta|site)|telefone de voces|(?:posso|pode) ligar|numero de telefone|contato de voces|tem (?:whats\w*|insta\w*|telefone))\b/,
  ],
  [
    "services",
    /\b(?:(?:quais|que|qual) (?:os |sao os )?(?:servicos|tipos|cortes|procedimentos)|o que (?:voces? )?(?:faz\w*|oferec\w*|tem)|servicos (?:tem|voces?|disponi\w*|oferec\w*)|(?:voces? )?(?:fazem|faz|trabalham? com|oferecem?) (?:barba|sobrancelha|luzes|progressiva|corte|\w+)|(?:atendem?|cortam?|recebem?) (?:criancas?|mulher\w*|cabelo feminino|infantil|idosos?)|lista de servicos|cardapio|catalogo|menu)\b/,
  ],
  [
    "staff",
    /\b(?:(?:quais|quem|que) (?:sao |e |os |as |sao os )*(?:barbeiros?|barbeiras?|profissionais|cabeleireir\w+|equipe)|quem (?:atende|corta|trabalha|ta|esta|vai|tem|e que)(?! (?:ai|la) (?:comigo))|(?:seus|os) (?:barbeiros|profissionais)|equipe|barbeiros (?:tem|voces))\b/,
  ],
  [
    "human",
    /\b(?:(?:falar|conversar|fala|falo) (?:com|c) (?:um |uma |o |a |algum |alguma )?(?:humano|pessoa|alguem|atendente|gerente|dono|dona|responsavel|recepcao|recepcionista|funcionari\w+|ser humano|gente|barbeiro)|atendente|(?:pessoa|gente) de verdade|ser humano|^humano(?=\W*$)|atendimento humano|me (?:liga|ligue|ligar|ligam)|reclama\w*|(?:voce|vc|tu) e (?:um )?(?:robo|bot|ia|humano|uma pessoa)|e (?:um )?robo|nao quero (?:falar com )?(?:robo|bot|maquina)|suporte|ouvidoria|quero (?:um )?(?:humano|atendente|gerente))\b/,
  ],
  [
    "other_options",
    /\b(?:outr[oa]s? (?:horarios?|horas?|opc(?:ao|oes)|dias?|datas?|vagas?|possibilidades?)|(?:tem|teria|algo|alguma?) (?:\w+ )?(?:mais (?:tarde|cedo)|outr[oa])|(?<!\bo )mais (?:tarde|cedo)(?=\W*$)|mais (?:opcoes|horarios)|nenhum(?:a)? (?:dess[ea]s|deles|delas|d[ao]s|serve)|(?:ess[ea]s?|nenhum) nao (?:da|serve\w*|rola|posso|consigo)|nao (?:da|serve|rola)(?: pra mim)?(?: ess[ea]| nesse)?|que mais tem|qual outro|tem outro|diferente|em outro)\b/,
  ],
  [
    "never_mind",
    /\b(?:deixa (?:pra la|quieto|para la|queto|assim)|esquece|esqueca|^deixa(?=\W*$)|desisti|desisto|nao (?:quero|preciso|precisa) mais|mudei de ideia|nao precisa|(?:melhor )?nao quero (?:nada|marcar|agendar)|depois eu (?:vejo|marco|falo)|agora nao|para tudo|larga mao|esta bom deixa|nada nao|comecar de novo|recomecar)\b/,
  ],
  [
    "greeting",
    /^(?:oi+e?|ola|opa|eae|e ai|eai|salve|fala(?: (?:ai|mano|brother|meu|chefe|galera))?|bom dia|boa tarde|boa noite|hey|alo|tudo bem|td bem|iae|coe|hello|hi)\b/,
  ],
  ["thanks", /\b(?:obrigad\w*|valeu|agradec\w*|gratidao|tmj|brigad\w+|grato|grata)\b/],
  [
    "goodbye",
    /\b(?:tchau|ate (?:mais|logo|breve|a proxima|la(?= *$))|(?<=(?:valeu|obrigad[oa]|tchau|ok|certo|combinado|fechado)[,! ]{1,3})ate (?:amanha|sabado|sexta|segunda|terca|quarta|quinta)|falou(?=\W*$)|abracos?|fui(?=\W*$)|bom (?:fim de semana|descanso|final de semana)|adeus|um abraco)\b/,
  ],
  [
    "abuse",
    /\b(?:caralho|porra|merda|puta|puto|fdp|filh[oa] da puta|foda\w*|fuder|fode\w*|vai se f\w*|vsf|vtnc|vai tomar|tomar no cu|cu|cuzao|arrombad\w+|otari\w+|idiota|imbecil|burr[oa]|bosta|viado|viadinho|babaca|desgraca\w*|vagabund\w+|retardad\w+|estupid\w+|lixo|corno|escrot\w+|piranha|pau no|se mata|inutil|ladr(?:ao|oes|a)|golpistas?|gostosa|manda nudes?|pnc|krl|caraio)\b/,
  ],
  [
    "injection",
    /(?:\b(?:ignor[ea]r?|desconsider[ea]r?|esquec[ae]r?|desobedec\w+|burl[ae]r?)\b.{0,30}\b(?:instruc\w+|regras?|prompts?|comandos?|ordens|tudo acima|diretrizes)\b|\bprompt (?:do sistema|de sistema|inicial)\b|\b(?:mostr[ea]r?|reveler?|revela|diga|exib[ae]|qual (?:e )?(?:o )?)\b.{0,20}\b(?:prompt|instruc\w+|regras internas|codigo fonte|configurac\w+)\b|\b(?:list[ea]r?|mostr[ea]r?|me de|manda|envi[ae]r?|passa|diga|export\w+)\b.{0,25}\b(?:todos?|outros?|todas?|dos|de outr\w+)\b.{0,15}\b(?:clientes?|usuarios?|contatos?|telefones|senhas?|pacientes)\b|\b(?:chave|senha) (?:de |da |do )?(?:api|admin|sistema|banco)\b|\bvoce agora e\b|\ba partir de agora (?:voce|vc)\b|\b(?:aja|atue|finja|comporte-se|faca de conta)\b.{0,15}\b(?:como|ser|que)\b|\bmodo (?:desenvolvedor|admin\w*|debug|deus)\b|\b(?:telefone|horario|agendamento|dados|endereco) (?:de|do|da) (?:outro|outra) (?:cliente|pessoa)\b|\bsou (?:o |a )(?:administrador|admin|desenvolvedor|programador|dono do sistema)\w*|\b(?:telefone|numero|horario|agendamento|dados|endereco|contato) d[oae] (?:outr[oa] )?cliente\b|\b(?:quais|que|quem sao os) (?:os )?clientes\b|\brepit[ae]\b.{0,25}\bacima\b|\bsem (?:pedir )?confirmac\w+\b)/,
  ],
  [
    "off_topic",
    /\b(?:previsao do tempo|vai chover|chov\w+|clima|(?:como (?:esta|ta|vai (?:estar|ficar)) o|previsao d[eo]) tempo|futebol|flamengo|corinthians|palmeiras|brasileirao|quem ganhou|placar|copa do mundo|jogo (?:de|do|hoje)|politica(?! de)|eleic\w+|presidente (?:d[oae]|atual)|lula|bolsonaro|bitcoin|cripto\w*|investi\w+|receita|bolo|piada|poema|musica|filme|novela|codigo (?:em|python|de)|python|javascript|programa(?:r|cao) em|licao de casa|dever de casa|capital d[aoe]|traduz\w*|horoscopo|signo|noticias?|pizza|namorad\w+|matematica|chatgpt|sentido da vida|religiao|loteria|mega ?sena)\b/,
  ],
];

export const portugueseYes =
  /^(?:ah|hmm+|entao|opa|ta|oi)?[ ,]*(?:sim|s|isso(?: mesmo| ai| dai)?|pode (?:ser|marcar|confirmar|agendar|sim|reservar|cancelar|remarcar|mudar|fazer)|claro|com certeza|fechado|fecha(?:r)?(?! (?:as|que|de|hoje|aos?|no))|fechou|combinado|bora|vamos|beleza|blz|ok|okay|certo|certinho|ta(?=\W*$)|ta (?:bom|certo|otimo|ok|perfeito)|tudo certo|esta (?:bom|certo|otimo)|perfeito|otimo|otima|exato|exatamente|confirm(?:o|ado|ar|a)|pode|quero(?: sim)?(?=\W*$)|quero sim|show(?: de bola)?|joia|massa|top|demorou|serve|positivo|aham|uhum|correto|de acordo|aceito|tranquilo|suave|tope?i|boa(?! (?:tarde|noite))|maravilha|legal|por que nao|sem problemas?|nao tem problema|manda (?:ver|bala)|e isso(?: ai| mesmo)?|esse mesmo|essa mesmo|da sim|dá|partiu|ja e|yes)(?![a-z])/;
export const portugueseNo =
  /^(?:ah|hmm+|entao|opa|ta|ok|oi|infelizmente|acho que)?[ ,]*(?:nao(?! (?:sei|tem problema|tenho preferencia|importa|ligo|tem (?:outro|mais|nada)|teria|e (?:que|so)|entendi|lembro|conheco))|nem|negativo|nada disso|.{0,24}\b(?:esta|ta) errad[oa]|errado|ta errado|esta errado|incorreto|nunca|jamais|de jeito nenhum|nope|nenhum(?:a)?(?: del[ea]s)?)(?![a-z])/;
