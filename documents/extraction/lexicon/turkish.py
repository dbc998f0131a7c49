"""Turkish words that tell names, as stems; possessive and case endings are added to them.

The endings after Göksel and Kerslake, Turkish: A Comprehensive Grammar (2005), chapter 8. Offices and kinds of body
after the Constitution of 1982 and the State Organisation Central Registry's headings; verbs of speech after the
Turkish Language Society's dictionary.
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
    "yı",
    "nı",
    "sını",
    "ını",
    "da",
    "ta",
    "sında",
    "ında",
    "dan",
    "tan",
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
    "dır",
    "sıdır",
    "ıdır",
]

TITLES = """
sayın bay bayan bey hanım efendi hoca doktor dr profesör prof doç doçent av hacı şeyh paşa ağa sultan şah imam kral kraliçe
prens prenses lord başpiskopos
"""

ROLES = """
cumhurbaşkanı cumhurbaşkan başbakan bakan başkan eşbaşkan genel-başkan lider vekil milletvekili milletvekil vali kaymakam
belediye-başkanı muhtar sekreter genel-sekreter sözcü büyükelçi konsolos diplomat danışman müşavir müdür genel-müdür rektör
dekan editör gazeteci muhabir yazar köşe-yazarı şair çevirmen yayıncı tarihçi akademisyen profesör ekonomist sosyolog
siyasetçi siyaset-bilimci uzman analist aktivist savunucu hak-savunucusu avukat hukukçu savcı yargıç hâkim hakim noter
general albay binbaşı yüzbaşı üsteğmen teğmen asker subay polis komiser komutan doktor hekim hemşire öğretmen öğrenci
mühendis mimar ressam oyuncu şarkıcı müzisyen yönetmen yapımcı fotoğrafçı sunucu moderatör iş-insanı işadamı işçi çiftçi
sendikacı temsilci üye kurucu aday muhalif tutuklu hükümlü sanık şüpheli mağdur tanık mahkum eylemci vatandaş emekli sporcu
antrenör futbolcu koordinatör gönüllü imam din-adamı araştırmacı eleştirmen meclis-üyesi blog-yazarı başhekim
"""

ROLE_WORDS = """
eski genel yardımcı yardımcısı birinci ikinci baş insan hakları dışişleri içişleri adalet milli savunma sağlık eğitim maliye
kültür il ilçe bağımsız ünlü tanınmış muhalif onursal kurucu yönetim kurulu belediye siyaset
"""

KIN = """
eşi eş karısı kocası oğlu kızı babası annesi kardeşi ağabeyi ablası dedesi ninesi torunu amcası dayısı halası teyzesi yeğeni
ailesi baba anne kardeş
"""

SPEECH = """
dedi söyledi belirtti açıkladı ifade vurguladı ekledi anlattı konuştu yazdı kaydetti savundu iddia bildirdi diyor söylüyor
yanıtladı sordu hatırlattı uyardı doğruladı yalanladı aktardı değerlendirdi paylaştı eleştirdi çağırdı göre duyurdu
"""

REPORTS = "bildirdi yazdı aktardı duyurdu haberine"

PERSONAL = """
doğdu öldü tutuklandı gözaltına serbest yargılandı mahkum atandı seçildi istifa katıldı çalıştı çalışıyor mezun görev
yaşamını evlendi
"""

ORGANISATIONS = """
TV parti hareket cephe birlik ittifak blok koalisyon federasyon konfederasyon dernek cemiyet örgüt teşkilat kurum kurul
kuruluş komite komisyon konsey idare ajans bakanlık daire başkanlık müdürlük servis sekreterlik parlamento meclis senato
kongre oda mahkeme savcılık başsavcılık emniyet ordu donanma jandarma kuvvet istihbarat büyükelçilik elçilik konsolosluk
kabine hükümet belediye valilik kaymakamlık üniversite enstitü akademi okul lise fakülte laboratuvar merkez vakıf girişim
forum platform kulüp lig banka şirket holding fabrika kanal radyo televizyon gazete dergi yayınevi kilise patrikhane müze
kütüphane tiyatro orkestra hastane klinik büro sendika baro insiyatif inisiyatif topluluk grup tugay tabur ofis haber yayın
komiserlik kitabevi matbaa
"""
ORGANISATIONS_SOFT = """
birlik/birliğ bakanlık/bakanlığ başkanlık/başkanlığ müdürlük/müdürlüğ sekreterlik/sekreterliğ savcılık/savcılığ
başsavcılık/başsavcılığ büyükelçilik/büyükelçiliğ elçilik/elçiliğ konsolosluk/konsolosluğ valilik/valiliğ
kaymakamlık/kaymakamlığ vakıf/vakf ittifak/ittifak dernek/derneğ topluluk/topluluğ komiserlik/komiserliğ parti/parti
hareket/hareket kulüp/kulüb klinik/kliniğ
"""

STATE_BODIES = "hükümet parlamento ordu polis büyükelçilik elçilik konsolosluk rejim"

ANNOUNCING = "partisi gazetesi ajansı dergisi kanalı şirketi derneği vakfı sitesi televizyonu"

OTHER_HEADS = """
yasa yasası kanun kanunu anayasa anayasası sözleşme sözleşmesi anlaşma antlaşma bildirge bildirgesi madde savaş savaşı devrim
darbe festival festivali kupa kupası olimpiyat şampiyona ödül ödülü gün günü hafta haftası yıl zirve zirvesi konferans kongre
program operasyon kampanya dava davası seçim referandum il ili ilçe ilçesi bölge bölgesi cumhuriyet cumhuriyeti sokak sokağı
cadde caddesi bulvar bulvarı meydan meydanı köprü köprüsü kule saray sarayı park parkı stadyum havalimanı istasyon ada adası
nehir nehri göl gölü deniz denizi körfez dağ dağı ova vadi köy köyü şehir kent kasaba mahalle mahallesi cezaevi hapishane
bayram bayramı soykırım
"""

PLACE_BEFORE = ""
PLACE_AFTER = """
ili ilinde ilçesi ilçesinde şehri şehrinde kenti kentinde köyü köyünde mahallesi mahallesinde caddesi sokağı meydanı
meydanında bölgesi bölgesinde cezaevi cezaevinde adliyesi
"""

NOT_NAMES = """
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi
pazar nevruz ramazan kurban allah tanrı islam kuran internet batı doğu kuzey güney soru cevap yanıt fotoğraf kaynak video
röportaj söyleşi evet hayır bu o bunlar onlar ben sen biz siz onun onların bizim sizin benim kendi her hiç ne kim hangi
nerede neden nasıl ama ancak fakat ve veya ya ki de da ise için ile göre kadar sonra önce şimdi bugün dün yarın artık henüz
yalnızca sadece hatta belki elbette çünkü buna bundan bunun bunu burada orada bazı çok az tüm bütün diğer başka bir iki üç
dört beş altı yedi sekiz dokuz on yüz bin ayrıca aynı böylece daha en yine örneğin geçen o-gün bu-arada öte şu söz konusu
facebook twitter youtube instagram telegram tiktok zoom sayın değerli saygılarımızla imzacılar
"""

DEMONYM_STEMS = """
türk türkiye rus rusya alman almanya fransız fransa ingiliz ingiltere amerikan amerika abd azerbaycan azeri ermeni ermenistan
gürcü gürcistan iran iranlı irak iraklı suriye suriyeli kürt ukrayna ukraynalı yunan yunanistan bulgar israil israilli
filistin çin avrupa arap
"""

CONNECTORS = "ve ile için"
FORWARD = ""

STOP_ACRONYMS = """
abd sscb stk lgbt lgbti lgbtiq tv kdv gsyh ceo pr fm kktc bae i ii iii iv v vi vii viii ix x xi xii xx xxi usd tl avm tck cmk
ohal khk tc
"""
