"""Azerbaijani words that tell names, as stems; possessive and case endings are added to them.

The endings and their order (plural, possessive, case) after Hüseynzadə, Müasir Azərbaycan dili: Morfologiya (1973).
Offices and kinds of body after the Constitution of 1995 and the Classifier of Occupations; verbs of speech after the
Explanatory Dictionary (2006). Words are folded, so that Cyrillic and Latin spellings are one.
"""

ENDINGS = [
    "-",
    "ı",
    "sı",
    "nın",
    "ın",
    "sının",
    "ının",
    "a",
    "ya",
    "na",
    "sına",
    "ına",
    "nı",
    "sını",
    "ını",
    "da",
    "sında",
    "ında",
    "dan",
    "sından",
    "ından",
    "la",
    "yla",
    "sıyla",
    "ıyla",
    "lar",
    "ları",
    "larının",
    "larına",
    "larından",
    "larında",
    "lara",
    "lardan",
    "ların",
    "larla",
    "larını",
    "dır",
    "sıdır",
    "ıdır",
    "yam",
    "yıq",
    "lərdən",
]

TITLES = """
cənab xanım bəy müəllim doktor dr professor prof akademik hacı seyid şeyx axund ağa şah xan sultan mirzə imam kral kraliça
knyaz əfəndi ustad
"""

ROLES = """
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
"""

ROLE_WORDS = """
keçmiş sabiq baş birinci ikinci xalq milli əməkdar müstəqil tanınmış müxalif xarici daxili işlər müdafiə ədliyyə iqtisadiyyat
səhiyyə təhsil mədəniyyət icra dövlət siyasi ictimai hərbi vitse ex icraçı fəxri məşhur gənc hüquq insan
"""

KIN = """
arvad həyat-yoldaşı yoldaş ər oğul oğlu qız qızı ata ana atası anası qardaş qardaşı bacı bacısı baba nənə nəvə nəvəsi əmi
əmisi dayı xala bibi əmioğlu dayıoğlu qohum ailə ailəsi qayınata həyat dul
"""

SPEECH = """
deyib dedi deyir bildirib bildirdi bildirir söyləyib söylədi söyləyir qeyd vurğulayıb vurğuladı vurğulayır əlavə açıqlayıb
açıqladı yazıb yazır yazdı düşünür hesab iddia cavab soruşdu xatırladıb xatırlatdı xəbərdarlıq təsdiqləyib təsdiqlədi təkzib
danışıb danışdı danışır çıxış izah şərh etiraf sual tənqid təşəkkür göstərib bildirmişdi demişdi sözlərinə sözlərinə-görə
fikrincə
"""

REPORTS = "xəbər yazır bildirir məlumat yayıb yazıb"

PERSONAL = """
anadan doğulub vəfat həbs saxlanılıb azadlıqdan işləyib işləyir təhsil məhkum seçilib təyin istefa görüşüb qayıdıb iştirak
ölüb öldü olub idi mühakimə ittiham təltif alıb başlayıb keçirib qatılıb
"""

ORGANISATIONS = """
müdirlik dərnək TV partiya hərəkat cəbhə birlik ittifaq blok koalisiya alyans federasiya konfederasiya assosiasiya cəmiyyət
təşkilat komitə komissiya şura idarə agentlik nazirlik departament xidmət administrasiya katiblik müfəttişlik parlament
məclis assambleya senat konqres palata duma məhkəmə prokurorluq polis ordu donanma qüvvə qvardiya kəşfiyyat səfirlik
konsulluq missiya kabinet hökumət bələdiyyə universitet institut akademiya məktəb lisey fakültə laboratoriya mərkəz fond
təşəbbüs forum platforma klub liqa bank şirkət korporasiya holdinq konsern zavod fabrik kombinat telekanal kanal radio
televiziya qəzet jurnal portal sayt nəşriyyat kilsə muzey kitabxana teatr orkestr xəstəxana klinika büro qərargah aparat
kollegiya MMC ASC QSC ASC MTK həmkarlar qrup dəstə batalyon briqada gömrük ofis çempionat-komitəsi bürosu hava-yolları
fraksiya hakimiyyət şöbə dispanser kollec müəssisə birja bürosu media nümayəndəlik
"""
ORGANISATIONS_SOFT = """
birlik/birliy müdirlik/müdirliy dərnək/dərnəy ittifaq/ittifağ agentlik/agentliy nazirlik/nazirliy katiblik/katibliy
prokurorluq/prokurorluğ səfirlik/səfirliy konsulluq/konsulluğ kabinet/kabinet müfəttişlik/müfəttişliy
nümayəndəlik/nümayəndəliy həmrəylik/həmrəyliy
"""

STATE_BODIES = "hökumət parlament ordu polis səfirlik konsulluq rejim"

ANNOUNCING = "partiya qəzet agentlik telekanal kanal jurnal şirkət təşkilat sayt portal radio"

OTHER_HEADS = """
qanun məcəllə konstitusiya müqavilə saziş konvensiya bəyannamə qətnamə fərman maddə müharibə inqilab üsyan çevriliş festival
kubok olimpiada çempionat mükafat orden medal gün həftə il ay sammit konfrans qurultay proqram əməliyyat kampaniya iş seçki
referendum etiraz yürüş rayon vilayət respublika küçə prospekt meydan bulvar körpü qüllə ev saray park bağ stadion stansiya
ada çay göl dəniz körfəz dağ dərə səhra kənd şəhər qəsəbə mahal zindan təcridxana koloniya hava-limanı bayram soyqırım faciə
dəhliz vadi yarımada metro bazar qəbiristanlıq hadisə rayonu
"""

PLACE_BEFORE = ""
PLACE_AFTER = """
şəhər şəhəri şəhərində şəhərinin şəhərindən rayon rayonu rayonunda rayonunun kənd kəndi kəndində kəndinin qəsəbə qəsəbəsi
qəsəbəsində küçə küçəsi küçəsində prospekti meydanı meydanında vilayəti vilayətində bölgəsi bölgəsində çayı dağı gölü
respublikası hava adası adasında stansiyası dairəsi
"""

NOT_NAMES = """
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
"""

DEMONYM_STEMS = """
azərbaycan azərbaycanlı rus rusiya türk türkiyə erməni ermənistan gürcü gürcüstan iran iranlı ukrayna ukraynalı belarus qazax
özbək qırğız tacik türkmən ingilis britaniya fransız fransa alman almaniya amerika abş israil avropa çin ərəb
"""

CONNECTORS = "və üzrə ilə üçün"
FORWARD = ""

STOP_ACRONYMS = """
abş ssri qht kiv lgbt lgbti tv rf üdm ceo pr fm vəs az bəə kxdr çxr yol-polisi qr iiv spa dna qiçs əmək i ii iii iv v vi vii
viii ix x xi xii xx xxi usd azn mtk atv-nin şəhər
"""
