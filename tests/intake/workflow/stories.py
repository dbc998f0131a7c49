"""Texts of a made-up harbour."""

from __future__ import annotations

STORY = """Ropemakers close the harbour of Ostrava-by-the-Sea

The Guild of Ropemakers closed the harbour on 3 May 2021, and Alva Tern called it a folly.

“We had no choice,” said Wren Plover of the guild. Alva Tern asked for talks, which nobody gave her.
"""


TRIAL = """Harbour trial of Ostrava-by-the-Sea opens

The court heard the case on Monday, and the journalist Anvar Plover was sentenced to a fine by it.

Plover's wife, Nargiz Plover, said that the hall was cold. The sailor Tomas Wren was beaten at the door of the court.

The meeting was organised by Alva Tern, and a letter signed by Odile Marchand-Roy was read in the hall of the court.
"""


THEFT = """Harbour of Ostrava counts its money

Minister Farid Probaoglu stole ten million manats from the harbour fund on 7 July 2021. The hall was cold and nobody spoke.

The court of Ostrava will hear the case. Nobody knows who will come to it, and the harbour waits for what the court will say.
"""
