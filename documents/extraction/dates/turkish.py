"""Turkish dates: the day before the month, endings after an apostrophe (Türk Dil Kurumu, Yazım Kılavuzu)."""

from babel.dates import get_month_names

from documents.extraction.dates.grammar import Grammar

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

TURKISH = Grammar(
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
        rf"(?P<m1><M>)<_>(?P<y1><Y>)(?:['’](?P<since>[dt][ae]n<_>(?:beri|bu<_>yana|itibaren))|(?P<until>['’]y?[ae]<_>kadar)|{_END})",
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
        rf"{_BARE}(?P<y1><Y>)<_>(?:yıl|sene)[ıi](?:nda|nın|ndan|nda(?:ki)?|na|nı)?(?!\w)(?:<_>(?:baş|son|orta)\w{{1,6}})?",
        rf"{_BARE}(?P<y1>(?:1[5-9]\d\d|20[0-4]\d))['’](?:[dt][ae](?:n|ki)?|[ıiuün]{{2,3}}|y?[ae]|y?[ıiuü])(?!\w|<_>(?:yakın|aşkın|fazla|çok|az)(?!\w))",
        r"(?<=\()(?P<y1>(?:19\d\d|20[0-4]\d))(?=\))",
        r"(?<!\w)(?:bundan<_>)?(?:(?P<about>yaklaşık|aşağı<_>yukarı)<_>)?(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit><U>)<_>(?:önce|evvel)(?:ki|sin\w{0,4})?(?!\w)",
        r"(?<!\w)(?P<lasting>son|geçtiğimiz|geçen)<_>(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit>gün|hafta|ay|yıl|sene)(?:d[ıa]r?|l[ıi]k|<_>içinde|<_>boyunca|ın|da)",
        r"(?<!\w)(?:(?P<about>yaklaşık)<_>)?(?P<n1><N>)<_>(?P<unit>yıl|sene)(?P<lasting>dır|dir|dan<_>fazladır|<_>boyunca)(?!\w)",
        r"(?<!\w)(?P<before_yesterday>evvelsi<_>gün|önceki<_>gün)(?!\w)",
        r"(?<!\w)(?P<yesterday>dün)(?:kü)?(?!\w)",
        r"(?<!\w)(?:(?P<last_year>geçen|geçtiğimiz)|(?P<this_year>bu)|(?P<next_year>gelecek|önümüzdeki))<_>(?:yıl|sene)(?:ın|ki)?(?!\w)",
        r"(?<!\w)(?:(?P<last_month>geçen|geçtiğimiz)|(?P<this_month>bu))<_>ay(?:ın)?(?!\w)",
        r"(?<!\w)(?P<last_week>geçen|geçtiğimiz)<_>hafta(?:nın)?(?!\w)",
        r"(?<!\w)(?P<w><W>)<_>günü(?!\w)",
    ),
)
