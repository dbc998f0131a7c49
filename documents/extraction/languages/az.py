"""Azerbaijani: ordinals with a hyphen (2021-ci il) and case endings (Azərbaycan dilinin orfoqrafiya qaydaları, 2020).

Words are stems; possessive and case endings are added to them, in their order (plural, possessive, case) after Hüseynzadə, Müasir
Azərbaycan dili: Morfologiya (1973). Offices and kinds of body after the Constitution of 1995 and the Classifier of Occupations;
verbs of speech after the Explanatory Dictionary (2006). Words are folded, so that Cyrillic and Latin spellings are one.
"""

from babel.dates import get_month_names

from documents.extraction.languages.date_grammar import DateGrammar
from documents.extraction.languages.declaration import DateWords, GivingLetters, Language, NameWords, TextSigns

_NAMES = [get_month_names("wide", locale="az")[number] for number in range(1, 13)]
_CASE = r"(?:[ıiuü]n(?:d[aə]n?|[ıiuü]n|[aə])?|d[aə]n?|t[aə]n?|[aə]|[ıiuü])?"
_MONTHS = [rf"(?<!\w){name}{_CASE}(?!\w)" for name in _NAMES]
_NUMBERS = {
    "bir": 1,
    "iki": 2,
    "üç": 3,
    "dörd": 4,
    "beş": 5,
    "altı": 6,
    "yeddi": 7,
    "səkkiz": 8,
    "doqquz": 9,
    "on": 10,
    "on beş": 15,
    "on iki": 12,
    "iyirmi": 20,
    "otuz": 30,
    "qırx": 40,
    "əlli": 50,
    "altmış": 60,
    "yetmiş": 70,
    "yüz": 100,
}
_CI = "-?c[ıiuü]"
_Y1, _Y2 = rf"(?P<y1><Y>)(?:{_CI})?", rf"(?P<y2><Y>)(?:{_CI})?"
_IL = r"<_>il(?:in|də|i|ə|dən)?(?!\w)"
_BEFORE = (  # the year before the month and day
    rf"(?:(?:{_Y1}{_IL}|(?P<this_year>bu<_>il(?:in)?)|(?P<last_year>(?:ötən|keçən)<_>il(?:in)?)"
    r"|(?P<next_year>gələn<_>il(?:in)?)),?<_>)?"
)
_AFTER_1 = rf"(?:,?<_>(?P<y3><Y>)(?:{_CI}{_IL})?)?"
_TH = r"(?:-?(?:[ıiuü]n?d[aə]n?|s[ıiuü]n?d?[aə]?n?|n?[ıiuü]n?|d[aə]n?|t[aə]n?|n?[aə]|c[ıiuü]))?(?!\w)"
_UNTIL = r"(?:-?(?:n?[aə]|y?[aə])?(?:<_>?(?:dək|dak|qədər|kimi|c[aə]n))|-?d[aə]k|-[a-zəğıöüşç]{1,4})?"
_YEAR_CASE = r"<_>il(?:də|in|i|dəki|lə)?(?!\w)"

