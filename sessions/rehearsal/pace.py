"""How long people in a hall take: the one place with the seconds of the Probelauf.

Of one person of average pace; `crowd.py` makes some quicker and some slower. Where no source
stands beside a number it is our assumption, to be corrected by real evenings. They are kept apart
from what an organiser plans with, so that a Probelauf can contradict the plan.
"""

# Residents, seconds.
ANSWER = 6  # one question about oneself
FIND_THE_WAY_IN = 45  # QR code, language, button; 1 m of code for 10 m of hall: conventions.md §6
JUDGE_APPROACH = 35  # read a promise, say whether it fits, hardly ever why
READ_IDEA = (
    3  # a title and a glance at the text; all of them in 5 to 15 minutes: §5.1, methodium.de
)
GIVE_DOT = 4  # find the card again and tap
TYPE_IDEA = 90
WRITE_COMMENT = 40
FILL_SLIP = 60  # numbers on paper, after reading
JOIN_IN = 12  # "Ich mache mit"
HAND_OVER = 10  # from one person at a shared tablet to the next, who chooses her language
ENTER_CARD = 15  # 8 letters and digits at a shared tablet; on a phone the code is the way in

# Tables.
AT_A_TABLE = 6  # 4 to 6 people, 8 at most: conventions.md §5.1, World Café
TALK_FIRST = 14 * 60  # before anything is typed; a round is 20 to 30 minutes: conventions.md §5.1
IDEAS_PER_TABLE = 2  # 3 are possible: issue 5

# At the desks, seconds.
DECIDE = 10  # read one idea or comment and let others see it
GIVE_TITLE = 20  # one title into one language
TYPE_SLIP = 15  # number of the card, numbers of the ideas, enter

# People at the desks.
DECIDING = 2
GIVING_TITLES = 3
TYPING_SLIPS = 2

# How many do what, of a hundred.
COMMENTING = 30
GIVING_REASONS = 20
JOINING_IN = 25
ANSWERING = 80  # a question about oneself; the others rather do not say
STANCES = 3
"""Approaches that one person judges."""
