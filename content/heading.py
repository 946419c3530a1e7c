"""Names of columns and coded cells in downloads, for people who read a table in a language."""

from collections.abc import Callable

from content.language import LANGUAGES, Translation, msg

_HEADINGS = {
    "rank": msg("Rank"),
    "shared": msg("Shared rank"),
    "number": msg("Number"),
    "id": msg("Id in the source"),
    "kind": msg("Kind"),
    "merged_into": msg("Merged into number"),
    "title": msg("Title"),
    "text": msg("Text"),
    "language": msg("Language"),
    "field": msg("Field of action"),
    "approach": msg("Approach"),
    "place": msg("Place"),
    "lon": msg("Longitude (WGS84)"),
    "lat": msg("Latitude (WGS84)"),
    "cost": msg("Cost"),
    "category": msg("Category"),
    "dots": msg("Dots"),
    "supporters": msg("People who gave dots"),
    "ballots": msg("Ballots"),
    "rule": msg("Rule"),
    "missing_slips": msg("Slips of paper not counted"),
    "round": msg("Round"),
    "ballot": msg("Ballot"),
    "channel": msg("Channel"),
    "comment": msg("Comment"),
    "concept": msg("Concept"),
    "covered": msg("Covered"),
    "secondary_fields": msg("Reaches into"),
    "audiences": msg("For whom"),
    "themes": msg("Cross-cutting themes"),
    "partners": msg("Who must take part"),
    "combines_with": msg("Combines with"),
    "overlaps_with": msg("Overlaps with"),
    "protects": msg("What must not be harmed"),
    "stance": msg("What people say"),
    "people": msg("People"),
    "working_group": msg("Group"),
    "carer": msg("Who looks after it"),
    "first_date": msg("First meeting"),
    "reason": msg("Reason"),
    "fits": msg("Fits here"),
    "fits_with_change": msg("Fits with a change"),
    "does_not_fit": msg("Does not fit here"),
    "idea": msg("Idea"),
    "listed": msg("On the list for dots"),
    "passed_to": msg("Passed on to"),
    "response": msg("Answer"),
    "responded_on": msg("Answered on"),
    "version": msg("Version"),
    "pro": msg("What speaks for it"),
    "concern": msg("Concern"),
    "better": msg("How it would be better"),
    "keep": msg("Should stay"),
    "trouble": msg("Is a nuisance"),
    "question": msg("Told apart by"),
    "group": msg("Group"),
    "role": msg("What brings people here"),
    "residence": msg("How long here"),
    "age": msg("Age"),
    "table": msg("Table"),
    "lives_here": msg("I live here"),
    "works_here": msg("I work here"),
    "administration": msg("I am here for the administration"),
    "long_here": msg("Here for long"),
    "new_here": msg("New here"),
    "under_18": msg("Under 18"),
    "from_18": msg("18 to 39"),
    "from_40": msg("40 to 64"),
    "from_65": msg("65 and older"),
    "all_others": msg("All others"),
    "phone": msg("Phone"),
    "assisted": msg("Shared tablet, with help"),
    "tablet": msg("Tablet"),
    "paper": msg("Paper"),
    "import": msg("Import"),
    "one_vote_per": msg("One vote per"),
    "device": msg("Device"),
    "card": msg("Participation card"),
    "voter": msg("Voter of the source"),
    "card_number": msg("Card number"),
    "card_code": msg("Code"),
    "card_address": msg("Address for the QR code"),
    "entered": msg("Slips entered"),
    "counted": msg("Slips counted"),
    "device_counted": msg("Slips not counted, the device counts"),
    "device_set_aside": msg("Ballots of devices not counted, the slip counts"),
    "taken_back": msg("Entries taken back"),
    "checked": msg("Slips entered twice"),
    "corrected": msg("Slips corrected after the second entry"),
    "differing": msg("Slips with two entries that still differ"),
}


_TITLE_IN = "title_"


def headings(translation: Translation) -> Callable[[str], str]:
    """Return a function from a name in a table to what a person reads; unknown names stay."""

    def heading(name: str) -> str:
        language = LANGUAGES.get(name.removeprefix(_TITLE_IN))
        if language and name.startswith(_TITLE_IN):
            return translation.text("Title ({language})", language=language.name)
        return translation.text(_HEADINGS[name]) if name in _HEADINGS else name

    return heading
