"""English dates, of newspapers on both sides of the Atlantic (The Guardian and Associated Press style guides)."""

from babel.dates import get_day_names, get_month_names

from documents.extraction.dates.grammar import Grammar

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

ENGLISH = Grammar(
    months=_MONTHS,
    weekdays=[rf"\b{_DAYS[number]}\b" for number in range(7)],
    numbers=_NUMBERS,
    units={"day": "days?", "week": "weeks?", "month": "months?", "year": "years?", "decade": "decades?"},
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn|fall"},
    folds_case=False,
    fixed=(
        "yesterday",
        r"last\s+night",
        "[a-z]{3,5}ties",
        "centur(?:y|ies)",
    ),
    templates=(
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
        r"\b(?P<before_yesterday>the<_>day<_>before<_>yesterday)\b",
        r"\b(?P<yesterday>yesterday|last<_>night)\b",
        r"\b(?:(?P<last_year>last)|(?P<next_year>next)|(?P<this_year>this))<_>year\b",
        r"\b(?:(?P<last_month>last)|(?P<this_month>this))<_>month\b",
        r"\b(?P<last_week>last)<_>week\b",
        r"\b(?:on|last|this<_>past)<_>(?P<w><W>)(?!,?<_>\(?(?:<M>|<D>))",
    ),
)
