"""What web pages print around an article, in English, Azerbaijani, Russian and Turkish.

The phrases of comment forms are those of WordPress core and its translations (translate.wordpress.org); the others are the
standing lines of news sites. They are compared folded, so that case, accents and punctuation do not matter. `…` at the end
stands for more words, `#` for a number. A phrase under HEADS counts only as a whole line or before a colon or an arrow.
"""

from collections.abc import Mapping

from documents.extraction.findings import OUTSIDE, RUNNING, STRUCK
from documents.extraction.head_lines import BYLINE, DATE_LINE
from documents.extraction.title import TITLE

COMMENTS, SHARING, FOLLOWING = "comment-form", "sharing", "following"
COOKIES, NEWSLETTER, ALSO = "cookies", "newsletter", "read-also"
ADVERTISING, FURNITURE, CREDIT = "advertising", "page-furniture", "picture-credit"
AGENT, PLAYER, CONTACTS = "foreign-agent-notice", "player", "contacts"
UPDATED, REPEATED = "update-line", "repeated-line"

REASONS: Mapping[str, str] = {
    COMMENTS: "the page’s comment form",
    SHARING: "the page’s sharing buttons",
    FOLLOWING: "the page’s call to follow it elsewhere",
    COOKIES: "the page’s cookie notice",
    NEWSLETTER: "the page’s call to subscribe",
    ALSO: "links to other articles",
    ADVERTISING: "a mark of advertising",
    FURNITURE: "a part of the web page, not of the text",
    CREDIT: "a picture’s caption and credit",
    AGENT: "the notice that Russia makes media print",
    PLAYER: "a part of the page’s player",
    CONTACTS: "whom to ask about the text, under its end",
    TITLE: "the title, which stands above the text",
    BYLINE: "who wrote it, which stands above the text",
    DATE_LINE: "the day of the text, which stands above it",
    UPDATED: "when the page was changed",
    REPEATED: "the first line again",
    OUTSIDE: "stands in the page beside the article",
    STRUCK: "struck out in the source",
    RUNNING: "stands at the edge of several pages",
}

