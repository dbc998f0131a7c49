"""Turkish: the day before the month, endings after an apostrophe (Türk Dil Kurumu, Yazım Kılavuzu).

Words are stems; possessive and case endings are added to them, after Göksel and Kerslake, Turkish: A Comprehensive Grammar
(2005), chapter 8. Offices and kinds of body after the Constitution of 1982 and the State Organisation Central Registry's
headings; verbs of speech after the Turkish Language Society's dictionary.
"""

from babel.dates import get_month_names

from documents.extraction.languages.date_grammar import DateGrammar
from documents.extraction.languages.declaration import DateWords, Language, NameWords, TextSigns

_NAMES = [get_month_names("wide", locale="tr")[number] for number in range(1, 13)]
_MONTHS = [rf"(?<!\w){name}(?!\w)" for name in _NAMES]
_NUMBERS = {
    "bir": 1,
    "iki": 2,
    "üç": 3,
    "dört": 4,
    "beş": 5,
    "altı": 6,
    "yedi": 7,
    "sekiz": 8,
    "dokuz": 9,
    "on": 10,
    "on beş": 15,
    "on iki": 12,
    "yirmi": 20,
    "otuz": 30,
    "kırk": 40,
    "elli": 50,
    "altmış": 60,
    "yetmiş": 70,
    "yüz": 100,
}
_END = r"(?:['’][a-zçğıöşü]{1,6})?"
_Y1, _Y2 = r"(?:,?<_>(?P<y1><Y>))?", r"(?:,?<_>(?P<y2><Y>))?"
_BEFORE = r"(?:(?:(?P<last_year>geçen|geçtiğimiz)|(?P<this_year>bu)|(?P<next_year>gelecek|önümüzdeki))<_>yıl<_>)?"
_BARE = r"(?<![\w№.,-])"

