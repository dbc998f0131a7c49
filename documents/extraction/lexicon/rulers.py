"""Heads of state and government since 1917 whom the press calls by the family name alone, folded."""

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