WHOLE: Mapping[str, str] = {
    COMMENTS: """
        Leave a Reply | Leave a Reply Cancel reply | Cancel reply | Leave a Comment | Leave a review | Write a comment
        Post a comment | Add a comment | Add comment | Post Comment | Join the conversation | Be the first to comment
        No comments | No comments yet | Comments # | # Comments | # Comment | Show comments | View comments
        Comments are closed | Comment policy | Your email address will not be published
        Your email address will not be published Required fields are marked … | Required fields are marked …
        Save my name email and website in this browser … | You must be logged in to post a comment | Log in to comment
        Log in or register to post comments | Sign in to comment … | Notify me of follow-up comments by email
        Notify me of new posts by email | Şərh yazın | Şərh yaz | Şərhinizi yazın | Şərh bildirin | Şərh əlavə et
        Şərh əlavə edin | Şərhlər # | Rəy bildirin | Rəy yazın | Rəy yaz | Rəyinizi bildirin | Rəylər # | Bir cavab yazın
        Bir şərh yazın | Cavab yazın | Cavabı ləğv et | Cavab yaz | Sizin e-poçt ünvanınız dərc edilməyəcəkdir …
        E-poçt ünvanınız dərc olunmayacaq … | Email ünvanınız dərc olunmayacaq … | E-poçt ünvanınız yayımlanmayacaq …
        Sizin e-poçt ünvanınız yayımlanmayacaq … | Şərh yazmaq üçün daxil olun … | Оставить комментарий | Оставьте комментарий
        Добавить комментарий | Добавить комментарий Отменить ответ | Отменить ответ | Написать комментарий
        Оставьте ваш комментарий | Оставить отзыв | Ваш комментарий | Комментарии # | Комментариев # | # комментариев
        # комментария | # комментарий | Комментариев нет | Пока нет комментариев | Нет комментариев | Комментарии закрыты
        Ваш адрес email не будет опубликован … | Ваш e-mail не будет опубликован … | Обязательные поля помечены …
        Сохранить моё имя email и адрес сайта в этом браузере … | Для отправки комментария вам необходимо авторизоваться
        Чтобы оставить комментарий войдите … | Войдите чтобы оставить комментарий … | Bir cevap yazın | Bir yanıt yazın
        Bir yorum yazın | Yorum yapın | Yorum yap | Yorum yaz | Yorum bırakın | Yorum ekle | Yorumunuzu yazın
        Yanıtı iptal et
        Cevabı iptal et | Yorumlar # | # Yorum | Henüz yorum yapılmamış | İlk yorumu siz yapın | İlk yorumu sen yap
        E-posta hesabınız yayımlanmayacak … | E-posta adresiniz yayınlanmayacak … | E-posta adresiniz yayımlanmayacak …
        Gerekli alanlar ile işaretlenmişlerdir | Daha sonraki yorumlarımda kullanılması için …
        Yorum yapabilmek için giriş yapmalısınız …
    """,
    SHARING: """
        Share this | Share this article | Share this story | Share this post | Share this page | Share this news
        Share the article | Share with friends | Share on Facebook | Share on Twitter | Share on X | Share on WhatsApp
        Share on Telegram | Share on LinkedIn | Share via Email | Share via WhatsApp | Share via Telegram
        Click to share on … | Email this article | Print this article | Print this page | Copy link | Copy link to clipboard
        Share link | # Shares | Tweet this | Send to a friend | Paylaş | Paylaşın | Xəbəri paylaş | Xəbəri paylaşın
        Facebookda paylaş | Facebook-da paylaş | Twitterdə paylaş | WhatsApp-da paylaş | Telegramda paylaş
        Telegram-da paylaş
        Dostlarınla paylaş | Dostlarınızla paylaşın | Sosial şəbəkələrdə paylaş | Sosial şəbəkələrdə paylaşın
        Bu xəbəri paylaş | Bu xəbəri paylaşın | Linki kopyala | Çap et | Yazını paylaş | Məqaləni paylaş | Поделиться
        Поделитесь | Поделиться ссылкой | Поделиться новостью | Поделиться статьёй | Поделиться с друзьями
        Поделитесь с друзьями | Поделиться в соцсетях | Поделитесь в соцсетях | Поделиться в социальных сетях
        Поделиться в Facebook | Поделиться в Telegram | Поделиться ВКонтакте | Расскажите друзьям | Скопировать ссылку
        Отправить другу | Распечатать | Bu haberi paylaş | Haberi paylaş | Haberi paylaşın | Facebook'ta paylaş
        Twitter'da paylaş | X'te paylaş | WhatsApp'ta paylaş | Sosyal medyada paylaş | Sosyal medyada paylaşın
        Arkadaşlarınla paylaş | Bağlantıyı kopyala | Yazdır | Bu yazıyı paylaş
    """,
    FOLLOWING: """
        Follow … on Twitter … | Follow … on Facebook … | Follow … on Instagram … | Send us a message on WhatsApp …
        Follow us | Follow us on … | Follow us in … | Follow our … channel | Join our Telegram … | Join us on …
        Join our channel … | Subscribe to our Telegram … | Subscribe to our YouTube … | Subscribe to our channel …
        Subscribe to our WhatsApp … | Like us on … | Find us on … | Connect with us … | Stay connected | Stay tuned on …
        Download our app … | Follow … on social media | Bizi izləyin | Bizi sosial şəbəkələrdə … | Bizi Telegram …
        Bizi Facebook … | Bizi Instagram … | Bizi YouTube … | Bizi Twitter … | Bizi WhatsApp …
        Sosial şəbəkələrdə bizi izləyin | Telegram kanalımıza … | Telegram kanalımızı … | YouTube kanalımıza …
        WhatsApp kanalımıza … | Kanalımıza abunə olun … | Bizə qoşulun | Facebook səhifəmizi … | Sosial şəbəkələrdə izləyin
        Подписывайтесь на нас … | Подписывайтесь на наш … | Подпишитесь на наш … | Подписывайтесь на канал …
        Следите за нами … | Следите за нашими новостями … | Мы в соцсетях | Мы в социальных сетях | Мы в Telegram
        Мы в Facebook | Присоединяйтесь к нам … | Присоединяйтесь к нашему … | Наш Telegram-канал … | Наш канал в …
        Читайте нас в … | Оставайтесь с нами … | Bizi takip edin | Bizi sosyal medyada … | Sosyal medyada bizi …
        Bizi Twitter'da … | Bizi Facebook'ta … | Bizi Instagram'da … | Bizi Telegram'da … | Bizi X'te … | YouTube kanalımıza …
        Telegram kanalımıza … | WhatsApp kanalımıza … | Bizi takip et
    """,
    COOKIES: """
        We use cookies … | This website uses cookies … | This site uses cookies … | Our website uses cookies …
        Our site uses cookies … | By continuing to browse … | By continuing to use this … | By continuing to use our …
        By using this site you agree … | Accept cookies | Accept all cookies | Accept all | Reject all | Cookie settings
        Cookie preferences | Cookie policy | Manage cookies | Bu sayt kuki … | Bu sayt cookie … | Bu sayt çərəz …
        Saytımız kuki … | Saytımız çərəz … | Biz kuki … | Biz çərəzlərdən … | Bu veb-sayt kuki … | Bu sayt kukilərdən …
        Saytımızda kuki … | Saytımızda çərəzlərdən … | Bu veb-sayt çərəz … | Kukiləri qəbul et | Çərəzləri qəbul et
        Мы используем файлы cookie … | Мы используем cookie … | Мы используем cookies … | Мы используем куки …
        Этот сайт использует cookie … | Этот сайт использует cookies … | Этот сайт использует файлы cookie …
        Наш сайт использует файлы cookie … | Сайт использует cookie … | Наш сайт использует cookie …
        Продолжая использовать сайт … | Продолжая пользоваться сайтом … | Принять cookie | Принять все cookie | Принять все
        Bu site çerez … | Bu web sitesi çerez … | Bu sitede çerez … | Sitemizde çerez … | Web sitemizde çerez …
        Çerez politikası | Çerezleri kabul et | Bu internet sitesinde çerez … | Tümünü kabul et | Çerez ayarları
        Sitemiz çerez …
    """,
    NEWSLETTER: """
        Sign up to get … | Sign up to receive … | Subscribe now to … | Subscribe today to … | Subscribe to our … edition …
        To view the full story please subscribe … | To read the full story please subscribe … | Already a subscriber …
        If you're seeing this message but you're already a subscriber … | Download the … apps … | Download our … app …
        Sign up for our newsletter … | Sign up to our newsletter … | Sign up for the newsletter …
        Subscribe to our newsletter … | Subscribe to the newsletter … | Subscribe to our mailing list … | Subscribe now
        Get the latest news … in your inbox | Enter your email | Enter your email address … | Join our mailing list …
        Sign up for our daily … | Sign up for our weekly … | Get our newsletter … | Never miss a story …
        Support our journalism … | Support independent journalism … | Xəbərlərə abunə olun … | Xəbər bülleteninə abunə olun …
        Bülletenimizə abunə olun … | Abunə olun | Poçt siyahımıza … | E-poçt ünvanınızı daxil edin …
        Подпишитесь на рассылку … | Подписаться на рассылку … | Подпишитесь на нашу рассылку … | Подпишитесь на новости …
        Подписаться на новости … | Введите ваш email … | Введите свой email … | Поддержите нас … | Поддержите нашу работу …
        Поддержать редакцию … | Bültenimize abone olun … | E-bültenimize abone olun … | E-bültene abone olun …
        Bülten aboneliği | Haber bültenimize … | E-posta adresinizi girin …
    """,
    ADVERTISING: """
        Advertisement | Advertisements | Advertising | Sponsored | Sponsored content | Story continues below advertisement
        Continue reading below advertisement | Article continues below … | Reklam | Reklamlar | Реклама | На правах рекламы
        Advertisement Scroll to continue … | Reklamdan sonra davam ediyor
    """,
    FURNITURE: """
        Back to top | Skip to content | Skip to main content | Print version | # min read | # minute read | # minutes read
        Short URL … | Shortlink … | Permalink … | # hours ago | # hour ago | # days ago | # day ago | # minutes ago
        # weeks ago
        # week ago | # saat əvvəl | # gün əvvəl | # dəqiqə əvvəl | # часа назад | # часов назад | # час назад | # дня назад
        # дней назад | # день назад | # минут назад | # saat önce | # gün önce | # dakika önce | Qısa keçid … | Kısa URL …
        Reading time # … | Read time # … | Views # | # views | All rights reserved | Terms of use | Privacy policy | Loading
        Scroll to top | Show more | Load more | Text size | Listen to this article | Close menu | Toggle navigation
        Report an error | Report a typo | If you find an error … Ctrl Enter | Found a mistake … Ctrl Enter
        Spotted a typo … Ctrl Enter | Çap versiyası | Baxış sayı # | Baxılıb # | Oxunub # | Oxunma sayı # | # baxış
        Bütün hüquqlar qorunur | Yuxarı qayıt | Geri qayıt | Mətndə səhv … Ctrl Enter | Səhv tapmısınız …
        Mətndə səhv tapdınızsa … | Oxu müddəti # … | Saytın materiallarından istifadə … | Версия для печати | Просмотров #
        Просмотры # | # просмотров | Прочитано # | Прочитано # раз | Время чтения # … | Все права защищены | Наверх
        Вернуться назад | Если вы нашли ошибку … | Если вы заметили ошибку … | Нашли ошибку … | Заметили ошибку …
        При использовании материалов … ссылка … обязательна | Перепечатка материалов … | Размер шрифта | Загрузка
        Görüntülenme # | Okunma # | Okunma sayısı # | # okunma | Tüm hakları saklıdır | Yukarı çık | Okuma süresi # …
        Haber hatası bildir | Yazı boyutu | Kaynak göstermeden …
    """,
    AGENT: """
        Настоящий материал … иностранным агентом … | Настоящий материал … иностранного агента …
        Настоящее сообщение … иностранным агентом … | Настоящее сообщение … иностранного агента …
        Данное сообщение … иностранного агента … | Данный материал … иностранным агентом …
        Данный материал … иностранного агента … | Этот материал … иностранным агентом …
        Материал создан … иностранным агентом …
        Данное сообщение … иностранным агентом … | Внесён в реестр иностранных агентов | Внесена в реестр иностранных агентов
        Признан … иностранным агентом | Признано … иностранным агентом | This content was created by a foreign agent …
        This material was created … by a foreign agent …
    """,
    PLAYER: """
        Download subtitles | Download transcript | Download audio | Embed | Embed share | Pop-out player | Direct link
        Watch video | Watch the video | Play video | Play audio | Video player … | Your browser does not support …
        No media source currently available | The code has been copied to your clipboard
        The URL has been copied to your clipboard | Now playing | Unmute | Auto # p # p … | # p # p …
        This video is unavailable | To view this video please enable JavaScript … | Смотреть видео
        Смотрите видео | Видео недоступно | Ваш браузер не поддерживает … | Нет медиаисточника | Прямая ссылка
        Код скопирован в буфер обмена | Скачать субтитры | Скачать аудио | Слушать подкаст | Включить звук
        Videoya baxın | Videonu izləyin | Videoya bax | Brauzeriniz … dəstəkləmir | Birbaşa link | Altyazıları yüklə
        Media mənbəyi mövcud deyil | Audionu yüklə | Kod köçürüldü | Videoyu izle | Videoyu izleyin | Videoyu oynat
        Tarayıcınız … desteklemiyor | Altyazıyı indir | Altyazıları indir | Doğrudan bağlantı | Sesi aç
    """,
}