_DATES = DateGrammar(
    months=_MONTHS,
    weekdays=["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"],
    numbers=_NUMBERS,
    units={"day": "gün", "week": "hafta", "month": "ay", "year": "yıl|sene", "decade": r"on\s+yıl"},
    seasons={
        "spring": r"ilkbahar\w{0,5}|bahar\w{0,5}",
        "summer": r"yaz(?:ında|ı|<_>aylarında)?",
        "autumn": r"sonbahar\w{0,5}|güz\w{0,4}",
    },
    fixed=(
        "dün",
        "yüzyıl",
        "asır",
    ),
    templates=(
        rf"(?P<d1><D>)(?:<_>(?P<m1><M>){_Y1})?(?:<->|<_>ile<_>|<_>ilâ<_>)(?P<d2><D>)<_>(?P<m2><M>){_Y2}{_END}"
        r"(?:<_>(?:tarihleri<_>)?arasında)?",
        rf"(?P<d1><D>)<_>(?P<m1><M>){_Y1}['’][dt][ae]n<_>(?P<d2><D>)<_>(?P<m2><M>){_Y2}['’]y?[ae]<_>(?:kadar|dek)",
        rf"(?P<d1><D>)<_>(?P<pair>ve)<_>(?P<d2><D>)<_>(?P<m2><M>){_Y2}{_END}",
        rf"(?<!\w){_BEFORE}(?P<d1><D>)<_>(?P<m1><M>){_Y1}{_END}(?!:)",
        rf"(?P<m1><M>)(?:<_>(?P<y1><Y>))?(?:<->|<_>ile<_>)(?P<m2><M>)<_>(?P<y2><Y>){_END}(?:<_>arasında)?",
        rf"(?P<m1><M>)<_>(?P<y1><Y>)(?:['’](?P<since>[dt][ae]n<_>(?:beri|bu<_>yana|itibaren))|(?P<until>['’]y?[ae]<_>kadar)|<_>(?:baş|son|orta)[ıia]\w{{0,6}}|{_END})",
        rf"(?<!\w)(?P<y1><Y>)(?:<_>yılı(?:nın|nda)?|['’][ıiuün]{{2,3}})?<_>(?P<m1><M>)(?:<_>ay(?:ı\w{{0,4}})|{_END})",
        rf"(?<!\w){_BEFORE}(?P<m1><M>)(?:(?:<_>ayından|['’][dt][ae]n)<_>(?P<since>beri|itibaren|bu<_>yana)|<_>ay(?:ı\w{{0,4}})|<_>(?:baş|son|orta)[ıia]\w{{2,6}})(?!\w)",
        r"(?<!\w)(?:(?P<last_year>geçen|geçtiğimiz)|(?P<this_year>bu))<_>yıl(?:ın)?<_>(?P<m1><M>)(?:['’]\w{1,4})?",
        rf"{_BARE}(?P<z1>(?:1[5-9]|20)\d0)(?:['’]?l[ae]r)?(?:<->|<_>ve<_>)(?P<z2>(?:1[5-9]|20)\d0)['’]?l[aeıi]r?\w{{0,5}}(?:<_>yıl\w{{0,8}})?",
        rf"{_BARE}(?P<y1><Y>)<_>(?P<pair>ve)<_>(?P<y2><Y>)(?:<_>yıl(?:lar)?[ıi]\w{{0,4}}|['’]\w{{1,5}})",
        rf"{_BARE}(?P<y1><Y>)(?:<->|/|<_>ile<_>)(?P<y2><Y>|\d\d)(?![\d%]|[.,]\d)(?:<_>yıl(?:lar)?[ıi]\w{{0,4}})?(?:<_>arasında|['’]\w{{1,5}})?",
        rf"{_BARE}(?P<y1><Y>)['’][dt][ae]n<_>(?P<y2><Y>)['’]y?[ae]<_>(?:kadar|dek)",
        rf"{_BARE}(?P<z1>(?:1[5-9]|20)\d0|[1-9]0)(?:['’]?l[ıiuü]<_>yıl\w{{0,8}}|['’]?l[ae]r\w{{0,5}})"
        r"(?:<_>ve<_>(?P<z2>(?:1[5-9]|20)\d0|[1-9]0)(?:['’]?l[ıiuü]<_>yıl\w{0,8}|['’]?l[ae]r\w{0,5}))?",
        r"(?<!\w)(?P<c1>[IVX]{1,5}|\d{1,2})\.?(?:<_>ve<_>(?P<c2>[IVX]{1,5}|\d{1,2})\.?)?<_>(?:yüzyıl|asır)\w{0,5}",
        rf"{_BARE}(?P<y1><Y>)(?:<_>yılı(?:nın)?)?{_END}<_>(?P<season><S>)(?!\w)",
        rf"{_BARE}(?P<y1><Y>)(?:['’][dt][ae]n|<_>yılından)<_>(?P<since>beri|bu<_>yana|itibaren)(?!\w)",
        rf"{_BARE}(?P<y1><Y>)(?P<until>['’]y?[ae]<_>(?:kadar|dek)|<_>yılına<_>(?:kadar|dek))(?!\w)",
        rf"{_BARE}(?P<y1><Y>)<_>(?:yıl|sene)[ıi](?:nda|nın|ndan|nda(?:ki)?|na|nı)?(?!\w)(?:<_>(?:baş|son|orta)\w{{1,9}})?",
        rf"{_BARE}(?P<y1>(?:1[5-9]\d\d|20[0-4]\d))['’](?:[dt][ae](?:n|ki)?|[ıiuün]{{2,3}}|y?[ae]|y?[ıiuü])(?!\w|<_>(?:yakın|aşkın|fazla|çok|az)(?!\w))",
        rf"{_BARE}(?P<y1>(?:19\d\d|20[0-4]\d))<_>(?:baş|son|orta)(?:s?ı|lar)\w{{1,6}}(?!\w)",
        r"(?<=\()(?P<y1>(?:19\d\d|20[0-4]\d))(?=\))",
        r"(?<!\w)(?:bundan<_>)?(?:(?P<about>yaklaşık|aşağı<_>yukarı)<_>)?(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit><U>)<_>(?:önce|evvel)(?:ki|sin\w{0,4})?(?!\w)",
        r"(?<!\w)(?P<lasting>son|geçtiğimiz|geçen)<_>(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit>gün|hafta|ay|yıl|sene)(?:d[ıa]r?|l[ıi]k|<_>içinde|<_>boyunca|ın|da)",
        r"(?<!\w)(?:(?P<about>yaklaşık)<_>)?(?P<n1><N>)<_>(?P<unit>yıl|sene)(?P<lasting>dır|dir|dan<_>fazladır|<_>boyunca)(?!\w)",
        r"(?<!\w)(?P<n1><N>)<_>(?P<unit><U>)<_>(?P<ahead>sonra)(?!\w)",
        r"(?<!\w)(?P<ahead>ertesi)<_>(?P<unit>gün)(?!\w)",
        r"(?<!\w)(?P<before_yesterday>evvelsi<_>gün|önceki<_>gün)(?!\w)",
        r"(?<!\w)(?P<yesterday>dün)(?:kü)?(?!\w)",
        r"(?<!\w)(?:(?P<last_year>geçen|geçtiğimiz)|(?P<this_year>bu)|(?P<next_year>gelecek|önümüzdeki))<_>(?:yıl|sene)(?:ın|ki)?(?!\w)",
        r"(?<!\w)(?:(?P<last_month>geçen|geçtiğimiz)|(?P<this_month>bu))<_>ay(?:ın)?(?!\w)",
        r"(?<!\w)(?P<last_week>geçen|geçtiğimiz)<_>hafta(?:nın)?(?!\w)",
        r"(?<!\w)(?P<w><W>)<_>günü(?!\w)",
    ),
)