_DATES = DateGrammar(
    months=_MONTHS,
    weekdays=["bazar\\s+ertəsi", "çərşənbə\\s+axşamı", "çərşənbə", "cümə\\s+axşamı", "cümə", "şənbə", "bazar"],
    numbers=_NUMBERS,
    units={"day": "gün", "week": "həftə", "month": "ay", "year": "il", "decade": "onillik"},
    seasons={"spring": r"yaz(?:ında|ı|da)", "summer": r"yay(?:ında|ı|da)", "autumn": r"payız(?:ında|ı|da)?"},
    fixed=(
        "dünən",
        "srağagün",
        "əsr",
        "yüzillik",
    ),
    templates=(
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>(?P<d1><D>)(?:-?d[ae]n|-?d[aə]n)<_>(?:(?P<m2><M>)<_>)?(?P<d2><D>){_UNTIL}",
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>(?P<d1><D>)(?:<->)(?:(?P<m2><M>)<_>)?(?P<d2><D>){_TH}",
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>(?P<d1><D>)<_>(?P<pair>və)<_>(?P<d2><D>){_TH}",
        rf"(?<!\w){_BEFORE}(?P<d1><D>)(?:<_>(?P<m1><M>))?<->(?P<d2><D>)<_>(?P<m2><M>){_AFTER_1}",
        rf"(?<!\w){_BEFORE}(?P<d1><D>)<_>(?P<pair>və)<_>(?P<d2><D>)<_>(?P<m2><M>){_AFTER_1}",
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>ay[ıi](?:n[ıi]n)?<_>(?P<d1><D>){_TH}(?!:)",
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>(?P<d1><D>){_TH}(?!:)(?:,<_>(?P<y3><Y>))?",
        rf"(?<!\w){_BEFORE}(?P<d1><D>)<_>(?P<m1><M>){_AFTER_1}(?!:)",
        rf"(?<!\w){_Y1}{_IL}<_>(?P<m1><M>)(?:<->|<_>və<_>)(?P<m2><M>)(?:<_>ay(?:lar)?[ıi]\w{{0,4}})?",
        rf"(?<!\w){_Y1}{_IL}<_>(?=\w+(?P<since>d[aə]n)(?!\w))(?P<m1><M>)(?:<_>(?:bəri|etibarən|başlayaraq))?",
        rf"(?<!\w){_Y1}{_IL}<_>(?P<m1><M>)(?:<_>ay(?:ı\w{{0,4}}))?(?P<since>ayından|<_>?bəri)?",
        rf"(?<!\w)(?P<m1><M>)<_>(?P<y1><Y>)(?:{_CI}{_IL})?(?!\w)",
        r"(?<!\w)(?P<m1><M>)(?:<_>ayından)?<_>(?P<since>bəri)(?!\w)",
        r"(?<!\w)(?:(?P<this_year>bu<_>il(?:in)?)<_>|(?P<last_year>(?:ötən|keçən)<_>il(?:in)?)<_>)?(?P<m1><M>)(?:<_>ay(?:ı\w{0,4}|ının)|<_>(?:əvvəl|axır|son|orta)\w{2,8})(?!\w)",
        r"(?<!\w)(?:(?P<this_year>bu<_>il(?:in)?)|(?P<last_year>(?:ötən|keçən)<_>il(?:in)?))<_>(?P<m1><M>)",
        rf"(?<!\w)(?P<y1><Y>)(?:{_CI})?<_>(?P<pair>və)<_>(?P<y2><Y>){_CI}<_>il(?:lər)?\w{{0,5}}",
        rf"(?<!\w)(?P<y1><Y>)(?:{_CI})?<->(?P<y2><Y>){_CI}<_>il(?:lər)?\w{{0,5}}",
        rf"(?<!\w)(?P<y1><Y>){_CI}<_>ild[əa]n<_>(?P<y2><Y>){_CI}<_>il\w{{0,3}}(?:<_>(?:qədər|dək|kimi))?",
        r"(?<!\w)(?P<z1>(?:1[5-9]|20)\d0|[1-9]0)(?:-?c[ıiuü])?(?:(?:<_>və<_>|<->)(?P<z2>(?:1[5-9]|20)\d0|[1-9]0))?"
        r"-?c[ıiuü]<_>ill[əa]r\w{0,6}",
        r"(?<!\w)(?P<c1>[IVX]{1,5}|\d{1,2})(?:-c[ıiuü])?(?:(?:<_>və<_>|<->)(?P<c2>[IVX]{1,5}))?<_>(?:əsr|yüzillik)\w{0,5}",
        rf"(?<!\w){_Y1}{_IL}<_>(?P<season><S>)",
        rf"(?<!\w)(?P<y1><Y>){_CI}<_>(?P<since>ildən)(?:<_>(?:bəri|etibarən|başlayaraq))?(?!\w)",
        rf"(?<!\w)(?P<y1><Y>){_CI}<_>(?P<until>il(?:ə|in<_>sonuna)(?:dək|<_>?qədər|<_>kimi))(?!\w)",
        rf"(?<!\w)(?P<y1><Y>)(?:{_CI}){_YEAR_CASE}(?:<_>(?:əvvəl|son|orta)\w{{1,9}})?",
        r"(?<![\w№])(?P<y1>(?:19\d\d|20[0-4]\d))<_>il(?:də|in|dən)(?!\w)",
        r"(?<=\()(?P<y1>(?:19\d\d|20[0-4]\d))(?=\))",
        r"(?<![\w№-])(?P<y1>(?:19\d\d|20[0-4]\d))-(?:d[əa]|t[əa])(?!\w)",
        r"(?<!\w)(?:bundan<_>)?(?:(?P<about>təxminən|təqribən|təqr\.)<_>)?(?P<n1><N>)(?:(?:<->|<_>və<_>ya<_>)(?P<n2><N>))?<_>"
        r"(?P<unit>gün|həftə|ay|il|onillik)<_>(?:bundan<_>)?(?:əvvəl|öncə|qabaq)(?!\w)",
        r"(?<!\w)(?P<lasting>son|ötən|keçən)<_>(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit>gün|həftə|ay|il)(?:d[əa]|<_>ərzində|<_>müddətində)",
        r"(?<!\w)(?P<about>təxminən<_>)?(?P<n1><N>)<_>(?P<unit>il)(?P<lasting>dir(?:<_>ki)?|dən<_>çoxdur|dən<_>artıqdır)(?!\w)",
        r"(?<!\w)(?P<n1><N>)<_>(?P<unit>gün|həftə|ay|il)<_>(?P<ahead>sonra)(?!\w)",
        r"(?<!\w)(?P<ahead>ertəsi|növbəti)<_>(?P<unit>gün)(?!\w)",
        r"(?<!\w)(?P<before_yesterday>srağagün)(?!\w)",
        r"(?<!\w)(?P<yesterday>dünən)(?:ki)?(?!\w)",
        r"(?<!\w)(?:(?P<last_year>ötən|keçən)|(?P<this_year>bu)|(?P<next_year>gələn|növbəti))<_>il(?:in|də|ki)?(?!\w)(?!<_><N><_>)",
        r"(?<!\w)(?:(?P<last_month>ötən|keçən)|(?P<this_month>bu))<_>ay(?:da|ın)?(?!\w)",
        r"(?<!\w)(?P<last_week>ötən|keçən)<_>həftə(?:də|nin)?(?!\w)",
        r"(?<!\w)(?P<w><W>)<_>günü(?:nd[əa]n)?(?!\w)",
        r"(?<!\w)(?P<w>bazar<_>ertəsi|çərşənbə<_>axşamı|cümə<_>axşamı)(?!\w|<_>(?:günü|<D>))",
    ),
)

