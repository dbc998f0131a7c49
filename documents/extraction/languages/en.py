"""English: dates of newspapers on both sides of the Atlantic (The Guardian and Associated Press style guides).

Sources of the words: the titles, offices and kinds of body in the indexes of Quirk et al., A Comprehensive Grammar of the English
Language (1985), 5.66 (titles) and 17.65 ff. (apposition); the reporting verbs of Biber et al., Longman Grammar
(1999), 5.3; office and occupation nouns after the group headings of ISCO-08; demonyms after the CIA World Factbook's
field "Nationality". Small words inside people's names: Hanks & Hodges, A Dictionary of Surnames (1988), introduction. Words that
begin sentences: the closed classes (Quirk et al. 2.34 ff.) and common adverbs.

International bodies after the Yearbook of International Organizations' conventional and universal membership
organisations; news agencies and newspapers of record after the BBC's country profiles ("Media"); armed groups after
the Uppsala Conflict Data Program's actors; parliaments by their own names after the Inter-Parliamentary Union's PARLINE.
"""

from babel.dates import get_day_names, get_month_names

from documents.extraction.languages.date_grammar import DateGrammar
from documents.extraction.languages.declaration import DateWords, Language, NameWords, TextSigns

_NAMES = [get_month_names("wide", locale="en")[number] for number in range(1, 13)]
_SHORT = ("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept?", "Oct", "Nov", "Dec")
_MONTHS = [
    rf"\b(?:{name}|{name.upper()}{rf'|{short}{dot}' if short else ''})" + r"(?!\w)"
    for name, short, dot in zip(_NAMES, _SHORT, [r"\b\.?"] * 12, strict=True)
]
_DAYS = get_day_names("wide", locale="en")
_TO_TWENTY = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty"""
_NUMBERS = dict(zip(_TO_TWENTY.split(), range(1, 21), strict=True)) | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "a hundred": 100,
}

_TH = "(?:st|nd|rd|th)?"
_Y1, _Y2 = r"(?:,?<_>(?:of<_>)?(?P<y1><Y>))?", r"(?:,?<_>(?:of<_>)?(?P<y2><Y>))?"
_WHICH = r"(?:<_>(?:of<_>)?(?:(?P<this_year>this<_>year)|(?P<last_year>last<_>year)|(?P<next_year>next<_>year)))?"
_AND = r"<_>(?:and|to|until|till|through)<_>"
_PART = r"(?:(?P<part>early|late|mid)(?:<_>|-)|(?:the<_>)?(?:beginning|start|middle|end)<_>of<_>)?"
_ABOUT = r"(?:(?P<about>about|around|some|nearly|almost|roughly|approximately|more<_>than|over)<_>)?"
_DECADE = r"(?:(?<!\d)(?:1[5-9]|20)\d0|['’‘]?[1-9]0)(?:['’]?s)\b|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
_NOT_COUNTED = (  # a number of these is no year
    r"(?!<_>(?:(?:\w+ed|[a-z]+an|political|civilian|armed|young|other|more|new|local)<_>)?"
    r"(?:people|persons?|men|women|children|soldiers|troops|servicemen|officers|residents|citizens|families|members|victims|"
    r"prisoners|detainees|refugees|migrants|workers|employees|students|deaths|cases|houses|homes|copies|pages|words|times|"
    r"dollars|euros|pounds|rubles|roubles|manats?|lira|hryvnias?|tenge|lari|usd|eur|azn|km|kilomet\w+|met(?:er|re)s|miles|"
    r"tons|tonnes|kg|hectares|percent|per<_>cent|points|votes|seats|signatures|barrels|feet|hours|days|minutes|square)\b)"
)
_UNCOUNTED = "".join(  # after these a number is an amount
    rf"(?<!\b{word} )" for word in ("some", "nearly", "almost", "roughly", "than", "least", "up to", "another", "all", "these")
)
_BARE = r"(?<![\d.,$€£₼₽₺+#№/:-])(?<!No\. )(?<!No )(?<!\d )"
_AFTER = r"(?![\d%°]|[.,:]\d|-\w|<_>?(?:per<_>cent|%))"

_DATES = DateGrammar(
    months=_MONTHS,
    weekdays=[rf"\b{_DAYS[number]}\b" for number in range(7)],
    numbers=_NUMBERS,
    units={"day": "days?", "week": "weeks?", "month": "months?", "year": "years?", "decade": "decades?"},
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn|fall", "winter": "winter"},
    folds_case=False,
    fixed=(
        "yesterday",
        r"last\s+night",
        "[a-z]{3,5}ties",
        "centur(?:y|ies)",
    ),
    templates=(
        r"(?P<d1><D>)-(?P<m1><M>)-(?P<y1><Y>)",
        r"(?P<y1><Y>)<_>(?P<m1><M>)<_>(?P<d1><D>)(?![\d:])",
        r"\b(?:in<_>|during<_>)?(?:the<_>)?(?P<season>winter)<_>(?:of<_>)?(?P<y1><Y>)(?:<->|/)(?P<y2>(?:\d\d)?\d\d)(?!\d)",
        r"\b(?:last|this<_>past)<_>(?P<m1><M>)(?!<_>?\d)",
        rf"\b(?:between|from)<_>(?P<m1><M>)<_>(?P<d1><D>){_TH}{_Y1}{_AND}(?:(?P<m2><M>)<_>)?(?P<d2><D>){_TH}{_Y2}",
        rf"\b(?:between|from)<_>(?:the<_>)?(?P<d1><D>){_TH}(?:<_>(?P<m1><M>){_Y1})?{_AND}(?:the<_>)?(?P<d2><D>){_TH}<_>"
        rf"(?:of<_>)?(?P<m2><M>){_Y2}",
        rf"(?P<m1><M>)<_>(?P<d1><D>){_TH}{_Y1}(?:<->|<_>to<_>)(?:(?P<m2><M>)<_>)?(?P<d2><D>){_TH}{_Y2}(?![-–]?\d|:)",
        rf"(?P<d1><D>){_TH}(?:<_>(?P<m1><M>){_Y1})?(?:<->|<_>to<_>)(?P<d2><D>){_TH}<_>(?P<m2><M>){_Y2}",
        rf"(?P<m1><M>)<_>(?P<d1><D>){_TH}<_>(?P<pair>and)<_>(?P<d2><D>){_TH}(?:,?<_>(?P<y2><Y>)|(?=[,.;:)]|$))",
        rf"(?P<d1><D>){_TH}<_>(?P<pair>and)<_>(?P<d2><D>){_TH}<_>(?P<m2><M>){_Y2}",
        rf"(?P<m1><M>)<_>(?:the<_>)?(?P<d1><D>){_TH}(?:{_Y1}|{_WHICH})(?!:|<_>?(?:per|%))",
        rf"(?P<d1><D>){_TH}<_>(?:day<_>)?(?:of<_>)?(?P<m1><M>)(?:{_Y1}|{_WHICH})",
        rf"\b(?:(?:between|from)<_>)?(?P<m1><M>)(?:<_>(?P<y1><Y>))?(?:<->|{_AND})(?P<m2><M>)(?:,?<_>(?:of<_>)?(?P<y2><Y>))(?!<_>?\d)",
        rf"(?:\b(?:(?P<since>since)|(?P<until>until|till))<_>)?{_PART}(?P<m1><M>),?<_>(?:of<_>)?(?:the<_>year<_>)?(?P<y1><Y>)",
        rf"\b(?:(?P<since>since)|(?P<until>until|till)|in|during|by)<_>{_PART}(?P<m1><M>){_WHICH}(?!<_>?\d|['’]|<_>(?-i:[A-Z]))",
        rf"\b(?:from|between)<_>(?P<y1><Y>){_AND}(?P<y2><Y>){_AFTER}",
        rf"\b(?:(?:in|during|over)<_>)?(?:the<_>)?{_BARE}(?P<y1><Y>)(?:<->|/)(?P<y2><Y>|\d\d\b){_AFTER}",
        rf"\b(?:(?P<since>since)<_>|(?:in|during|by|until|from|of)<_>)?(?:the<_>)?{_PART}(?P<z1>{_DECADE})"
        rf"(?:<_>(?:and|to|through)<_>(?:the<_>)?(?P<z2>{_DECADE}))?",
        r"\b(?:since<_>|in<_>|from<_>)?(?:the<_>)?(?P<part>mid)(?:-|<_>)(?P<z1>(?:19|20)00)\b(?!['’]?s)",
        r"\b(?:in<_>|since<_>|of<_>|by<_>)?(?:the<_>)?(?:(?:early|late|mid|first|second)(?:<_>|-)(?:half<_>of<_>the<_>)?)?"
        r"(?P<c1>\d{1,2})(?:st|nd|rd|th)(?:<_>and<_>(?P<c2>\d{1,2})(?:st|nd|rd|th))?(?:<_>|-)centur(?:y|ies)\b",
        r"\b(?:in<_>|since<_>|during<_>|by<_>)?(?:the<_>)?(?:(?:early|late|mid)(?:<_>|-))?(?P<season><S>)<_>(?:of<_>)?(?P<y1><Y>)",
        rf"\b(?:(?P<since>since)|(?P<until>until|till|up<_>to)|in|by|before|after|during)<_>(?:the<_>year<_>)?"
        rf"{_PART}(?P<y1><Y>){_AFTER}{_NOT_COUNTED}",
        rf"(?<![’'A-Za-z]){_UNCOUNTED}{_BARE}{_PART}(?P<y1>(?:19\d\d|20[0-4]\d))(?!\d){_AFTER}{_NOT_COUNTED}",
        rf"\b{_ABOUT}(?P<n1><N>)(?:(?:<->|<_>(?:or|to)<_>)(?P<n2><N>))?<_>(?P<unit><U>)<_>ago\b",
        r"\b(?P<lasting>over|in|during|for|within|throughout)<_>(?:the<_>|these<_>)?(?:last|past)<_>"
        r"(?P<n1><N>)(?:(?:<->|<_>to<_>)(?P<n2><N>))?(?P<plus>\+|<_>plus|<_>or<_>so|-odd)?<_>(?P<unit><U>)\b",
        r"\b(?:has|have|had|['’]ve|been|would)\b[^.;:!?\n]{0,60}?"
        rf"(?P<words>(?P<lasting>for)<_>{_ABOUT}(?P<n1><N>)(?:<->(?P<n2><N>))?(?P<plus>\+|<_>plus)?<_>(?:long<_>)?(?P<unit>years|decades)\b)"
        r"(?!<_>(?:in<_>prison|behind))",
        rf"\b(?P<words>(?P<lasting>for)<_>{_ABOUT}(?P<n1><N>)(?:<->(?P<n2><N>))?(?P<plus>\+|<_>plus)?<_>(?:long<_>)?(?P<unit>years|decades)\b)"
        r"(?=(?:(?!\b(?:was|were|had|did)\b)[^.;:!?\n]){1,60}\b(?:has|have)\b)(?!<_>(?:in<_>prison|behind))",
        rf"\b{_ABOUT}(?P<n1><N>)<_>(?P<unit><U>)<_>(?P<ahead>later|afterwards?|after<_>(?:that|this))\b",
        r"\b(?P<ahead>the<_>(?:next|following))<_>(?P<unit>day|week)\b",
        rf"\b{_ABOUT}(?P<n1><N>)<_>(?P<unit><U>)<_>(?P<behind>earlier|before<_>(?:that|this))\b",
        r"\b(?P<before_yesterday>the<_>day<_>before<_>yesterday)\b",
        r"\b(?P<yesterday>yesterday|last<_>night)\b",
        r"\b(?:(?P<last_year>last)|(?P<next_year>next)|(?P<this_year>this))<_>year\b",
        r"\b(?:(?P<last_month>last)|(?P<this_month>this))<_>month\b",
        r"\b(?P<last_week>last)<_>week\b",
        r"\b(?:on|last|this<_>past|since<_>last|(?P<since>since)|(?P<until>until|by|next))<_>(?P<w><W>)(?!,?<_>\(?(?:<M>|<D>))",
    ),
)

_WORDS = NameWords(
    address="bey beg khanum khanim khatun effendi efendi",
    titles="""
