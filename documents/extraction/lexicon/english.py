"""English words that tell names from other words with a capital.

Sources: the titles, offices and kinds of body in the indexes of Quirk et al., A Comprehensive Grammar of the English
Language (1985), 5.66 (titles) and 17.65 ff. (apposition); the reporting verbs of Biber et al., Longman Grammar
(1999), 5.3; office and occupation nouns after the group headings of ISCO-08; demonyms after the CIA World Factbook's
field "Nationality".
"""

TITLES = """
mr mrs ms miss mister messrs sir madam madame dame lord lady dr doctor prof professor rev reverend fr father sister brother
hon honourable honorable saint pastor imam sheikh shaikh sheik ayatollah mullah rabbi archbishop bishop cardinal pope
patriarch deacon metropolitan mufti maulana swami pandit hajji haji alhaji alhaja chief oba emir sultan king queen prince
princess emperor empress tsar duke duchess count countess baron baroness shah khan comrade comandante licenciado licenciada
padre fray sor doutor deputado senhor senhora dom pan pani pani bapak ibu señor señora senor senora don dona herr frau
monsieur gen col lt capt sgt maj cpl adm cmdr sen rep gov pres supt insp adv atty eng justice
"""

ROLES = """
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
"""

# Before a role noun, or alone before a name as a part of one: "former prime minister", "then deputy head".
ROLE_WORDS = """
former ex vice deputy acting interim prime foreign chief senior junior leading current then late incumbent outgoing retired
exiled jailed imprisoned detained slain prominent renowned veteran opposition independent investigative press human rights
attorney executive managing general principal associate assistant founding honorary elected self-exiled longtime cabinet
defense defence interior finance justice education health home labour labor trade energy environment agriculture culture
information communications world-famous well-known famous noted popular local young civil society political economic legal
military police state federal regional presidential parliamentary supreme high court party special national international
public youth women
"""

KIN = """
wife husband spouse widow widower son daughter father mother brother sister parent parents uncle aunt nephew niece cousin
grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter twin baby fatherinlaw motherinlaw
sons daughters brothers sisters widow children child family relative
"""

SPEECH = """
said says say saying told tells telling added adds noted notes stated states stressed stresses emphasized emphasised
emphasizes explained explains argued argues claimed claims declared declares proclaimed announced announces remarked remarks
commented comments warned warns insisted insists recalled recalls replied replies responded responds answered asked asks
wrote writes tweeted posted testified denied denies admitted admits acknowledged confirmed confirms suggested suggests
believes thinks concluded concludes observed observes complained pleaded continued continues pointed highlighted criticized
criticised accused urged urges called described describes discussed thanked expressed spoke speaks referred mentioned
reiterated reminded promised vowed pledged refused
"""

# Told of outlets: "Reuters reported".
REPORTS = "reported reports report"

# What a person and hardly anything else does or undergoes.
PERSONAL = """
was is has had who whose whom were arrested detained sentenced convicted born died married resigned fled arrived returned
visited met lives lived studied graduated worked works joined served serves became refused faces faced received won lost
appeared attended gave took went came left opened chaired moderated
"""

ORGANISATIONS = """
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
"""

# Of those, the kinds that are no name in lower case but make one with a nationality before them: "the French government".
STATE_BODIES = "government regime parliament army navy military police embassy consulate intelligence authority".split()  # noqa: SIM905
STATE_BODY_PAIRS = (("armed", "forces"), ("special", "services"), ("security", "service"), ("air", "force"), ("supreme", "court"))

# Nouns in the plural or singular that announce names of bodies: "the newspapers X and Y", "companies such as X".
ANNOUNCING = """
newspaper newspapers daily dailies weekly weeklies magazine magazines outlet outlets broadcasters channel channels agency
agencies station stations website websites site portal party parties company companies firm firms organization organizations
organisation organisations ngo ngos group groups movement movements charity charities bank supermarket airline startup union
think-tank watchdog association
"""

# The last word of what is no body: laws, events, works, places.
OTHER_HEADS = """
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
"""

PLACE_BEFORE = """
in at near from to into around outside across throughout via towards toward between through inside off over beyond above
within leaving reach reached visiting
"""
PLACE_AFTER = """
city town village district region province county street road avenue square river island airport prison oblast rayon raion
state residents suburb neighbourhood neighborhood area border port forest slum market settlement valley peninsula coast
"""

# Capitals that begin a sentence, and words with a capital that are no names, beyond the commonest English words.
NOT_NAMES = """
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
"""

DEMONYMS = """
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
"""

CONNECTORS = """
of for the and & to on in against de du des la le les für fur von der den di da do das dos del della y e et und without with
by
"""
FORWARD = "of for on to against in without für fur von de du des di da del"
# Small words inside people's names: Hanks & Hodges, A Dictionary of Surnames (1988), introduction.
PARTICLES = """
de da do dos das del della di du la le van von der den ter ten al el bin ibn bint ben abu umm ul ud ur y e af av zu zum vom
ap
"""

# Words that begin sentences and are part of no name: the closed classes (Quirk et al. 2.34 ff.) and common adverbs.
FUNCTION = """
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
"""

# Letters in capitals that name no body.
STOP_ACRONYMS = """
us usa uk uae ussr prc drc rsa gdr frg eaeu nz tv mp mps mep meps ceo cfo coo cto ngo ngos ngo's lgbt lgbtq lgbti lgbtqi
lgbtqia hiv aids covid gdp gnp vat dna phd ba ma mba bsc msc id ids it ai cctv gps suv suvs pr hr idp idps fm am pm bc ad bce
ce ok sos vip vips pdf html http https www url faq qa q a sms sim usb dvd cd pc pcs app atm pin ied ieds wmd icbm uav uavs
rpg ak ufo un-official asap diy rip phd md jr sr st dr mr ms vs etc i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xx xxi
usd eur gbp kes ngn inr azn rub uah kzt pkr lgbt+ os pm's edt est gmt utc cet bst wwi wwii ww1 ww2 mou nda ppe pcr icu er cv
op ed oped tba tbc ps nb re vp svp dj mc hq pow pows gbv sgbv ict stem esg llb llm ied iq eq aka nyt-style capex opex gmo
gmos
"""

# Countries, parts of the world and regions in dispute, as the press calls them, beside CLDR's names of countries.
PLACES = """
usa us uk britain england scotland wales holland america europe asia africa eurasia caucasus balkans burma persia russia
korea congo ivory-coast czechia soviet union ussr karabakh nagorno-karabakh crimea donbas donetsk luhansk chechnya dagestan
abkhazia south-ossetia transnistria palestine gaza kashmir punjab kurdistan catalonia bavaria siberia tibet xinjiang darfur
sahel maghreb levant scandinavia baltics anatolia mesopotamia oceania antarctica arctic balkan transcaucasia
"""