_WORDS = NameWords(
    address="bəy xanım bəyin xanımın əfəndi ağa",
    word_endings="""
- ı sı nın ın sının ının a ya na sına ına nı sını ını da sında ında dan sından ından la yla sıyla ıyla lar ları
larının larına larından larında lara lardan ların larla larını dır sıdır ıdır yam yıq lərdən
""",
    titles="""
cənab xanım bəy müəllim doktor dr professor prof akademik hacı seyid şeyx axund ağa şah xan sultan mirzə imam kral kraliça
knyaz əfəndi ustad
""",
    roles="""
başqan sədrin şərqşünas türkoloq akademik dirijor ekoloq psixoloq prezident vitse-prezident nazir baş-nazir sədr başçı rəhbər
lider müavin deputat millət-vəkil vəkil hüquqşünas hakim prokuror müstəntiq səfir konsul diplomat katib spiker üzv nümayəndə
müşavir məsləhətçi köməkçi direktor rektor dekan redaktor jurnalist müxbir reportyor bloqer bloger yazıçı şair şairə
publisist tərcüməçi tarixçi filosof alim iqtisadçı politoloq siyasətçi ekspert analitik sosioloq fəal hüquqmüdafiəçi
müdafiəçi aktivist könüllü təsisçi iştirakçı namizəd müxalifətçi general polkovnik mayor kapitan leytenant serjant əsgər
zabit polis komandir veteran həkim müəllim müəllimə tələbə şagird mühəndis memar rəssam bəstəkar aktyor aktrisa müğənni
rejissor prodüser operator fotoqraf aparıcı moderator müsahib iş-adamı biznesmen sahibkar bankir məhbus siyasi-məhbus şübhəli
təqsirləndirilən məhkum zərərçəkmiş şahid sakin vətəndaş pensioner işçi əməkdaş sürücü fermer idmançı məşqçi çempion futbolçu
güləşçi ombudsman koordinator sözçü kansler qubernator mer icra-başçısı imamı din-xadimi dindar rəis mətbuat-katibi həmkar
dost qonşu tədqiqatçı şərhçi müəllif qurucu üzvü
""",
    role_words="""
keçmiş sabiq baş birinci ikinci xalq milli əməkdar müstəqil tanınmış müxalif xarici daxili işlər müdafiə ədliyyə iqtisadiyyat
səhiyyə təhsil mədəniyyət icra dövlət siyasi ictimai hərbi vitse ex icraçı fəxri məşhur gənc hüquq insan
""",
    kin="""
arvad həyat-yoldaşı yoldaş ər oğul oğlu qız qızı ata ana atası anası qardaş qardaşı bacı bacısı baba nənə nəvə nəvəsi əmi
əmisi dayı xala bibi əmioğlu dayıoğlu qohum ailə ailəsi qayınata həyat dul
""",
    speech="""
deyib dedi deyir bildirib bildirdi bildirir söyləyib söylədi söyləyir qeyd vurğulayıb vurğuladı vurğulayır əlavə açıqlayıb
açıqladı yazıb yazır yazdı düşünür hesab iddia cavab soruşdu xatırladıb xatırlatdı xəbərdarlıq təsdiqləyib təsdiqlədi təkzib
danışıb danışdı danışır çıxış izah şərh etiraf sual tənqid təşəkkür göstərib bildirmişdi demişdi sözlərinə sözlərinə-görə
fikrincə
""",
    reports="xəbər yazır bildirir məlumat yayıb yazıb",
    personal="""
anadan doğulub vəfat həbs saxlanılıb azadlıqdan işləyib işləyir təhsil məhkum seçilib təyin istefa görüşüb qayıdıb iştirak
ölüb öldü olub idi mühakimə ittiham təltif alıb başlayıb keçirib qatılıb
""",
    organisations="""
sovet konservatoriya
müdirlik dərnək TV partiya hərəkat cəbhə birlik ittifaq blok koalisiya alyans federasiya konfederasiya assosiasiya cəmiyyət
təşkilat komitə komissiya şura idarə agentlik nazirlik departament xidmət administrasiya katiblik müfəttişlik parlament
məclis assambleya senat konqres palata duma məhkəmə prokurorluq polis ordu donanma qüvvə qvardiya kəşfiyyat səfirlik
konsulluq missiya kabinet hökumət bələdiyyə universitet institut akademiya məktəb lisey fakültə laboratoriya mərkəz fond
təşəbbüs forum platforma klub liqa bank şirkət korporasiya holdinq konsern zavod fabrik kombinat telekanal kanal radio
televiziya qəzet jurnal portal sayt nəşriyyat kilsə muzey kitabxana teatr orkestr xəstəxana klinika büro qərargah aparat
kollegiya MMC ASC QSC ASC MTK həmkarlar qrup dəstə batalyon briqada gömrük ofis çempionat-komitəsi bürosu hava-yolları
fraksiya hakimiyyət şöbə dispanser kollec müəssisə birja bürosu media nümayəndəlik
""",
    organisations_soft="""
birlik/birliy müdirlik/müdirliy dərnək/dərnəy ittifaq/ittifağ agentlik/agentliy nazirlik/nazirliy katiblik/katibliy
prokurorluq/prokurorluğ səfirlik/səfirliy konsulluq/konsulluğ kabinet/kabinet müfəttişlik/müfəttişliy
nümayəndəlik/nümayəndəliy həmrəylik/həmrəyliy
""",
    state_bodies="hökumət parlament ordu polis səfirlik konsulluq rejim",
    announcing="partiya qəzet agentlik telekanal kanal jurnal şirkət təşkilat sayt portal radio",
    other_heads="""
sərəncam fərman qərar
qanun məcəllə konstitusiya müqavilə saziş konvensiya bəyannamə qətnamə fərman maddə müharibə inqilab üsyan çevriliş festival
kubok olimpiada çempionat mükafat orden medal gün həftə il ay sammit konfrans qurultay proqram əməliyyat kampaniya iş seçki
referendum etiraz yürüş rayon vilayət respublika küçə prospekt meydan bulvar körpü qüllə ev saray park bağ stadion stansiya
ada çay göl dəniz körfəz dağ dərə səhra kənd şəhər qəsəbə mahal zindan təcridxana koloniya hava-limanı bayram soyqırım faciə
dəhliz vadi yarımada metro bazar qəbiristanlıq hadisə rayonu
""",
    place_after="""
şəhər şəhəri şəhərində şəhərinin şəhərindən rayon rayonu rayonunda rayonunun kənd kəndi kəndində kəndinin qəsəbə qəsəbəsi
qəsəbəsində küçə küçəsi küçəsində prospekti meydanı meydanında vilayəti vilayətində bölgəsi bölgəsində çayı dağı gölü
respublikası hava adası adasında stansiyası dairəsi
""",
    not_names="""
yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr bazar-ertəsi çərşənbə cümə şənbə bazar novruz
ramazan qurban allah tanrı islam quran internet qərb şərq şimal cənub qərbin şərqin şimali cənubi sual cavab foto mənbə video
müsahibə bəli xeyr bu o bunlar onlar mən sən biz siz onun onların bizim sizin mənim öz özü həm hər heç nə kim hansı harada
niyə necə nə-üçün amma lakin ancaq və ya ki da də isə üçün ilə görə qədər sonra əvvəl indi bu-gün dünən sabah artıq hələ
yalnız hətta belə bəlkə əlbəttə çünki ona buna bundan ondan bunun bunu burada orada bəzi çox az bütün digər başqa birinci
ikinci üçüncü bir iki üç dörd beş altı yeddi səkkiz doqquz on yüz min qeyd əlavə həmçinin eyni beləliklə xatırladaq məlumat
hazırda ötən keçən cari həmin bəzən daha ən məhz yenə eləcə nəticədə onlardan məsələn facebook twitter youtube instagram
telegram tiktok zoom feysbuk tvitter yutub vikipediya fotoda mətndə redaksiya hörmətli əziz hörmətlə imzalar iclasda tədbirdə
açılışda mərasimdə yığıncaqda aksiyada mitinqdə konfransda
görüşdə məhkəmədə müraciətdə bildirilib bildirib deyib çünki
""",
    demonyms="""
azərbaycan azərbaycanlı rus rusiya türk türkiyə erməni ermənistan gürcü gürcüstan iran iranlı ukrayna ukraynalı belarus qazax
özbək qırğız tacik türkmən ingilis britaniya fransız fransa alman almaniya amerika abş israil avropa çin ərəb
""",
    connectors="və üzrə ilə üçün",
    stop_acronyms="""
abş ssri qht kiv lgbt lgbti tv rf üdm ceo pr fm vəs az bəə kxdr çxr yol-polisi qr iiv spa dna qiçs əmək i ii iii iv v vi vii
viii ix x xi xii xx xxi usd azn mtk atv-nin şəhər
""",
    demonym_endings="ın nın lı lar ların a da dan nı ya yə",
    known_bodies="""
BMT|Aİ|Avropa İttifaqı|Avropa Birliyi|Avropa Şurası|ATƏT|AŞPA|NATO|YUNESKO|UNESCO|AİHM|MDB|BVF|DTX|DİN|XİN|MSK|AXCP|MNB
AZƏRTAC|APA|Turan|Trend|Report|SOCAR|ARDNŞ|Milli Məclis|Amnesty International|Human Rights Watch|Freedom House|Reuters
BBC|Meydan TV|Azadlıq Radiosu|Amerikanın Səsi|Kreml|Ağ Ev|Baş Prokurorluq|Qırmızı Xaç|Konqres|Senat|Meclis
Sınır Tanımayan Gazeteciler|Sərhədsiz Reportyorlar
""",
    conjunctions="və",
    which="hansı",
    called_behind="adlı familiyalı",
    years_of_age="yaş yaşlı yaşında",
)