mr mrs ms miss mister messrs sir madam madame dame lord lady dr doctor prof professor rev reverend fr father sister brother
hon honourable honorable saint pastor imam sheikh shaikh sheik ayatollah mullah rabbi archbishop bishop cardinal pope
patriarch deacon metropolitan mufti maulana swami pandit hajji haji alhaji alhaja chief oba emir sultan king queen prince
princess emperor empress tsar duke duchess count countess baron baroness shah khan comrade comandante licenciado licenciada
padre fray sor doutor deputado senhor senhora dom pan pani pani bapak ibu señor señora senor senora don dona herr frau
monsieur gen col lt capt sgt maj cpl adm cmdr sen rep gov pres supt insp adv atty eng justice
""",
    roles="""
rancher landowner bodyguard ex-president ex-minister tapper midfielder striker president vicepresident premier minister
secretary chancellor chairman chairwoman chairperson chair cochair head leader coleader deputy governor mayor senator
congressman congresswoman representative lawmaker legislator parliamentarian mp mps mep meps councillor councilor
commissioner ambassador envoy consul diplomat attaché spokesman spokeswoman spokesperson speaker official officer politician
oppositionist candidate statesman ruler dictator monarch general colonel major captain lieutenant sergeant corporal admiral
commander marshal brigadier commandant soldier serviceman veteran policeman policewoman constable inspector superintendent
detective sheriff judge justice magistrate prosecutor attorney lawyer advocate barrister solicitor counsel notary ombudsman
ombudswoman defender investigator director codirector manager ceo cfo coo founder cofounder owner entrepreneur businessman
businesswoman tycoon magnate oligarch banker employer economist analyst expert scholar academic researcher scientist
professor lecturer teacher educator principal headteacher headmaster rector dean historian philosopher sociologist
lawprofessor linguist archaeologist physicist chemist biologist mathematician engineer architect programmer developer doctor
physician surgeon nurse midwife psychologist psychiatrist pathologist pharmacist journalist correspondent reporter editor
editorinchief columnist blogger vlogger broadcaster presenter host anchor moderator interviewer commentator publisher
photographer photojournalist cameraman videographer cartoonist writer author poet novelist playwright essayist translator
critic artist painter sculptor actor actress singer musician composer conductor pianist rapper filmmaker producer dancer
designer model activist campaigner organizer organiser coordinator dissident defector exile emigre refugee prisoner detainee
inmate suspect defendant convict plaintiff complainant witness victim survivor hostage fugitive student graduate pupil
schoolgirl schoolboy member participant delegate adviser advisor aide assistant consultant counsellor treasurer accountant
auditor administrator registrar inspector controller priest cleric preacher theologian monk nun missionary farmer fisherman
herder worker miner driver trader vendor shopkeeper tailor carpenter electrician mechanic guard pilot sailor athlete
footballer player coach trainer boxer wrestler swimmer runner champion goalkeeper referee chess fan friend colleague
neighbour neighbor classmate partner fiance fiancee villager resident native supporter volunteer militant terrorist fighter
rebel warlord gangster smuggler dealer militiaman gunman attacker hacker whistleblower nominee laureate winner successor
predecessor advocate trustee patron elder paramedic firefighter chieftain secretarygeneral undersecretary rapporteur
commissary signatory
""",
    # Before a role noun, or alone before a name as a part of one: "former prime minister", "then deputy head".
    role_words="""
