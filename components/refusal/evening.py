"""What is refused before and during an evening."""

from content.language import msg
from sessions.errors import Reason

EVENING: dict[Reason, str] = {
    Reason.UNKNOWN_CODE: msg(
        "There is no evening with this code. Please compare it with the screen."
    ),
    Reason.WORKSHOP_CLOSED: msg("This evening has ended. Nothing was stored."),
    Reason.WORKSHOP_OPEN: msg(
        "This evening is still open. Please close it first. Nothing was deleted."
    ),
    Reason.WORKSHOP_DELETED: msg("This evening has been deleted. Nothing was changed."),
    Reason.WRONG_CONFIRMATION: msg("This is not the code of this evening. Nothing was deleted."),
    Reason.BAD_PERIOD: msg("Between 1 and {limit} days are possible. Nothing was changed."),
    Reason.NOT_IN_THIS_STEP: msg("This is not open at the moment. Nothing was stored."),
    Reason.STEP_MOVED: msg("Somebody else has just moved the evening on. Please look again."),
    Reason.NO_STEPS: msg("An evening needs at least one step. Nothing was stored."),
    Reason.WRONG_CODE: msg("This code is not right. Please check it and try again."),
    Reason.TOO_MANY_ATTEMPTS: msg("Too many wrong codes. Please wait {minutes} minutes."),
    Reason.NOT_ALLOWED: msg("This is not possible with this sign-in."),
    Reason.TEXT_MISSING: msg("Some words are missing. Please write something."),
    Reason.TEXT_TOO_LONG: msg(
        "The text is too long: {length} characters, {limit} are possible. Please shorten it."
    ),
    Reason.OUTSIDE_QUARTER: msg(
        "This place is too far from the neighbourhood. Please choose a nearer one."
    ),
    Reason.IDEA_FAR_OUTSIDE: msg(
        "Idea {number} would lie more than 20 kilometres outside. Nothing was changed."
    ),
    Reason.BAD_QUARTER: msg(
        "This map file cannot be read. It must be GeoJSON with points, lines and areas in WGS84."
    ),
    Reason.NO_GEOJSON: msg(
        "This is no GeoJSON: the text cannot be read, or it breaks off. Nothing was taken."
    ),
    Reason.NESTED_TOO_DEEP: msg("This file is nested so deep that it cannot be read."),
    Reason.NO_FEATURES: msg("There is nothing in this file that could stand on a map."),
    Reason.BAD_SHAPE: msg(
        "There is no point, line or area that could be drawn. Nothing of the file was taken."
    ),
    Reason.TOO_DETAILED: msg(
        "This file has more than {limit} points. Please leave out what is not needed."
    ),
    Reason.OTHER_CRS: msg(
        "The coordinates are in a system that is not known here: {crs}. Please save the file in "
        "WGS84 (EPSG:4326) or EPSG:25832."
    ),
    Reason.SWAPPED_COORDINATES: msg(
        "Longitude and latitude seem to be swapped. In a map file the longitude comes first."
    ),
    Reason.NO_DEGREES: msg(
        "These coordinates are no longitude and latitude. Please save the file in WGS84 "
        "(EPSG:4326), or with the name of its coordinate system in it."
    ),
    Reason.NOT_OF_CRS: msg(
        "The coordinates do not fit the coordinate system that the file names. Please save the "
        "file in WGS84 (EPSG:4326) or EPSG:25832."
    ),
    Reason.BAD_COORDINATE: msg("“{word}” is no coordinate. It is written like 9.7251 or 9,7251."),
    Reason.NO_COLUMNS: msg("The table needs the columns lon and lat in its first line."),
    Reason.BAD_ROW: msg(
        "This line has more cells than the first one, or a quotation mark is left open."
    ),
    Reason.NAME_MISSING: msg("A name is missing. Nothing of the file was taken."),
    Reason.FAR_AWAY: msg(
        "This place is more than 10 kilometres from the neighbourhood. Nothing of the file was "
        "taken."
    ),
    Reason.NO_AREA: msg("The border must be an area."),
    Reason.BORDER_CROSSES: msg("The border crosses itself near {where}. Please draw it anew."),
    Reason.FEW_CORNERS: msg("A border needs at least {limit} corners."),
    Reason.MANY_CORNERS: msg("A border can have up to {limit} corners."),
    Reason.NO_CENTRE: msg(
        "The middle is missing. Please tap it on the map, or type it like this: 53.597, 9.725"
    ),
    Reason.FILE_TOO_LARGE: msg("This file is too large. Up to {limit} MB are possible."),
    Reason.NOT_PMTILES: msg("This is no PMTiles file of version 3. Please choose another one."),
    Reason.BASEMAP_BROKEN: msg(
        "The map file is damaged at byte {at}: it ends too early or says wrong sizes. Please get "
        "it again. Nothing was stored."
    ),
    Reason.BASEMAP_TILE: msg("Tile {tile} of the map cannot be read. Nothing was stored."),
    Reason.BASEMAP_UNKNOWN: msg(
        "This kind of PMTiles file cannot be shown. It must hold shapes (MVT) or pictures (PNG, "
        "JPEG, WebP), packed with gzip."
    ),
    Reason.BASEMAP_ELSEWHERE: msg(
        "The map file shows nothing that can be drawn here: another area, or another layout than "
        "OpenMapTiles and Protomaps."
    ),
    Reason.BASEMAP_MISSING: msg("Please choose the map file."),
    Reason.AREA_TOO_LARGE: msg(
        "The area is too large for one map. Please choose a smaller border."
    ),
    Reason.BORDER_MISSING: msg(
        "Please give a border first: it says which part of the map is needed."
    ),
    Reason.SOURCE_MISSING: msg(
        "The map file does not say whose map it is. Please enter its source."
    ),
    Reason.UNKNOWN_IDEA: msg("This idea is no longer there."),
    Reason.TITLE_CHANGED: msg(
        "Somebody else has meanwhile saved another title. Enter replaces it, Escape keeps it."
    ),
    Reason.UNKNOWN_COMMENT: msg("This comment is no longer there."),
    Reason.UNKNOWN_STANCE: msg("This was changed or taken back meanwhile. Please look again."),
    Reason.RELEASED_MEANWHILE: msg(
        "Somebody else has meanwhile let others see this. Nothing was changed."
    ),
    Reason.BLACKENED_MEANWHILE: msg(
        "Somebody else has meanwhile let others see this with blackened words. Nothing was changed."
    ),
    Reason.REFUSED_MEANWHILE: msg(
        "Somebody else has meanwhile decided not to show this. Nothing was changed."
    ),
    Reason.CHANGED_MEANWHILE: msg("This has changed meanwhile. Please read it again."),
    Reason.NOTHING_BLACKENED: msg("Please choose at least one word to blacken."),
    Reason.NOTHING_TO_UNDO: msg("There is nothing left to undo on this device."),
    Reason.TABLE_MISSING: msg("Please choose your table first."),
    Reason.TABLE_HAS_ENOUGH: msg(
        "This table has given its {limit} ideas. Take one back to give another."
    ),
    Reason.PERSON_HAS_ENOUGH: msg(
        "You have given your {limit} ideas. Take one back to give another."
    ),
    Reason.PAPER_KNOWN: msg("Paper {paper} has been entered already: it is idea {number}."),
    Reason.NAMES_A_PERSON: msg(
        "Please name an office, not a person, and no telephone number or address."
    ),
    Reason.PASSED_ON: msg(
        "This idea was passed on and needs no dots. Take that back first, if dots are to be given."
    ),
    Reason.UNKNOWN_PARTICIPANT: msg("Please join the evening first."),
    Reason.BAD_MERGE: msg("These two ideas cannot be merged."),
    Reason.NOTHING_TO_VOTE_ON: msg("No idea has been released yet. Please release ideas first."),
    Reason.UNKNOWN_ROUND: msg("This round is no longer there."),
    Reason.UNKNOWN_BALLOT: msg("These dots belong to another person. Please load the page again."),
    Reason.SUBMISSION_CLOSED: msg("Giving dots has ended. This dot was not counted any more."),
    Reason.SUBMISSION_OPEN: msg("Residents can still give dots. Please end that first."),
    Reason.COUNT_OPEN: msg("The count is not closed yet. Please close it first."),
    Reason.COUNT_CLOSED: msg("The count is closed already."),
    Reason.ROUND_STARTED: msg(
        "Somebody is giving dots in this round already. Its list can no longer be changed."
    ),
    Reason.NOT_RELEASED: msg("The result has not been released yet."),
    Reason.NOT_ON_LIST: msg("This idea is not on the list of this round."),
    Reason.TOO_MANY_DOTS: msg("All dots are given. Take one back to give it to another idea."),
    Reason.TOO_MANY_DOTS_ON_IDEA: msg("This idea has all the dots you can give to one idea."),
    Reason.BAD_VALUE: msg("This number of dots is not possible."),
    Reason.BAD_ADDRESS: msg("An address begins with http:// or https://."),
    Reason.BAD_ANSWER: msg("This answer is not among those that can be given."),
    Reason.ADMINISTRATION: msg(
        "Who is here for the administration gives no dots tonight. Ideas and comments are welcome."
    ),
    Reason.BAD_DAY: msg("This day cannot be read. Please write it like this: {day}"),
    Reason.BAD_NUMBER: msg("This number is not possible. The highest is {limit}."),
    Reason.WRONG_CARD: msg(
        "There is no participation card with this code. It has 8 characters and never 0, O, 1, "
        "I or L. Please compare it with the card."
    ),
    Reason.NO_CARDS: msg("There are no participation cards this evening."),
    Reason.CARD_NEEDED: msg("Dots are given with a participation card. Helpers have cards."),
    Reason.CARD_NUMBER_MISSING: msg("The number of the card is missing. It stands on the slip."),
    Reason.UNKNOWN_CARD: msg("There is no card {number}. Please compare it with the slip."),
    Reason.PAPER_COUNTS: msg(
        "A paper slip has been entered for this card, and it counts. To change it, ask a helper."
    ),
    Reason.DEVICE_HAS_DOTS: msg("Card {card} has given dots on a device already. Which counts?"),
    Reason.MARKS_MISSING: msg("Which numbers are on the slip? Type 0 for a blank slip."),
    Reason.BAD_MARKS: msg(
        "“{word}” cannot be read. Type numbers with blanks between: 3 7 12, or 3x2 for two dots."
    ),
    Reason.NUMBER_NOT_ON_LIST: msg("Number {number} is not on the list of this round."),
    Reason.NUMBER_TAKEN_BACK: msg(
        "Number {number} has been taken back. Please leave it out: its dots cannot count."
    ),
    Reason.TOO_MANY_DOTS_ON_NUMBER: msg(
        "Number {number} has {dots} dots on this slip, {limit} are possible."
    ),
    Reason.TOO_MANY_DOTS_ON_SLIP: msg(
        "This slip has {dots} dots, {limit} are possible. From number {number} on it is too many."
    ),
    Reason.SLIP_ENTERED: msg("The slip with number {number} has been entered already."),
    Reason.UNKNOWN_SLIP: msg("No slip with number {number} has been entered yet."),
    Reason.SAME_DESK: msg("This slip was entered on this device. Somebody else checks it."),
    Reason.NOTHING_TO_TAKE_BACK: msg("There is no slip of this device to take back."),
}