HEADS: Mapping[str, str] = {
    ALSO: """
        Watch | Watch also | Watch more | Listen | Listen also | Смотреть | Слушать | Смотрите | Послушать | İzləyin
        Dinləyin
        İzleyin | Dinleyin | Read also | Also read | Read more | Read next | Read on | See also | Related
        Related articles | Related article
        Related stories | Related story | Related news | Related posts | Related content | Related topics | More on this
        More on this topic | More on this story | More from | Trending stories | Trending now | Popular stories
        In other news
        Latest stories | Most viewed | Most popular stories | Also on the site | What to read next | You may also like
        You might also like
        You may be interested in | Recommended | Recommended for you | Recommended reading | Most read | Most popular
        Latest news | Trending | Don't miss | Up next | More news | Previous article | Next article | Previous post
        Next post | Editor's picks | Top stories | More stories | Həmçinin oxuyun | Həmçinin bax | Bunu da oxuyun
        Bunları da oxuyun | Oxşar xəbərlər | Bənzər xəbərlər | Əlaqəli xəbərlər | Digər xəbərlər | Mövzu ilə bağlı
        Mövzu üzrə | Son xəbərlər | Ən çox oxunanlar | Oxşar yazılar | Əvvəlki xəbər | Növbəti xəbər | Bu barədə
        Davamını oxu | Ətraflı oxuyun | Günün xəbərləri | Trend xəbərlər | Çox oxunanlar | Populyar xəbərlər | Ən son xəbərlər
        Oxumağa dəyər | Xəbər lenti | Читайте также | Читайте ещё | Читать также
        Читать далее | Читайте по теме | По теме | Материалы по теме | Статьи по теме | Новости по теме | Ещё по теме
        Смотрите также | Похожие новости | Похожие статьи | Похожие материалы | Другие новости | Последние новости
        Самое читаемое | Популярное | Рекомендуем | Рекомендуем почитать | Вам может быть интересно | Связанные новости
        Предыдущая статья | Следующая статья | Предыдущая новость | Следующая новость | Лента новостей | Подробнее
        Ранее по теме | Главное сейчас | Главные новости | Популярные новости
        Самое популярное | Сейчас читают | Выбор редакции | Gündemdekiler | Çok okunanlar | Çok okunan haberler
        Trend haberler
        Popüler haberler | Son haberler | Ayrıca okuyun | Ayrıca bakınız | Bunlar da ilginizi çekebilir
        Bu haberler de ilginizi çekebilir
        İlgili haberler | İlgili haber | İlgili içerikler | İlgili yazılar | İlginizi çekebilir | Benzer haberler
        Diğer haberler | Önceki haber | Sonraki haber | Son dakika haberleri | En çok okunanlar | Öne çıkan haberler
        Devamını oku | Haberin devamı | Haberin devamı için tıklayın | Bunu da okuyun | Okumaya devam edin | Önerilen haberler
    """,
    FURNITURE: """
        Short URL | Shortlink | Kısa URL | Qısa keçid
        Tags | Tag | Keywords | Filed under | Posted in | Topics | Categories | Category | Share | Print | Views | Source link
        Short link | Etiketlər | Teqlər | Açar sözlər | Kateqoriya | Bölmə | Qısa link | Теги | Метки | Ключевые слова
        Рубрики | Категории | Категория | Короткая ссылка | Etiketler | Anahtar kelimeler | Kategoriler | Kısa bağlantı
    """,
}