former ex vice deputy acting interim prime foreign chief senior junior leading current then late incumbent outgoing retired
exiled jailed imprisoned detained slain prominent renowned veteran opposition independent investigative press human rights
attorney executive managing general principal associate assistant founding honorary elected self-exiled longtime cabinet
defense defence interior finance justice education health home labour labor trade energy environment agriculture culture
information communications world-famous well-known famous noted popular local young civil society political economic legal
military police state federal regional presidential parliamentary supreme high court party special national international
public youth women
""",
    kin="""
wife husband spouse widow widower son daughter father mother brother sister parent parents uncle aunt nephew niece cousin
grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter twin baby fatherinlaw motherinlaw
sons daughters brothers sisters widow children child family relative
""",
    speech="""
said says say saying told tells telling added adds noted notes stated states stressed stresses emphasized emphasised
emphasizes explained explains argued argues claimed claims declared declares proclaimed announced announces remarked remarks
commented comments warned warns insisted insists recalled recalls replied replies responded responds answered asked asks
wrote writes tweeted posted testified denied denies admitted admits acknowledged confirmed confirms suggested suggests
believes thinks concluded concludes observed observes complained pleaded continued continues pointed highlighted criticized
criticised accused urged urges called described describes discussed thanked expressed spoke speaks referred mentioned
reiterated reminded promised vowed pledged refused
""",
    # Told of outlets: "Reuters reported".
    reports="reported reports report",
    # What a person and hardly anything else does or undergoes.
    personal="""