def _professional_day(of: str) -> str:
    return rf"(?:{of})\w*(?: (?:işçi|əməkdaş)\w+)? (?:peşə bayramı?\w*(?: gün\w*)?|gün\w*)"


_DATE_WORDS = DateWords(
    about=r"təxminən|təqribən|haradasa",
    about_behind=r"ətraf\w*|civar\w*|radə\w*",
    earlier_behind=r"əvvəl|qabaq|öncə",
    later_behind=r"sonra|bəri|etibarən|başlayaraq",
    other_calendars=r"hicri",
    other_calendars_before=r"e\.\s?ə\.?|eramızdan\səvvəl|hicri",
    day_endings=r"-?[cçsnyi]?[ıiuüeəa]{1,2}n?[dt]?[aəe]?n?",
    year_words=r"il\w{0,3}",
    prepositions="il ildə ilin ildən illərdə",
    set_in="ildə$",
    future=(
        r"(?<!\w)\w+(?:acaq|əcək|acaqdır|əcəkdir|acaqlar|əcəklər)(?!\w)|planlaşdır\w+|nəzərdə tutul\w+|təxirə salın\w+|"
        r"təyin (?:edil|olun)\w+|(?<!\w)(?:qədər|dək)(?!\w)"
    ),
    clause_ends="və|amma",
    anniversary=r"(?<!\w)<N>(?:-?c[ıiuü])? (?:ildönümün?\w{0,4}|il dönümün?\w{0,4})",
    more_than="artıq|çox",
    foundings=(
        (1945, r"Birləşmiş Millətlər Təşkilat\w+"),
        (1948, "İsrail Dövləti"),
        (1949, r"Çin Xalq Respublikas\w+"),
        (1949, r"Avropa Şuras\w+"),
        (1979, r"İran İslam Respublikas\w+"),
        (1991, r"müstəqil Azərbaycan\w*"),
    ),
    day_words="[Gg]ün|[Bb]ayram",
    observances=(
        (1, 27, r"Beynəlxalq Holokost (?:Anım )?Gün\w*"),
        (2, 21, r"Beynəlxalq Ana Dili Gün\w*"),
        (3, 8, r"Beynəlxalq Qadınlar Gün\w*"),
        (5, 3, r"(?:Ümumdünya|Dünya|Beynəlxalq) Mətbuat Azadlığı Gün\w*"),
        (6, 20, r"Ümumdünya Qaçqınlar Gün\w*"),
        (12, 10, r"İnsan Hüquqları Gün\w*"),
        (6, 15, r"Milli Qurtuluş Gün\w*"),
        (11, 9, r"Dövlət Bayrağı Gün\w*"),
        (12, 31, r"Dünya Azərbaycanlılarının Həmrəylik Gün\w*"),
    ),
    national_days={
        "security": _professional_day("(?:milli|dövlət) təhlükəsizlik (?:orqanları|xidməti)"),
        "police": _professional_day("[Pp]olis"),
        "prosecution": _professional_day("[Pp]rokurorluq"),
        "press": r"Milli Mətbuat Gün\w*",
        "republic": r"Respublika Gün\w*",
        "constitution": r"Konstitusiya Gün\w*",
        "victory": r"Zəfər Gün\w*",
    },
    country_endings=r"['’]?\w{0,8}",
    country_words={"ABŞ": "US", "Britaniya": "GB"},
)