_WORDS = NameWords(
    address="bey hanım efendi ağa",
    word_endings="""
- ı sı nın ın sının ının a ya na sına ına yı nı sını ını da ta sında ında dan tan sından ından la yla sıyla ıyla lar
ları larının larına larından larında lara lardan ların dır sıdır ıdır
""",
    titles="""
sayın bay bayan bey hanım efendi hoca doktor dr profesör prof doç doçent av hacı şeyh paşa ağa sultan şah imam kral kraliçe
prens prenses lord başpiskopos
""",
    roles="""
cumhurbaşkanı cumhurbaşkan başbakan bakan başkan eşbaşkan genel-başkan lider vekil milletvekili milletvekil vali kaymakam
belediye-başkanı muhtar sekreter genel-sekreter sözcü büyükelçi konsolos diplomat danışman müşavir müdür genel-müdür rektör
dekan editör gazeteci muhabir yazar köşe-yazarı şair çevirmen yayıncı tarihçi akademisyen profesör ekonomist sosyolog
siyasetçi siyaset-bilimci uzman analist aktivist savunucu hak-savunucusu avukat hukukçu savcı yargıç hâkim hakim noter
general albay binbaşı yüzbaşı üsteğmen teğmen asker subay polis komiser komutan doktor hekim hemşire öğretmen öğrenci
mühendis mimar ressam oyuncu şarkıcı müzisyen yönetmen yapımcı fotoğrafçı sunucu moderatör iş-insanı işadamı işçi çiftçi
sendikacı temsilci üye kurucu aday muhalif tutuklu hükümlü sanık şüpheli mağdur tanık mahkum eylemci vatandaş emekli sporcu
antrenör futbolcu koordinatör gönüllü imam din-adamı araştırmacı eleştirmen meclis-üyesi blog-yazarı başhekim
""",
    role_words="""
eski genel yardımcı yardımcısı birinci ikinci baş insan hakları dışişleri içişleri adalet milli savunma sağlık eğitim maliye
kültür il ilçe bağımsız ünlü tanınmış muhalif onursal kurucu yönetim kurulu belediye siyaset
""",
    kin="""
eşi eş karısı kocası oğlu kızı babası annesi kardeşi ağabeyi ablası dedesi ninesi torunu amcası dayısı halası teyzesi yeğeni
ailesi baba anne kardeş
""",
    speech="""
dedi söyledi belirtti açıkladı ifade vurguladı ekledi anlattı konuştu yazdı kaydetti savundu iddia bildirdi diyor söylüyor
yanıtladı sordu hatırlattı uyardı doğruladı yalanladı aktardı değerlendirdi paylaştı eleştirdi çağırdı göre duyurdu
""",
    reports="bildirdi yazdı aktardı duyurdu haberine",
    personal="""
doğdu öldü tutuklandı gözaltına serbest yargılandı mahkum atandı seçildi istifa katıldı çalıştı çalışıyor mezun görev
yaşamını evlendi
""",
    organisations="""
TV parti hareket cephe birlik ittifak blok koalisyon federasyon konfederasyon dernek cemiyet örgüt teşkilat kurum kurul
kuruluş komite komisyon konsey idare ajans bakanlık daire başkanlık müdürlük servis sekreterlik parlamento meclis senato
kongre oda mahkeme savcılık başsavcılık emniyet ordu donanma jandarma kuvvet istihbarat büyükelçilik elçilik konsolosluk
kabine hükümet belediye valilik kaymakamlık üniversite enstitü akademi okul lise fakülte laboratuvar merkez vakıf girişim
forum platform kulüp lig banka şirket holding fabrika kanal radyo televizyon gazete dergi yayınevi kilise patrikhane müze
kütüphane tiyatro orkestra hastane klinik büro sendika baro insiyatif inisiyatif topluluk grup tugay tabur ofis haber yayın
komiserlik kitabevi matbaa
""",
    organisations_soft="""
birlik/birliğ bakanlık/bakanlığ başkanlık/başkanlığ müdürlük/müdürlüğ sekreterlik/sekreterliğ savcılık/savcılığ
başsavcılık/başsavcılığ büyükelçilik/büyükelçiliğ elçilik/elçiliğ konsolosluk/konsolosluğ valilik/valiliğ
kaymakamlık/kaymakamlığ vakıf/vakf ittifak/ittifak dernek/derneğ topluluk/topluluğ komiserlik/komiserliğ parti/parti
hareket/hareket kulüp/kulüb klinik/kliniğ
""",
    state_bodies="hükümet parlamento ordu polis büyükelçilik elçilik konsolosluk rejim",
    announcing="partisi gazetesi ajansı dergisi kanalı şirketi derneği vakfı sitesi televizyonu",
    other_heads="""
yasa yasası kanun kanunu anayasa anayasası sözleşme sözleşmesi anlaşma antlaşma bildirge bildirgesi madde savaş savaşı devrim
darbe festival festivali kupa kupası olimpiyat şampiyona ödül ödülü gün günü hafta haftası yıl zirve zirvesi konferans kongre
program operasyon kampanya dava davası seçim referandum il ili ilçe ilçesi bölge bölgesi cumhuriyet cumhuriyeti sokak sokağı
cadde caddesi bulvar bulvarı meydan meydanı köprü köprüsü kule saray sarayı park parkı stadyum havalimanı istasyon ada adası
nehir nehri göl gölü deniz denizi körfez dağ dağı ova vadi köy köyü şehir kent kasaba mahalle mahallesi cezaevi hapishane
bayram bayramı soykırım
""",
    place_after="""
ili ilinde ilçesi ilçesinde şehri şehrinde kenti kentinde köyü köyünde mahallesi mahallesinde caddesi sokağı meydanı
meydanında bölgesi bölgesinde cezaevi cezaevinde adliyesi
""",
    not_names="""
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi
pazar nevruz ramazan kurban allah tanrı islam kuran internet batı doğu kuzey güney soru cevap yanıt fotoğraf kaynak video
röportaj söyleşi evet hayır bu o bunlar onlar ben sen biz siz onun onların bizim sizin benim kendi her hiç ne kim hangi
nerede neden nasıl ama ancak fakat ve veya ya ki de da ise için ile göre kadar sonra önce şimdi bugün dün yarın artık henüz
yalnızca sadece hatta belki elbette çünkü buna bundan bunun bunu burada orada bazı çok az tüm bütün diğer başka bir iki üç
dört beş altı yedi sekiz dokuz on yüz bin ayrıca aynı böylece daha en yine örneğin geçen o-gün bu-arada öte şu söz konusu
facebook twitter youtube instagram telegram tiktok zoom sayın değerli saygılarımızla imzacılar
""",
    demonyms="""
türk türkiye rus rusya alman almanya fransız fransa ingiliz ingiltere amerikan amerika abd azerbaycan azeri ermeni ermenistan
gürcü gürcistan iran iranlı irak iraklı suriye suriyeli kürt ukrayna ukraynalı yunan yunanistan bulgar israil israilli
filistin çin avrupa arap
""",
    connectors="ve ile için",
    stop_acronyms="""
abd sscb stk lgbt lgbti lgbtiq tv kdv gsyh ceo pr fm kktc bae i ii iii iv v vi vii viii ix x xi xii xx xxi usd tl avm tck cmk
ohal khk tc
""",
    demonym_endings="ın nın lı lar ların a da dan nı ya yə",
    known_bodies="""
AB|BM|TBMM|AKP|CHP|MHP|HDP|DEM|AYM|YSK|TRT|MİT|Avrupa Birliği|Birleşmiş Milletler|Avrupa Konseyi|Avrupa Parlamentosu
Anayasa Mahkemesi|Yargıtay|Danıştay|Sayıştay|Genelkurmay|Diyanet|Cumhuriyet|Hürriyet|Milliyet|Sabah|Sözcü|BirGün
Evrensel|Anadolu Ajansı|Kızılay|Beyaz Saray|Kremlin|Pentagon|Taliban|Hamas|Hizbullah|PKK
""",
    conjunctions="ve",
    called_behind="isimli",
    years_of_age="yaşında",
)