was is has had who whose whom were arrested detained sentenced convicted born died married resigned fled arrived returned
visited met lives lived studied graduated worked works joined served serves became refused faces faced received won lost
appeared attended gave took went came left opened chaired moderated
""",
    organisations="""
fm radyo kft zrt srl sarl ag nv bv tbk pte pty sdn bhd archives archive guild party parties alliance coalition front movement
bloc union unions federation confederation association society organization organisation committee commission council board
bureau agency authority ministry department directorate service services administration secretariat office inspectorate
parliament assembly senate congress chamber duma rada court tribunal prosecutor prosecution police army navy forces force
guard guards corps battalion brigade regiment intelligence embassy consulate mission delegation cabinet government
municipality university college institute academy school faculty laboratory center centre foundation fund trust charity
initiative network forum platform group club league team bank company corporation corp inc ltd limited llc plc gmbh holding
holdings enterprises industries airlines airways railways motors telecom energy petroleum news radio television tv
broadcasting broadcaster press times post herald gazette tribune guardian journal weekly magazine review chronicle observer
telegraph courier newspaper media publishing publishers church diocese archdiocese patriarchate synod museum library theatre
theater orchestra hospital clinic brigades militia collective consortium cooperative syndicate watch monitor observatory
registry exchange bar guild institution institutions branch chapter associates partners lab labs studio studios hotel hotels
mill mills mines mining construction insurance logistics shipping solutions systems technologies works hub desk helpline
unit command caucus lobby congregation fellowship brotherhood sisterhood junta dynasty politburo kabinet secretariate
""",
    # Of those, the kinds that are no name in lower case but make one with a nationality before them: "the French government".
    state_bodies="government regime parliament army navy military police embassy consulate intelligence authority",
    # Nouns in the plural or singular that announce names of bodies: "the newspapers X and Y", "companies such as X".
    announcing="""
newspaper newspapers daily dailies weekly weeklies magazine magazines outlet outlets broadcasters channel channels agency
agencies station stations website websites site portal party parties company companies firm firms organization organizations
organisation organisations ngo ngos group groups movement movements charity charities bank supermarket airline startup union
think-tank watchdog association
""",
    # The last word of what is no body: laws, events, works, places.
    other_heads="""
act acts law laws code constitution convention treaty agreement accord accords protocol declaration resolution charter
covenant bill decree article amendment statute regulation regulations war wars revolution uprising coup massacre genocide
holocaust spring summer winter autumn crisis conflict festival cup olympics olympiad games championship tournament marathon
prize award awards medal order day week month year eve anniversary summit conference congress plan programme program project
operation campaign process case cases trial affair scandal election elections referendum protest protests rally marches march
century age era empire kingdom republic federation island islands isle river lake sea ocean gulf bay mountain mountains mount
hill hills valley desert plain forest park garden gardens square street avenue road boulevard lane highway bridge tower
towers building house palace castle stadium arena airport port harbour harbor station district region province county state
territory oblast rayon raion municipality village town city township quarter suburb estate camp prison peninsula strip
corridor basin coast delta canal dam east west north south bible quran koran flag anthem language church christmas easter
ramadan report index map agenda strategy policy doctrine pact jail penitentiary colony heights market mall plaza cemetery
monument memorial gate line zone area centre-ville metro border slum settlement ward constituency parish division subcounty
lgas
""",
    place_before="""
in at near from to into around outside across throughout via towards toward between through inside off over beyond above
within leaving reach reached visiting
""",
    place_after="""
