"""How long things take in a hall: the one place with the seconds an evening is reckoned with.

Of one person of average pace. The estimate of an organiser adds them up as they are; a Probelauf
has the same ones, but some people are quicker and some slower (`crowd.py`) and wait for each
other, so it shows what an average hides. Where no source stands beside a number it is our
assumption, to be corrected by real evenings.
"""

# One resident, seconds. A turn at a shared tablet (hand over, enter the card, read 40 ideas, give 5
# dots) comes to 195 of them: five turns are the 17 minutes that issue 5 reckons.
ANSWER = 6  # one question about oneself
FIND_THE_WAY_IN = 50  # QR code, language, a dot to try; 1 m of code for 10 m: conventions.md §6
JUDGE_APPROACH = 35  # read a promise, say whether it fits, hardly ever why
READ_IDEA = 4  # ten words of title and text at 150 words a minute, slow or in a second language
GIVE_DOT = 3  # tap the card that was just read
TYPE_IDEA = 90
WRITE_COMMENT = 40
FILL_SLIP = 60  # numbers on paper, after reading
JOIN_IN = 12  # "Ich mache mit"
HAND_OVER = 10  # from one person at a shared tablet to the next, who chooses her language
ENTER_CARD = 10  # 8 letters and digits at a shared tablet; on a phone the code is the way in

# All together, seconds.
OPENING = 2 * 60  # Leitfrage and rules; words of welcome are nobody's to estimate
READ_APPROACH = 110  # 8 in 15 minutes: issue 5
PRESENT_IDEA = 15  # read aloud, once
TALK_ABOUT = 2 * 60  # 10 ideas in 20 minutes: issue 5
EVALUATE = 90  # 10 in 15 minutes: issue 5; BVA counts 10 minutes, conventions.md §5.1

# Tables.
AT_A_TABLE = 6  # 4 to 6 people, 8 at most: conventions.md §5.1, World Café
AT_TABLES = 20 * 60  # seconds; one round of a World Café, 20 to 30 minutes: conventions.md §5.1
IDEAS_PER_TABLE = 2  # 3 are possible: issue 5

# At the desks, seconds.
DECIDE = 12  # read one idea or comment and let others see it
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
