import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/**
 * Common words that speak for one language, folded. A word that two of the languages share (a, e, o, la, da, no, as…)
 * is in neither list, or in the one where it is far more frequent.
 */
export const lexicon: Record<BuiltinLocale, ReadonlySet<string>> = {
  en: set(`
    the and for with from you your my me we our they are is was be been have has had do does did can could would will should
    want like need get got give tell show make take go going come coming see know think please thanks thank hello hi hey good
    morning afternoon evening night today tomorrow yesterday tonight next this that these those there here when what where who
    why how much many which any some anyone someone whoever not don't can't won't isn't yes yeah sure fine great no     first second third fourth fifth last one two three four five six seven eight nine ten eleven twelve half quarter past after
    before between around until noon midnight monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    january february march april june july august september october november december jan feb apr jun jul aug sep oct dec
    week weeks month months day days hour hours minutes time times soon soonest earliest asap available availability free open opening
    close closed closing book booking appointment schedule reschedule move change cancel keep instead actually never mind forget
    haircut hair cut trim beard shave eyebrow eyebrows kid kids child boy son wash color colour price prices cost costs charge pay
    address located location phone number call talk speak human person agent manager someone real barber barbers stylist staff
    name i'm i'd i'll it's what's let's i it on at to of or by up about me us him her his their them it also too maybe
    another other different else sorry oh well ignore previous instructions weather football joke fuck shit stupid idiot
    bye goodbye later works work sounds deal confirm confirmed correct right nope how's hope need's hiya cheers lunch whenever either
    am pm o'clock quick service services offer menu list parking card cash long take takes live team works join fellow mate`),
  "pt-BR": set(`
    que no nao sim me este um te voce voces meu minha meus minhas seu sua quero queria gostaria preciso posso pode podem poderia tem tenho temos ter
    fazer faz fazem marcar agendar reservar remarcar desmarcar cancelar mudar trocar alterar horario horarios hora horas hoje amanha
    ontem depois antes entre ate agora cedo tarde manha noite dia dias semana semanas mes vem proximo proxima proximos segunda terca
    quarta quinta sexta sabado domingo feira janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
    uma dois duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito meia meio
    com para pra pras pro pelo pela pelas por em na nas nos do das dos ao aos este esse essa esta isso isto aquele aqui   ali onde qual quais quando quanto quanta
    quantos quem como porque obrigado obrigada valeu oi ola bom boa beleza tudo bem legal fechado combinado perfeito certo claro
    bora vamos show corte cortes cortar cabelo cabelos barba barbas barbeiro barbeiros sobrancelha infantil crianca filho filha menino lavar luzes
    preco precos valor valores custa custam cobra cobram reais endereco fica ficam funciona funcionam abre abrem fecha fecham aberto aberta
    servico servicos atendente humano pessoa alguem falar gerente telefone numero nome chamo sou aqui quer querem mais menos muito tambem
    outro outra outros outras nenhum nenhuma qualquer tanto faz primeiro primeira segundo terceiro terceira ultimo ultima melhor
    deixa esquece desisti ignore instrucoes tempo previsao futebol piada caralho porra merda idiota burro tchau   mas se ja so
    eu ele ela   um uns umas mim comigo esta estou estao estava ta   vou vai vaga vagas disponivel disponiveis agenda agendamento agendamentos
    confirmado confirmo confirma pezinho degrade seg ter qua qui sab dom sex hj vc qro kero pix cartao demora dura fim noites bigode navalha`),
  ro: set(`
    sa vreau vrea am are regula minute razgandit muti schimbi dupamasa va   putea pot poti poate puteti puteam vin vii veni vine vina pentru cu din pe si sau sunt este esti suntem aveti avem      
    aveam azi maine poimaine ieri alaltaieri acum dupa inainte intre pana dimineata dimineti amiaza pranz seara diseara noapte zi ziua zile zilele
    saptamana saptamani saptamanii luna viitoare viitor viitoarea urmatoarea urmatorul luni marti miercuri joi vineri vinerea sambata duminica
    ianuarie februarie martie aprilie   iunie iulie septembrie octombrie noiembrie decembrie unu   doi doua trei patru cinci sase sapte
    opt noua zece unsprezece doisprezece douasprezece jumate jumatate sfert fara ora ore orele orice oricine oricare oricand cand unde cine cum
    ce care cat cata cati cate costa pret pretul preturi preturile lei nu niciun nicio mai bine sigur desigur exact perfect multumesc mersi
    buna salut servus ziua te rog va rugam vrem programare programari programarea programez programa programati rezervare rezerva rezervez anulez anulare
    anulati anula mut mutati muta muta-ma reprogramez reprogramare schimb schimba tuns tunde tund tunsoare tunsul frizura frizer frizeri frizeria barbierit
      sprancene pensat copil copilul copii baiat baiatul baiatului fiul spalat vopsit adresa aflati locatie deschis inchis deschideti inchideti
    lucrati program orar servicii oferiti numele numesc cheama meu mea mei mele tau   vostru voastra om persoana cineva operator
    vorbesc vorbi primul prima ultima ultimul altul alta alt alte     daca lasa balta renunt ignora instructiunile vremea fotbal gluma
    prost proasta idiotule dracu pula muie       ma mi imi iti isi il ii   lui ei noi voi eu tu el ea ei   al ale ai   fi fost vreo vreun
    cam repede devreme liber libera libere locuri loc disponibil disponibila merge conteaza indiferent convine stiu inca doar     revedere pa
    cartea cardul dureaza echipa confirm confirmat vrei joia   dupa-amiaza dupa-masa peste dsr barbat barbati mn vr poimaine  `),
};