city town village district region province county street road avenue square river island airport prison oblast rayon raion
state residents suburb neighbourhood neighborhood area border port forest slum market settlement valley peninsula coast
""",
    # Capitals that begin a sentence, and words with a capital that are no names, beyond the commonest English words.
    not_names="""
santa claus hispanic january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday christmas easter ramadan eid nowruz novruz hanukkah diwali passover god allah islam
christianity judaism hinduism buddhism internet earth covid coronavirus nazi nazis soviet communist communists marxist muslim
muslims christian christians jewish jew jews islamic islamist shia sunni shias sunnis orthodox catholic catholics protestant
hindu hindus buddhist arab arabs kurd kurds kurdish roma western eastern northern southern central middle north south east
west northeast northwest southeast southwest q a question answer photo photos image caption source credit read more related
updated published video advertisement interview english roman greek latin european europeans african africans asian asians
american americans latino hispanic santa claus yes no okay hello dear regards sincerely signed signatories appendix annex
chapter section part volume figure table facebook twitter youtube instagram telegram whatsapp tiktok zoom google wikipedia
linkedin skype viber
""",
    demonyms="""
afghan albanian algerian andorran angolan argentine argentinian armenian australian austrian azerbaijani azeri bahamian
bahraini bangladeshi barbadian belarusian belarussian belgian belizean beninese bhutanese bolivian bosnian brazilian british
briton britons english scottish welsh irish bulgarian burkinabe burmese burundian cambodian cameroonian canadian chadian
chilean chinese colombian comorian congolese croatian cuban cypriot czech danish djiboutian dominican dutch ecuadorian
egyptian emirati eritrean estonian ethiopian fijian finnish french gabonese gambian georgian german ghanaian greek grenadian
guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi israeli italian ivorian
jamaican japanese jordanian kazakh kazakhstani kenyan korean kosovar kuwaiti kyrgyz kyrgyzstani laotian latvian lebanese
liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese mauritanian
mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien
norwegian omani pakistani palestinian panamanian paraguayan persian peruvian philippine filipino polish portuguese qatari
romanian russian rwandan salvadoran samoan saudi senegalese serbian sierra-leonean singaporean slovak slovakian slovene
slovenian somali spanish sri-lankan sudanese surinamese swazi swedish swiss syrian taiwanese tajik tajikistani tanzanian thai
tibetan togolese tongan trinidadian tunisian turkish turkmen ugandan ukrainian uruguayan uzbek uzbekistani venezuelan
vietnamese yemeni zambian zimbabwean us uk eu chechen dagestani crimean tatar abkhaz ossetian catalan basque kurdish flemish
bavarian siberian circassian
""",
    connectors="""
of for the and & to on in against de du des la le les für fur von der den di da do das dos del della y e et und without with
by
""",
    forward="of for on to against in without für fur von de du des di da del",
    # Small words inside people's names: Hanks & Hodges, A Dictionary of Surnames (1988), introduction.
    particles="""
de da do dos das del della di du la le van von der den ter ten al el bin ibn bint ben abu umm ul ud ur y e af av zu zum vom
ap
""",
    # Words that begin sentences and are part of no name: the closed classes (Quirk et al. 2.34 ff.) and common adverbs.
    function="""
the a an this that these those in on at by for from with of to as and but or nor so if when whenever while whereas after
before during since until till although though because however moreover furthermore meanwhile nevertheless yesterday today
tomorrow tonight now also both each every some many most much more several such its it he she they we you i his her their our
my your him them us me according under over between among despite unlike like including who what which whose why how where
there here then thus hence yet still even only just not no none all any another other others either neither one two three
four five six seven eight nine ten about above across against along around without within regarding concerning following
given besides beyond instead later earlier soon once again often sometimes never always perhaps maybe indeed finally recently
currently previously originally eventually first second third last next former formerly then-current late ex via per is are
was were be been being has have had do does did can could will would shall should may might must let asked commenting
speaking addressing citing quoting reacting responding remembering reporting dear by-then photo photograph caption court
police lawyers journalists
""",
    # Letters in capitals that name no body.
    stop_acronyms="""
us usa uk uae ussr prc drc rsa gdr frg eaeu nz tv mp mps mep meps ceo cfo coo cto ngo ngos ngo's lgbt lgbtq lgbti lgbtqi
lgbtqia hiv aids covid gdp gnp vat dna phd ba ma mba bsc msc id ids it ai cctv gps suv suvs pr hr idp idps fm am pm bc ad bce
ce ok sos vip vips pdf html http https www url faq qa q a sms sim usb dvd cd pc pcs app atm pin ied ieds wmd icbm uav uavs
rpg ak ufo un-official asap diy rip phd md jr sr st dr mr ms vs etc i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xx xxi
usd eur gbp kes ngn inr azn rub uah kzt pkr lgbt+ os pm's edt est gmt utc cet bst wwi wwii ww1 ww2 mou nda ppe pcr icu er cv
op ed oped tba tbc ps nb re vp svp dj mc hq pow pows gbv sgbv ict stem esg llb llm ied iq eq aka nyt-style capex opex gmo
gmos
""",
    # Countries, parts of the world and regions in dispute, as the press calls them, beside CLDR's names of countries.
    places="""