_SIGNS = TextSigns(
    bylines="Müəllif|Hazırladı",
    credits="Müəllif|Foto",
    addressed="Hörmətli|Əziz|Kimə",
    date_labels="tarix|dərc (?:olunub|edilib|olunma tarixi)|yayımlanıb|yayımlanma tarixi",
    update_labels="(?:son )?(?:yenilənib|yenilənmə(?: tarixi)?|yeniləndi|dəyişdirilib)",
    reading_time="dəq(?:iqə)?",
    page_labels=r"baxış|oxunub|tarix|foto|şəkil|mənbə",
    page_names=r"xəbərlər|ana\ssəhifə|menyu|mətbuat\srelizi|press-reliz|video|audio|canlı|eksklüziv|təcili|altyazıları\syüklə",
    at_hour="saat",
    questions="Sual",
    answers="Cavab",
    articles=r"Maddə\s+\d{1,4}|\d{1,3}-[cç][ıiuü] maddə",
    clauses="nəzərə alaraq|qeyd edərək|çağırır|pisləyir",
    event_verbs=r"keçiril\w+|təşkil ed\w+",
    meetings=r"vebinar\w*|konfrans\w*|dəyirmi masa\w*",
    events="dəyirmi masa|konfrans",
    salutations="Hörmətli",
    closings="hörmətlə|imzalayanlar|imzalar",
    demands="tələb edirik|çağırırıq",
    signatures="imzalar|imzalayanlar|hörmətlə|имзалар",
    roles_before={
        "signatory": "imzala(?:yıb|yan|dı)|imzalar",
        "author": "müəllif",
        "interviewer": "müsahibəni apardı|söhbətləşdi",
        "moderator": "moderatoru?",
        "organiser": "təşkilatçılığı ilə",
        "accused": "təqsirləndirilən",
        "victim": "zərərçəkmiş",
        "credited": "foto",
    },
    roles_after={"victim": "yaralanıb|öldürülüb|döyülüb", "accused": "həbs|saxlanılıb|məhkum"},
)