_DATE_WORDS = DateWords(
    about=r"yaklaşık(?:\solarak)?|takriben",
    about_behind=r"civar\w*|dolay\w*|sıralar\w*",
    earlier_behind=r"önce|evvel",
    later_behind=r"sonra|beri|itibaren",
    other_calendars=r"hicri",
    other_calendars_before=r"M\.?Ö\.?|milattan\sönce|hicri",
    prepositions="yılı yılında ile",
    set_in="(?:yılında|['’][dt][ae])$",
    future=r"(?<!\w)\w+(?:acak|ecek|acaktır|ecektir|aca[ğk]\w{1,5}|ece[ğk]\w{1,5})(?!\w)|planlan\w+|ertelen\w+|(?<!\w)kadar(?!\w)",
    clause_ends="ve|ama",
    anniversary=r"(?<!\w)<N>[.'’]?(?:inci|nci|üncü|uncu)? yıl ?dönümün?\w{0,4}",
    more_than="aşkın|fazla",
    foundings=(
        (1923, "Türkiye Cumhuriyeti"),
        (1945, "Birleşmiş Milletler"),
        (1948, "İsrail Devleti"),
        (1949, "Çin Halk Cumhuriyeti"),
        (1949, "Avrupa Konseyi"),
        (1979, "İran İslam Cumhuriyeti"),
    ),
    day_words="[Gg]ün|[Bb]ayram",
    observances=(
        (1, 27, "Uluslararası Holokost(?:'u)? Anma Günü"),
        (3, 8, "Dünya Kadınlar Günü"),
        (4, 7, "Dünya Sağlık Günü"),
        (5, 3, "Dünya Basın Özgürlüğü Günü"),
        (6, 5, "Dünya Çevre Günü"),
        (6, 20, "Dünya Mülteciler Günü"),
        (12, 10, "İnsan Hakları Günü"),
        (4, 23, r"Ulusal Egemenlik ve Çocuk Bayramı\w*"),
        (5, 19, r"Gençlik ve Spor Bayramı\w*"),
        (7, 15, "Demokrasi ve Millî? Birlik Günü"),
        (8, 30, r"Zafer Bayramı\w*"),
    ),
    national_days={"independence": "Bağımsızlık Günü", "republic": r"Cumhuriyet Bayramı\w*"},
    country_endings=r"['’]?\w{0,8}",
    country_words={"ABD": "US", "Britanya": "GB", "İngiliz": "GB"},
)

