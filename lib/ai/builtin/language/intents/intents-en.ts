import type { Intent } from "@/lib/ai/builtin/reading";

/** What English customers say, on folded text. Order does not matter. */
export const englishIntents: readonly (readonly [Intent, RegExp])[] = [
  [
    "book",
    /\b(?:book|booking|reserve|schedule|make (?:an? )?(?:appointment|booking|reservation)|(?:need|want|get|have|like|set up) (?:an?|another|my)? ?(?:appointment|slot|haircut|hair cut|trim|cut|shave|booking)|fit me in|squeeze me in|sign me up|come in)\b/,
  ],
  [
    "reschedule",
    /\b(?:reschedul\w*|re-schedul\w*|rebook|postpone|push (?:it|my \w+)? ?(?:back|to)|bring (?:it|my \w+) forward|(?:move|change|switch|swap|shift) (?:it|my|the|our)\b(?! mind)(?! name)|(?:move|change) (?:appointment|booking)|come (?:earlier|later) instead)\b/,
  ],
  [
    "cancel",
    /\b(?:cancel|cancell?ing|cancell?ation(?! (?:policy|fee|rules))|call off|delete my (?:appointment|booking)|can(?:'?t|not) (?:make it|come|attend)|won't (?:make it|be able to (?:make|come))|not coming|not able to (?:make|come))\b/,
  ],
  [
    "my_appointments",
    /\b(?:my (?:next |upcoming |current )?(?:appointments?|bookings?|reservations?)|(?:when|what time|what day) (?:am i|is mine|do i|did i|have i)|(?:do|did) i (?:have|book)|am i booked|what (?:have|did) i book\w*)\b/,
  ],
  [
    "availability",
    /\b(?:availab\w*|openings?|(?:free|open) (?:slots?|times?|spots?|appointments?|tomorrow|today|on)|any (?:slots?|spots?|times?|gaps?|room)|(?:what|which) (?:times?|slots?|days?) (?:do you have|are|have|is)|(?:do|have) you (?:got|have) (?:any(?:thing)?|time|space|room|a slot)|when (?:can (?:i|you)|could|are you free|is (?:the )?(?:next|earliest))|are you free|anything (?:for|on|at|tomorrow|today)|what do you have)\b/,
  ],
  [
    "usual",
    /\b(?:(?:the|my) usual|as usual|(?:the )?same (?:thing )?as (?:last time|always|usual|before)|like (?:last time|always))\b/,
  ],
  [
    "wait",
    /\b(?:how long (?:is|'s|would|will|do|does|are)?.{0,24}\bwait\w*|wait(?:ing)? times?|what(?:'s| is) the (?:wait|line|queue)|(?:is there|do you have) (?:a |any |much of a )?(?:wait|line|queue)\b(?! ?list)|long (?:wait|line|queue)|without (?:an |a )?(?:appointment|booking)|walk[ -]?ins?\b)/,
  ],
  [
    "join_waitlist",
    /\b(?:wait(?:ing)? ?list|(?:let|tell|notify|text|message) me (?:know )?(?:if|when) (?:something|anything|anyone|somebody|someone|a (?:slot|spot|time|place)).{0,30}(?:free|open|up|available|cancel\w*))/,
  ],
  [
    "my_waitlist",
    /\b(?:am i (?:still )?(?:on|in)|do you have me on|my place (?:on|in)).{0,15}wait(?:ing)? ?list/,
  ],
  [
    "leave_waitlist",
    /\b(?:(?:take|remove|get) me (?:off|from)|leave|cancel|off) (?:the |your |my )?wait(?:ing)? ?list/,
  ],
  [
    "policy",
    /\b(?:(?:cancell?ation|no[ -]?show|deposit|late) (?:policy|fees?|rules|terms|charges?)|polic(?:y|ies)|(?:need|have|require|take|pay|charge|ask for|there) (?:to (?:pay|leave) )?(?:an? )?deposit|deposit (?:required|needed)|what happens if i (?:don't|do not) (?:show|come)|(?:how late|until when|by when) can i (?:cancel|move|change))\b/,
  ],
  [
    "confirm_visit",
    /\b(?:confirm (?:my|our|the) (?:appointment|booking|visit|reservation)|(?:i'll|i will|i am going to|we'll) be there)\b/,
  ],
  [
    "group",
    /\b(?:me and my (?!appointment|booking)\w+|my (?:son|sons|kids?|boys?|brother|father|dad|husband|wife|friend|daughter) and (?:i|me|myself)|(?:two|three|both) of us|(?:two|three|2|3) (?:people|persons|haircuts)|us both|for (?:two|three|2|3) people)\b/,
  ],
  [
    "price",
    /\b(?:price\w*|pricing|cost\w*|how much(?! time| longer)|charge|fees?|rates?|expensive|cheap\w*|what do you charge|price ?list|tariffs?)\b/,
  ],
  ["duration", /\b(?:how long|how much time|duration|long does|long will|takes? how|minutes does)\b/],
  [
    "hours",
    /\b(?:(?:opening|business|working|shop) (?:hours|times)|what time do you (?:open|close)|when (?:do|are|does) (?:you|the shop|it) (?:open|close)\w*|(?:are|r) you (?:guys )?(?:still )?(?:open|closed)|(?:do )?you open|your hours|how late|until what time|hours of operation|^(?:still )?open (?:today|tomorrow|now|on|\w+day)|open (?:on )?(?:sundays?|saturdays?|weekends?|holidays?))\b/,
  ],
  [
    "address",
    /\b(?:address|where (?:are|is|r) (?:you|the shop|it|your|u|this)|where(?:'s| is) (?:the )?(?:shop|place|it)|located|location|directions|how do i get (?:there|to)|find you|parking|google maps|what street)\b/,
  ],
  [
    "contact_info",
    /\b(?:your (?:phone|number|telephone|e-?mail|website|instagram|whatsapp)|(?:phone|contact|telephone) number|(?:can|could|may) i (?:call|phone|ring) you|contact (?:info|details)|e-?mail address)\b/,
  ],
  [
    "services",
    /\b(?:(?:what|which) (?:services|treatments|kind of|do you (?:do|offer))|your services|services (?:do you|list|available)|(?:do|can) you (?:do|offer|provide|also do)(?! (?:it |at )?\d)|menu|list of services|what can i get)\b/,
  ],
  [
    "staff",
    /\b(?:(?:which|what|who are (?:the|your)|list of) (?:barbers?|stylists?|staff|team|hairdressers?)|who (?:works|cuts|is working|is available|will cut|do you have|are (?:the|your))|your (?:barbers|team|staff|stylists)|barbers do you)\b/,
  ],
  [
    "human",
    /\b(?:(?:talk|speak|chat)(?:ing)? (?:to|with) (?:an? |the |your )?(?:real |actual |live )?(?:human|person|someone|somebody|agent|manager|owner|representative|staff|receptionist|boss|barber|operator|people)|(?:real|actual|live) (?:human|person|agent)|human (?:please|agent|being)|^human(?=\W*$)|representative|customer service|call me(?= ?(?:back|please|at|on|when|later|tomorrow|now|asap|$|[.,!?]))|someone (?:call|contact) me|complain\w*|complaint|not a (?:bot|robot)|are you (?:a )?(?:bot|robot|human|real|an? ai)|stop the bot|operator)\b/,
  ],
  [
    "other_options",
    /\b(?:(?:an)?other (?:times?|options?|slots?|days?|hours?|one|dates?)|(?:something|anything) (?:else|later|earlier|different)|what else|else do you have|more (?:options|times|slots)|different (?:time|day|slot|hour)|(?:a bit )?(?:later|earlier)(?: (?:please|time|slot|in the day))?(?=\W*$)|none (?:of (?:those|these|them)|work)|(?:those|these|that|it) (?:don't|doesn't|won't) (?:work|suit|fit)|(?:doesn't|don't) work for me|any others?)\b/,
  ],
  [
    "never_mind",
    /\b(?:never ?mind|forget (?:it|about it)|drop it|changed my mind(?! to)|no longer (?:need|want)|don't (?:want|need) (?:it|to book|an appointment|anything)(?: any ?more)?|not (?:now|interested)(?: thanks)?|leave it|scrap that|start over|stop(?=\W*$))\b/,
  ],
  [
    "greeting",
    /^(?:hi+|hello|hey|heya?|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|(?:morning|evening)(?=[,!])|sup|what's up|greetings)\b/,
  ],
  ["thanks", /\b(?:thanks?|thank you|cheers|much appreciated|appreciate it|ta very much)\b/],
  [
    "goodbye",
    /\b(?:good ?bye|bye|see (?:you|ya)(?: (?:then|later|soon|tomorrow|there))?|later!?$|have a (?:good|nice|great)|take care|talk (?:soon|later)|good night)\b/,
  ],
  [
    "abuse",
    /\b(?:fuck\w*|f\*+k?|motherf\w*|shit(?:ty|head)?|bull ?shit|bitch\w*|ass ?hole|bastard|cunt|dick ?head|retard\w*|stupid|idiot\w*|moron|dumb ?ass|dumb|suck my|piss off|go to hell|screw you|slut|whore|nigg\w*|faggot|kill (?:you|yourself)|send nudes|sexy|wanker|scammers?|thieves|piece of (?:crap|trash))\b/,
  ],
  [
    "injection",
    /(?:\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|rules|prompts?|guidelines|directives|everything above|restrictions)\b|\b(?:system|initial|hidden|original|your) prompt\b|\bshow (?:me )?(?:your|the) (?:instructions|rules|prompt|source|config)|\b(?:list|show|give|tell|export|dump|send)\b.{0,25}\b(?:all|other|every|your)\b.{0,15}\b(?:customers?|clients?|users?|contacts?|phone numbers|appointments of|passwords?|people's)\b|\b(?:api|secret) keys?\b|\byou are now\b|\bact as (?:an? )?(?:admin|developer|system|root|dan|linux)\b|\b(?:developer|debug|god|admin|dan) mode\b|\bjailbreak\b|\bpretend (?:to be|you are|you're)\b|\bdrop table\b|\bselect \* from\b|<\/?(?:system|script|instructions?)\b|\[(?:system|inst)\]|\b(?:system|assistant) ?:|### ?(?:system|instruction)|\bprint (?:your|the) (?:instructions|prompt)|\brepeat (?:the (?:text|words)|everything) above\b|\b(?:someone else|another (?:customer|client|person))'?s (?:appointment|booking|phone|data)|\b(?:another|other|a different) (?:customer|client)s?\b|\b(?:which|what) (?:customers|clients)\b|\bwhat (?:appointments?|bookings?) does\b|\bwithout (?:confirmation|asking)\b|\bfor free because\b|\b(?:as|i am|i'm) (?:the |your )(?:administrator|admin|developer|creator)\b)/,
  ],
  [
    "off_topic",
    /\b(?:weather|forecast|raining|football|soccer|premier league|nba|nfl|world cup|match score|who won|president|election|politics|political|trump|biden|religion|bitcoin|crypto\w*|stocks?|invest\w*|recipe|cook\w*|movie|song|poem|joke|write (?:me )?(?:a |an |some )?(?:code|poem|story|essay|python|javascript|program)|python|javascript|homework|capital of|meaning of life|translate|horoscope|news|pizza|girlfriend|dating|maths?|solve|chatgpt|openai|(?:what|which) (?:ai |language )?model|what is (?:the )?(?:capital|square))\b/,
  ],
];

/** A yes at the start or as the whole; folded, punctuation kept. */
export const englishYes =
  /^(?:hmm+|well|oh|ah)?[ ,]*(?:yes|yeah|yep|sure|ok|okay|y|of course|absolutely|definitely|certainly|perfect|great|good(?! (?:morning|afternoon|evening|day|night))|fine|sounds? (?:good|great|perfect|fine)|that(?:'s| is)? (?:good|great|perfect|fine|works|ok|okay|right|correct|it)|that works|works(?: for me)?|that'll do|go ahead|go for it|do it|let's do (?:it|that)|please do|book it|confirm(?:ed)?(?: it)?|correct|right(?! now)|exactly|i confirm|i do|i would|deal|done|cool|awesome|lovely|brilliant|alright|all right|i'll take (?:it|that)|it works|why not|no problem|yes please|yup|indeed)(?![a-z'])/;
export const englishNo =
  /^(?:hmm+|well|oh|ah|sorry|ok|okay)?[ ,]*(?:no(?! (?:later|problem|worries|preference|idea|rush))|not (?:really|that|this|good|ok|okay|at all|for me)|nah|don't(?! mind| care| know)|do not|i don't (?:want|think|like)|i can't|can't|cannot|(?:that's |it's )?(?:the )?wrong|incorrect|none|neither|negative|that's (?:not|wrong)|it's not|unfortunately)(?![a-z])/;
