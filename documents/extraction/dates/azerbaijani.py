"""Azerbaijani dates: ordinals with a hyphen (2021-ci il) and case endings (Azərbaycan dilinin orfoqrafiya qaydaları, 2020)."""

from babel.dates import get_month_names

from documents.extraction.dates.grammar import Grammar

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

AZERBAIJANI = Grammar(
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
        rf"(?<!\w){_BEFORE}(?P<m1><M>)<_>(?P<d1><D>){_TH}(?!:)",
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
        rf"(?<!\w)(?P<y1><Y>)(?:{_CI}){_YEAR_CASE}(?:<_>(?:əvvəl|son|orta)\w{{1,6}})?",
        r"(?<![\w№])(?P<y1>(?:19\d\d|20[0-4]\d))<_>il(?:də|in|dən)(?!\w)",
        r"(?<=\()(?P<y1>(?:19\d\d|20[0-4]\d))(?=\))",
        r"(?<![\w№-])(?P<y1>(?:19\d\d|20[0-4]\d))-(?:d[əa]|t[əa])(?!\w)",
        r"(?<!\w)(?:bundan<_>)?(?:(?P<about>təxminən|təqribən|təqr\.)<_>)?(?P<n1><N>)(?:(?:<->|<_>və<_>ya<_>)(?P<n2><N>))?<_>"
        r"(?P<unit>gün|həftə|ay|il|onillik)<_>(?:bundan<_>)?(?:əvvəl|öncə|qabaq)(?!\w)",
        r"(?<!\w)(?P<lasting>son|ötən|keçən)<_>(?P<n1><N>)(?:<->(?P<n2><N>))?<_>(?P<unit>gün|həftə|ay|il)(?:d[əa]|<_>ərzində|<_>müddətində)",
        r"(?<!\w)(?P<about>təxminən<_>)?(?P<n1><N>)<_>(?P<unit>il)(?P<lasting>dir(?:<_>ki)?|dən<_>çoxdur|dən<_>artıqdır)(?!\w)",
        r"(?<!\w)(?P<before_yesterday>srağagün)(?!\w)",
        r"(?<!\w)(?P<yesterday>dünən)(?:ki)?(?!\w)",
        r"(?<!\w)(?:(?P<last_year>ötən|keçən)|(?P<this_year>bu)|(?P<next_year>gələn|növbəti))<_>il(?:in|də|ki)?(?!\w)(?!<_><N><_>)",
        r"(?<!\w)(?:(?P<last_month>ötən|keçən)|(?P<this_month>bu))<_>ay(?:da|ın)?(?!\w)",
        r"(?<!\w)(?P<last_week>ötən|keçən)<_>həftə(?:də|nin)?(?!\w)",
        r"(?<!\w)(?P<w><W>)<_>günü(?!\w)",
    ),
)