_SIGNS = TextSigns(
    bylines="Yazan|Haber|Haberi hazırlayan",
    credits="Yazan|Foto",
    addressed="Sayın|Değerli",
    date_labels="tarih|yayın(?:lanma)? tarihi|yayınlanma|giriş|oluşturulma(?: tarihi)?",
    update_labels="(?:son )?(?:güncelleme(?: tarihi)?|güncellendi|güncellenme(?: tarihi)?)",
    reading_time="dk|dakika",
    page_labels=r"giriş|güncelleme|yayınlanma|okunma|foto|fotoğraf|kaynak",
    page_names=r"haberler|ana\s?sayfa|menü|gündem|son\sdakika|basın\s(?:açıklaması|bülteni)|video|canlı(?:\syayın)?|özel\shaber|altyazıyı\sindir",
    at_hour="saat",
    questions="Soru",
    answers="Cevap",
    articles=r"Madde\s+\d{1,4}",
    clauses="dikkate alarak|göz önünde bulundurarak|çağrıda bulunur",
    event_verbs=r"düzenle\w+|gerçekleştiril\w+",
    meetings=r"seminer\w*|konferans\w*|çalıştay\w*|yuvarlak masa\w*|sempozyum\w*",
    events="sempozyum",
    salutations="Sayın",
    closings="saygılarımızla|saygılarımla",
    demands="",
    signatures="imzacılar|saygılarımızla",
    roles_before={"author": "yazar|yazan", "interviewer": "söyleşi", "accused": r"sanık\w*", "victim": "mağdur"},
    roles_after={"victim": "öldürüldü", "accused": "tutuklan"},
)


TURKISH = Language(
    code="tr",
    family="turkic",
    case_ending=r"(?<=...)(?:l[ae]r|n?[iu]n|nd[ae]n?|[dt][ae]n?|y?l[ae]|[yn]?[aeiu]|[dt][iu]r)$",
    endings_apart=True,
    words=_WORDS,
    dates=_DATES,
    date_words=_DATE_WORDS,
    signs=_SIGNS,
)