usa us uk britain england scotland wales holland america europe asia africa eurasia caucasus balkans burma persia russia
korea congo ivory-coast czechia soviet union ussr karabakh nagorno-karabakh crimea donbas donetsk luhansk chechnya dagestan
abkhazia south-ossetia transnistria palestine gaza kashmir punjab kurdistan catalonia bavaria siberia tibet xinjiang darfur
sahel maghreb levant scandinavia baltics anatolia mesopotamia oceania antarctica arctic balkan transcaucasia
""",
    known_bodies="""
UN|EU|NATO|OSCE|PACE|IMF|WHO|UNESCO|UNICEF|UNHCR|UNDP|UNODC|ICC|ICJ|ECHR|ECtHR|IAEA|WTO|OECD|CIS|CSTO|ECOWAS|ASEAN|OPEC|OPCW
BRICS|G7|G20|FIFA|UEFA|IOC|United Nations|European Union|Council of Europe|European Parliament|European Commission
European Council|World Bank|Red Cross|Red Crescent|African Union|Arab League|Commonwealth of Independent States|Interpol
Europol|Eurojust|Frontex|Greenpeace|Oxfam|Amnesty International|Amnesty|Human Rights Watch|Freedom House
Reporters Without Borders|Transparency International|Doctors Without Borders|Médecins Sans Frontières|Save the Children
Bellingcat|Memorial|PEN International|Venice Commission|International Criminal Court|Holy See|Vatican|Reuters
Associated Press|AP|AFP|Agence France-Presse|Bloomberg|BBC|CNN|Al Jazeera|Deutsche Welle|DW|Radio Free Europe|RFE/RL
Radio Liberty|Voice of America|NPR|CBS|NBC|ABC|Fox News|The Economist|Le Monde|Le Figaro|Libération|Der Spiegel|Die Zeit
Die Welt|Bild|El País|El Mundo|El Universal|La Repubblica|Corriere della Sera|La Stampa|Haaretz|Ynet|Maariv|Meduza
Novaya Gazeta|Kommersant|Vedomosti|Izvestia|TASS|Interfax|RIA Novosti|Rossiya Segodnya|Rossiya 1|Channel One|Xinhua|Kyodo
Anadolu|Anadolu Agency|Hürriyet|Cumhuriyet|Sabah|Milliyet|Azertac|AZERTAC|APA|Trend|Turan|Report|Azadliq|Belsat|BelTA
Ukrinform|Unian|Ukrayinska Pravda|Suspilne|Kazinform|Tengrinews|Kloop|Akipress|24.kg|Eurasianet|OC Media|Civil.ge|Jamnews
Globo|Folha de S.Paulo|O Globo|O Estado de S. Paulo|Clarín|La Nación|Reforma|Gazeta Wyborcza|Rzeczpospolita|Onet
Premium Times|Punch|Vanguard|Kompas|Tempo|Daily Nation|The Standard|The Hindu|NDTV|Dawn|Rappler|Euronews|Politico|Axios
ProPublica|Al Arabiya|IRNA|Tasnim|Fars|Press TV|Armenpress|Hetq|Hamas|Hezbollah|Hizbollah|Houthis|Taliban|al-Qaeda|Al Qaeda
al-Shabaab|Al-Shabab|Boko Haram|Islamic State|ISIS|ISIL|Daesh|Islamic Jihad|Fatah|PLO|PFLP|PKK|IRA|ETA|FARC|ELN|LTTE
Khmer Rouge|Shining Path|M23|Gestapo|Wehrmacht|KGB|FSB|GRU|NKVD|CIA|FBI|NSA|MI5|MI6|Mossad|Shin Bet|Stasi|Securitate|Wagner
Azov|Kremlin|Pentagon|White House|Malacañang|Élysée|Whitehall|Aso Rock|Planalto|Blue House|Quirinale|Capitol
Buckingham Palace|State Department|Home Office|Foreign Office|Treasury|Federal Reserve|Congress|Parliament|Senate
House of Commons|House of Lords|House of Representatives|Bundestag|Bundesrat|Sejm|Knesset|State Duma|Duma|Verkhovna Rada|Rada
Saeima|Seimas|Riigikogu|Riksdag|Storting|Folketing|Eduskunta|Althing|Cortes|Storting|Majlis|Mejlis|Milli Majlis|Milli Mejlis
Mazhilis|Majilis|Oliy Majlis|Jogorku Kenesh|Lok Sabha|Rajya Sabha|Diet|Folketinget|Assemblée Nationale|Bundesbank|Likud
Fidesz|Solidarity|Solidarność|Sinn Féin|Hezb-e Islami|Bharatiya Janata|Republicans|Democrats|Tories|Conservatives
Liberal Democrats|Social Democrats|Greens|Bolsheviks|Mensheviks|Communists|Christian Democrats|Socialists|Gazprom|Rosneft
Lukoil|SOCAR|BP|Shell|Petrobras|Aeroflot|Safaricom|Siemens|Microsoft|Apple|Meta|Boeing|Airbus|Tesla|Novartis|Pfizer|NSO Group
Greenpeace International|Pussy Riot|FEMEN|Opus Dei|Rotary|Scouts|Freemasons
""",
    more_roles="spokesmen chairmen businessmen policemen attorneys witnesses",
    common_words="english_words.txt",
    conjunctions="and",
    who="who whose whom",
    which="which that",
    called="named called",
    years_of_age="years year",
    somebody="man woman boy girl person someone somebody",
    kinds_of_place="province city town village district region county island port municipality parish governorate prefecture",
    abbreviations="""
