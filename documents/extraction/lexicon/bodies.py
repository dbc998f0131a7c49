"""Bodies, outlets and rulers that a text names without a word that tells their kind.

International bodies after the Yearbook of International Organizations' conventional and universal membership
organisations; news agencies and newspapers of record after the BBC's country profiles ("Media"); armed groups after
the Uppsala Conflict Data Program's actors; parliaments by their own names after the Inter-Parliamentary Union's
PARLINE; heads of state and government since 1917 whom the press calls by the family name alone.
"""

BODIES = """
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
"""

BODIES_RUSSIAN = """
ООН|ЕС|НАТО|ОБСЕ|ПАСЕ|МВФ|ВОЗ|ЮНЕСКО|ЮНИСЕФ|СНГ|ОДКБ|ШОС|ЕАЭС|ЕСПЧ|МУС|МАГАТЭ|БРИКС|Интерпол|Европол|Евросоюз|Совет Европы
Европарламент|Еврокомиссия|Минюст|Минобороны|Минздрав|Минфин|Минэнерго|Минкультуры|Минобразования|Минтруда|Минцифры
Минэкономики|Генпрокуратура|Нацбанк|Госдума|Совфед|Росгвардия|Госдеп|Госдепартамент|Конгресс|Сенат|Бундестаг|Сейм|Кнессет
Мажилис|Курултай|Жогорку Кенеш|Верховная рада|Рада|Сейм|Меджлис|Милли Меджлис|Олий Мажлис|Кремль|Белый дом|Пентагон
Роскомнадзор|Рейтер|Reuters|Би-би-си|ТАСС|Интерфакс|РИА Новости|Медуза|Радио Свобода|Радио Азаттык|Азаттык|Немецкая волна
Эхо Москвы|Дождь|Международная амнистия|Репортёры без границ|Хьюман Райтс Вотч|Фридом Хаус|Мемориал|Красный Крест|Евросовет
Газпром|Роснефть|Лукойл|Сбербанк|Хамас|Хезболла|Талибан|Казинформ|БелТА|Укринформ|Акипресс|Нацполиция|Минздравсоцразвития
Минэкономразвития|Минпросвещения|Генштаб|Финпол|Антикор|Госкомитет|Центробанк|Центризбирком|Госпогранкомитет|Госдепартамент
Комсомольская правда|Новая газета|Коммерсантъ|Ведомости|Известия|Аргументы и факты|Российская газета
"""

BODIES_TURKIC = """
BMT|Aİ|Avropa İttifaqı|Avropa Birliyi|Avropa Şurası|ATƏT|AŞPA|NATO|YUNESKO|UNESCO|AİHM|MDB|BVF|DTX|DİN|XİN|MSK|AXCP|MNB
AZƏRTAC|APA|Turan|Trend|Report|SOCAR|ARDNŞ|Milli Məclis|Amnesty International|Human Rights Watch|Freedom House|Reuters|BBC
Meydan TV|Azadlıq Radiosu|Amerikanın Səsi|Kreml|Ağ Ev|Baş Prokurorluq|Qırmızı Xaç|Konqres|Senat|Meclis
Sınır Tanımayan Gazeteciler|Sərhədsiz Reportyorlar|AB|BM|TBMM|AKP|CHP|MHP|HDP|DEM|AYM|YSK|TRT|MİT|Avrupa Birliği
Birleşmiş Milletler|Avrupa Konseyi|Avrupa Parlamentosu|Anayasa Mahkemesi|Yargıtay|Danıştay|Sayıştay|Genelkurmay|Diyanet
Cumhuriyet|Hürriyet|Milliyet|Sabah|Sözcü|BirGün|Evrensel|Anadolu Ajansı|Kızılay|Beyaz Saray|Kremlin|Pentagon|Taliban|Hamas
Hizbullah|PKK
"""

RULERS = """
lenin stalin trotsky khrushchev brezhnev andropov gorbachev yeltsin putin medvedev hitler goebbels himmler mussolini franco
salazar churchill attlee thatcher blair cameron johnson roosevelt truman eisenhower kennedy nixon reagan clinton bush obama
trump biden harris gaulle mitterrand chirac sarkozy hollande macron adenauer brandt kohl schroder merkel scholz merz mao deng
castro guevara tito ceausescu hoxha honecker jaruzelski walesa kaczynski tusk havel orban fico vucic milosevic karadzic
tudjman lukashenko lukashenka kuchma yushchenko yanukovych poroshenko zelensky zelenskyy zelenskiy saakashvili shevardnadze
ivanishvili aliyev pashinyan kocharyan sargsyan nazarbayev tokayev karimov mirziyoyev rahmon niyazov berdimuhamedow akayev
bakiyev japarov ataturk inonu menderes demirel ecevit ozal erdogan khomeini khamenei rafsanjani khatami ahmadinejad rouhani
raisi pezeshkian mossadegh saddam assad gaddafi qaddafi nasser sadat mubarak morsi sisi arafat abbas haniyeh sinwar nasrallah
ben-gurion rabin peres sharon netanyahu nehru gandhi modi bhutto musharraf sharif zardari hasina suharto sukarno jokowi
prabowo marcos duterte lula bolsonaro rousseff peron videla pinochet allende chavez maduro ortega noriega fujimori mandela
mbeki zuma ramaphosa mugabe kagame museveni kenyatta moi ruto odinga nyerere nkrumah obasanjo buhari tinubu abacha mobutu
kabila biya amin haile-selassie mengistu zenawi pol-pot lavrov navalny kadyrov prigozhin guterres annan
"""