AZERBAIJANI = Language(
    code="az",
    family="turkic",
    case_ending=r"(?<=...)(?:l[ae]r|n?[iu]n|nd[ae]n?|[dt][ae]n?|y?l[ae]|[yn]?[aeiu]|[dt][iu]r)$",
    giving_letters=(
        # The alphabet of 1958; ҹ is Abkhaz too, which has no press that this would hide.
        GivingLetters("az-Cyrl", "ҝҹҜҸ", 0.005, "letters ҝ and ҹ, which only Azerbaijani in Cyrillic has"),
        # About one letter in eleven; a name in another language has a few.
        GivingLetters("az", "əƏ", 0.03, "the letter ə, as often as Azerbaijani has it"),
    ),
    # The Cyrillic of 1958 and the Latin of 1991 match letter for letter, so that places stay where they are.
    latin_letters=str.maketrans(
        "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшАБВГҒДЕӘЖЗИЫЈКҜЛМНОӨПРСТУҮФХҺЧҸШ",
        "abvqğdeəjziıykglmnoöprstuüfxhçcşABVQĞDEƏJZİIYKGLMNOÖPRSTUÜFXHÇCŞ",
    ),
    words=_WORDS,
    dates=_DATES,
    date_words=_DATE_WORDS,
    signs=_SIGNS,
)