# Begin what stands under the end of a text: whom to ask about it. Each as the beginning of a line.
CONTACTS_UNDER = """
    For more information please contact … | For further information please contact … | For more information contact …
    For more information about … | For media inquiries … | For press inquiries … | Media contact … | Media contacts …
    Press contact … | Press contacts … | Contact information … | Contacts for the press … | For interviews … contact …
    For more information | For further information | За дополнительной информацией … | Дополнительная информация …
    Контакты для прессы … | Контакты для СМИ … | По всем вопросам … | Контактное лицо … | Əlavə məlumat üçün …
    Ətraflı məlumat üçün … | Media ilə əlaqə … | Əlaqə üçün … | Daha fazla bilgi için … | Ayrıntılı bilgi için …
    Basın için iletişim … | Basın iletişim … | Medya iletişim …
"""

# Cut only beside a line that is cut: alone they can be a heading of the text.
BESIDE: Mapping[str, str] = {
    COMMENTS: """
        Comment | Comments | Name | Email | E-mail | Website | Your name | Your email | Your comment | Submit | Send | Reply
        Log in | Register | Ad | Adınız | Adınız soyadınız | E-poçt | Vebsayt | Sayt | Göndər | Şərh | Şərhlər | Şərhiniz
        Email ünvanı | Mətn | Имя | Ваше имя | Комментарий | Комментарии | Сайт | Отправить | Эл. почта | Почта | Текст | İsim
        Adınız | E-posta | İnternet sitesi | Web sitesi | Gönder | Yorum | Yorumlar | Yorumunuz | Δ | Captcha
    """,
    SHARING: """
        Share | Tweet | Pin | Print | Email | Facebook | Twitter | X | Telegram | WhatsApp | LinkedIn | VKontakte | VK
        ВКонтакте | Одноклассники | Viber | Messenger | Reddit | Pinterest | Instagram | YouTube | TikTok | Threads | Bluesky
        Mastodon | RSS | Flipboard | Copy | Link | Paylaş | Çap | Печать | Твитнуть | Телеграм | Фейсбук | Tweetle | Beğen
        Like | #
    """,
}
NETWORKS = "facebook twitter x telegram whatsapp linkedin vk ok viber messenger reddit pinterest instagram youtube tiktok"