mr mrs ms dr prof rev fr hon gen col lt capt sgt maj cpl adm sen rep gov supt insp adv atty eng no vs etc st sr jr pvt pty
""",
)


_WORKERS = r"(?:workers?|employees|officers?|staff|personnel|bodies)"


def _professional_day(of: str) -> str:
    return (
        rf"(?:(?:the )?day of )?(?:the )?professional (?:holiday|day) of (?:the )?(?:{of})(?: {_WORKERS})?"
        rf"|Day of (?:the )?(?:{of})(?: {_WORKERS})?|(?:{of}) (?:(?i:{_WORKERS})[’']? )?Day"
    )


_DATE_WORDS = DateWords(
    up_to=r"until|till|to|by",
    about=r"circa|ca?\.|ca|about|around|approximately|roughly",
    earlier=r"before|prior\sto|earlier\sthan|no(?:t)?\slater\sthan",
    later=r"since|after|no(?:t)?\sbefore|no(?:t)?\searlier\sthan|later\sthan|starting",
    leading=r"(?:in|before|after|since|the\syear)",
    other_calendars=r"A\.?H|B\.?C(?:\.?E)?|BP|hijri|of\sthe\s(?:Hijri|Islamic|Jewish|Buddhist|Solar)",
    other_calendars_before=r"A\.?H\.?",
    tens={"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90},
    mid="mid",
    day_endings="st|nd|rd|th",
    prepositions="in on by at of from since until till the during before after for year between over within throughout and",
    abbreviations="Mr|Mrs|Ms|Dr|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No",
    set_in=r"^(?:in|during|early|late)\s",
    future=(
        r"\b(?:will|shall|to be held|(?:is|are|was|were) (?:due|set|expected|scheduled|planned|to)|scheduled|upcoming|expires?|"
        r"(?:until|by|before)(?= ?$)|(?:adjourned|postponed|moved|put off)\b.*\b(?:to|until)(?= ?$))\b"
    ),
    clause_ends="and|but",
    # Titles of Acts are written so by New Hart's Rules, chapter 13.
    law=r"\b[A-Z][\w’'-]*\)?\s(?:Act|Law|Bill|Code|Ordinance|Statute|Regulations|Rules),?\s(?:of\s|\()?",
    anniversary=r"(?<!\w)(?:(?:on|at|in) )?(?:the )?(?:<N>(?:st|nd|rd|th)|<O>) anniversary(?= of\b)",
    ordinals={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "twentieth": 20,
        "thirtieth": 30,
        "fortieth": 40,
        "fiftieth": 50,
        "hundredth": 100,
    },
    more_than=r"more\s+than|\bover\s+\d|\bplus\b|\+",
    # Years of proclamation or of the founding treaty: CIA, The World Factbook, “Independence”; un.org, coe.int, nato.int.
    foundings=(
        (1923, "Republic of Turkey"),
        (1945, "United Nations"),
        (1948, "Democratic People[’']s Republic of Korea"),
        (1948, "State of Israel"),
        (1949, "People[’']s Republic of China"),
        (1949, "Federal Republic of Germany"),
        (1949, "Council of Europe"),
        (1950, "Republic of India"),
        (1958, "(?:French )?Fifth Republic"),
        (1976, "Socialist Republic of Vietnam"),
        (1979, "Islamic Republic of Iran"),
        (
            1991,
            "independent (?:Armenia|Azerbaijan|Belarus|Georgia|Kazakhstan|Kyrgyzstan|Moldova|Tajikistan|Ukraine|Uzbekistan)",
        ),
    ),
    day_words="Day|holiday|professional|Eve|Juneteenth|Kagitingan|Holo[ck]",
    observances=(
        (1, 27, "International Holocaust (?:Remembrance|Memorial)(?: Day)?"),
        (2, 14, r"(?:St\.? )?Valentine[’']s Day"),
        (2, 21, "International Mother Language Day"),
        (3, 8, "International Women[’']s Day"),
        (4, 7, "World Health Day"),
        (4, 24, "Armenian Genocide Remembrance Day"),
        (5, 1, "May Day|International Workers[’'] Day"),
        (5, 3, "World Press Freedom Day"),
        (6, 5, "World Environment Day"),
        (6, 20, "World Refugee Day"),
        (6, 26, "International Day in Support of Victims of Torture"),
        (8, 30, "International Day of the (?:Victims of Enforced Disappearances|Disappeared)"),
        (9, 21, "International Day of Peace"),
        (10, 5, "World Teachers[’'] Day"),
        (10, 10, "World Day Against the Death Penalty"),
        (11, 2, "International Day to End Impunity for Crimes [Aa]gainst Journalists"),
        (11, 20, "World Children[’']s Day"),
        (11, 25, "International Day for the Elimination of Violence against Women"),
        (12, 1, "World AIDS Day"),
        (12, 9, "International Anti-Corruption Day"),
        (12, 10, "(?:International )?Human Rights Day"),
        (12, 24, "Christmas Eve"),
        (12, 25, "Christmas Day"),
        (12, 31, "New Year[’']s Eve"),
        # Of one country, which the name says by itself.
        (1, 26, "Australia Day"),
        (2, 6, "Waitangi Day"),
        (4, 9, "Araw ng Kagitingan"),
        (4, 25, "ANZAC Day|Anzac Day"),
        (6, 1, "Madaraka Day"),
        (6, 19, "Juneteenth"),
        (7, 1, "Canada Day"),
        (7, 14, "Bastille Day"),
        (10, 20, "Mashujaa Day"),
        (12, 12, "Jamhuri Day"),
    ),
    national_days={
        "security": _professional_day(
            "(?i:(?:State |National )?Security (?:Services?|Committee|Bod(?:y|ies)|Organs|Agenc(?:y|ies)))"
        ),
        "police": _professional_day("[Pp]olice"),
        "prosecution": _professional_day("Prosecutor(?:[’']s)?(?: Office|s)?|[Pp]rosecution"),
        "press": "National Press Day|(?:Day of the )?National Press|Press Day|Journalists?[’']? Day",
        "independence": "Independence Day",
        "republic": "Republic Day",
        "constitution": "Constitution Day",
        "victory": "Victory Day",
        "freedom": "Freedom Day",
        "emancipation": "Emancipation Day",
        "human rights": "Human Rights Day",
    },
    country_endings="(?:[aeiy]|i?ans?|is|i?sh|ese|n)?",
    country_words={
        "Azeri": "AZ",
        "French": "FR",
        "Britain": "GB",
        "British": "GB",
        "U.K.": "GB",
        "Filipin": "PH",
        "Polish": "PL",
        "Turkey": "TR",
        "Turkish": "TR",
        "U.S.": "US",
        "US": "US",
        "America": "US",
    },
)

_SIGNS = TextSigns(
    byline_openings="By|Text by|Words by|Written by|Reported by",
    bylines="Author",
    credits="By|Photo",
    addressed="Dear|To",
    date_labels="date|(?:first |originally )?published|posted|issued|released",
    update_labels="(?:last |page )?(?:updated?|modified|edited|revised)",
    reading_time=r"min(?:ute)?s?(?:\sread)?",
    page_labels=r"views|reads|posted|published|updated|date|photo|image|picture|source|short\surl|tags?",
    page_names=r"menu|news|home|press\srelease|for\simmediate\srelease|transcript|download\s(?:subtitles|transcript|audio)|watch(?:\slive)?|listen|live|video|audio|opinion|exclusive|breaking(?:\snews)?|statement",
    at_hour="at",
    questions="Q|Question",
    answers="A|Answer",
    articles=r"(?:Article|Section)\s+\d{1,4}",
    clauses=(
        "having regard to|whereas|recalling|noting|recogni[sz]ing|reaffirming|deeply concerned|calls? (?:on|upon)|urges?|"
        "condemns?|instructs?"
    ),
    event_verbs="hosted|held|organi[sz]ed|convened|took place|moderated",
    meetings="webinar|seminar|conference|round ?table|workshop|panel discussion|symposium",
    events="webinar|panel|conference|seminar|round ?table|workshop|symposium",
    salutations=r"Dear|Your Excellenc\w+",
    closings=(
        "(?:best|kind|warm)? ?regards|sincerely|yours (?:sincerely|faithfully|truly)|respectfully|signatories|signed(?: by)?"
    ),
    demands="we (?:demand|urge|call (?:on|upon))|make the following demands",
    signatures="signed|signatory|signatories|signatures|sincerely|respectfully|yours|signed by|best regards|yours sincerely",
    roles_before={
        "signatory": "signed(?: by)?|signator(?:y|ies)",
        "author": "(?:(?:written|words|reported) )?by|text:",
        "interviewer": "interview(?:ed| was conducted| conducted)? by",
        "interviewee": "interview with",
        "moderator": "moderated by|moderators?",
        "organiser": "(?:organi[sz]ed|hosted|convened) by",
        "speaker": "speakers? (?:was|were|included)|keynote",
        "accused": "accused|defendants?|suspects?",
        "victim": "victims?|slain",
        "credited": "photo(?: credit)?|credit",
        "cited": "according to|told|reported by|as quoted by",
    },
    roles_after={
        "moderator": "moderat(?:ed|es)",
        "organiser": "hosted|organi[sz]ed|convened|held",
        "victim": (
            r"(?:was|were|had been) (?:\w+ly )?"
            "(?:killed|murdered|stabbed|shot|beaten|tortured|raped|injured|wounded|abducted|hit)"
        ),
        "accused": (
            r"(?:was|were|is|has been|had been) (?:\w+ly )?"
            "(?:charged|accused|convicted|sentenced|indicted|tried|arrested|detained)"
        ),
        "cited": "reported|reports|news report",
    },
    next_speaker="(?:was|were) the (?:first|second|third|next|last|main) speaker",
)


ENGLISH = Language(code="en", family="analytic", words=_WORDS, dates=_DATES, date_words=_DATE_WORDS, signs=_SIGNS)
